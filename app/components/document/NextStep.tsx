import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { SectionView } from '#app/domain/documents/page.ts';
import { words } from '#app/words/index.ts';

const said = words.sectionHead;

type Props = { section: SectionView; meId: string };

/** What a section's ownership asks of this person, under its heading: an answer first, then an owner. */
export function NextStep({ section, meId }: Props) {
  const { id, owners, asked, offers, may } = section;
  const askedMe = asked.find((each) => each.id === meId);
  if (askedMe) {
    return (
      <Row text={said.youAreAsked}>
        <Step to={`/asks/${askedMe.claimId}`} label={said.answer} section={section} strong />
      </Row>
    );
  }
  const others = may.answerOffer ? offers.filter((offer) => offer.id !== meId) : [];
  if (others.length > 0) {
    return others.map((offer) => (
      <Row key={offer.claimId} text={`${said.offers(offer.name, false)}.`}>
        <Step to={`/offers/${offer.claimId}/answer`} label={said.answerOffer} section={section} strong />
      </Row>
    ));
  }
  if (offers.some((offer) => offer.id === meId)) return <Row text={said.youOffered} />;
  if (owners.length > 0) return null;
  if (may.ask) {
    const label = asked.length > 0 ? said.askAgain : said.ask;
    return (
      <Row>
        <Step to={`/sections/${id}/asks`} label={label} section={section} strong={asked.length === 0} />
      </Row>
    );
  }
  if (may.offer) {
    return (
      <Row>
        <Step to={`/sections/${id}/offers`} label={said.offer} section={section} strong />
      </Row>
    );
  }
  return asked.length > 0 ? null : <Row text={said.nobodyYet} />;
}

function Row({ text, children }: { text?: string; children?: ReactNode }) {
  return (
    <p className="section-next">
      {text && <span>{text}</span>}
      {children}
    </p>
  );
}

type StepProps = { to: string; label: string; section: SectionView; strong: boolean };

function Step({ to, label, section: { heading }, strong }: StepProps) {
  return (
    <Link className={`btn btn-small ${strong ? 'btn-second' : 'btn-quiet'}`} to={to}>
      {label}
      <span className="vh">{said.about(heading)}</span>
    </Link>
  );
}

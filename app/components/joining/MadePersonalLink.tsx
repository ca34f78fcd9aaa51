import type { MadeLink } from '#app/domain/joining/personal-link.ts';
import { words } from '#app/words/index.ts';
import { Made } from './Made.tsx';

type Props = { made: MadeLink; back: { to: string; label: string } };

/** A personal link that was just made, with a text to send it with. */
export function MadePersonalLink({ made, back }: Props) {
  return (
    <Made
      title={words.joining.made.link(made.name)}
      how={words.joining.made.linkHow(made.name)}
      link={made.link}
      text={words.joining.links.ready(made)}
      back={back}
    />
  );
}

import { useEffect, useRef, useState } from 'react';
import type { PersonMark } from '#app/domain/documents/page.ts';
import { words } from '#app/words/index.ts';
import { announce, nothingHeard } from '../behaviour/announcements.ts';
import type { Standing } from './connection.ts';

/** People coming and going are said at most this often, in milliseconds. */
const PRESENCE_PAUSE = 10_000;

type Props = { standing: Standing; here: PersonMark[]; hint: string };

/** Says what a person who cannot see the page has to know, and no more. `hint` is said when it changes. */
export function Announcer({ standing, here, hint }: Props) {
  const heard = useRef(nothingHeard);
  const wrote = useRef(false);
  const [polite, setPolite] = useState('');
  const [urgent, setUrgent] = useState('');
  const { state, unsent } = standing;

  useEffect(() => {
    wrote.current ||= unsent;
    const next = announce(heard.current, state, wrote.current);
    heard.current = next.heard;
    if (!next.say) return;
    const lost = next.say === 'offline' || next.say === 'retrying';
    setUrgent(lost ? words.editor.said[next.say] : '');
    if (!lost) setPolite(words.editor.said[next.say]);
  }, [state, unsent]);

  useEffect(() => {
    if (hint) setPolite(hint);
  }, [hint]);

  const saidAt = useRef(-Infinity);
  const names = here.map(({ name }) => name).join('\n');
  useEffect(() => {
    if (!names) return;
    const wait = Math.max(0, saidAt.current + PRESENCE_PAUSE - performance.now());
    const timer = setTimeout(() => {
      saidAt.current = performance.now();
      setPolite(words.editor.hereNow(names.split('\n')));
    }, wait);
    return () => clearTimeout(timer);
  }, [names]);

  return (
    <>
      <p className="vh" role="status">
        {polite}
      </p>
      <p className="vh" role="alert">
        {urgent}
      </p>
    </>
  );
}

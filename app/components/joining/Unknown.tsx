import { words } from '#app/words/index.ts';
import { Closed } from './Closed.tsx';

const said = words.joining.unknown;

/** A link that was never one of ours, as far as can be told. */
export const Unknown = () => <Closed title={said.title} what={said.what} step={said.step} />;

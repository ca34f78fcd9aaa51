import sprite from './icons/sprite.svg?url&no-inline';

/** Drawn in icons/sprite.svg: lucide's, on a 24 grid. */
export type IconName =
  | 'arrow-left'
  | 'bold'
  | 'calendar'
  | 'check'
  | 'chevron-down'
  | 'cloud-off'
  | 'arrow-up'
  | 'arrow-down'
  | 'archive'
  | 'copy'
  | 'download'
  | 'ellipsis'
  | 'eye'
  | 'file-down'
  | 'info'
  | 'italic'
  | 'link-2'
  | 'list'
  | 'list-ordered'
  | 'list-tree'
  | 'log-out'
  | 'mail'
  | 'minus'
  | 'pencil-line'
  | 'plus'
  | 'grip'
  | 'quote'
  | 'redo-2'
  | 'search'
  | 'settings'
  | 'strikethrough'
  | 'table'
  | 'trash-2'
  | 'underline'
  | 'undo-2'
  | 'user-plus'
  | 'users'
  | 'x';

/** Our own status shapes: each with its own outline, so that colour only helps. */
export type ShapeName =
  'agreed' | 'asked' | 'drafting' | 'needs-owner' | 'not-started' | 'off' | 'ready' | 'revising' | 'risk';

/** A picture beside a word; never read aloud, so the word has to be there (visibly or hidden). */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg className={small ? 'i i-small' : 'i'} aria-hidden="true" focusable="false">
      <use href={`${sprite}#i-${name}`} />
    </svg>
  );
}

/** A status' shape; never read aloud, so the status' word has to be there. */
export function Shape({ name, tone }: { name: ShapeName; tone?: string }) {
  return (
    <svg className={tone ? `s ${tone}` : 's'} aria-hidden="true" focusable="false">
      <use href={`${sprite}#s-${name}`} />
    </svg>
  );
}

import 'react';

/** HTML's own popovers, which React 18 passes through under their HTML names but does not know. */
declare module 'react' {
  interface AriaAttributes {
    popover?: 'auto' | 'manual';
    popovertarget?: string;
    popovertargetaction?: 'show' | 'hide' | 'toggle';
  }
}

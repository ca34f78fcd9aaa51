import { useRef, useState, type ComponentType } from 'react';
import { flushSync } from 'react-dom';
import type { DocumentPage, SectionView } from '#app/domain/documents/page.ts';

export type EditorProps = {
  section: SectionView;
  documentId: string;
  language: string;
  me: DocumentPage['me'];
  number?: number | undefined;
  onLeave: (fresh?: SectionView) => void;
};

/** The editor is most of the page's weight: it is fetched at the first sign that somebody will write. */
const fetchEditor = () => import('#app/editor/view/SectionEditor.tsx');

export type Writing = ReturnType<typeof useWriting>;

/** One section's way from reading to writing and back. */
export function useWriting(onChange: (writing: boolean, fresh?: SectionView) => void) {
  const [state, setState] = useState<'reading' | 'opening' | 'writing' | 'failed'>('reading');
  const [Editor, setEditor] = useState<ComponentType<EditorProps>>();
  const button = useRef<HTMLButtonElement>(null);

  return {
    state,
    Editor: state === 'writing' ? Editor : undefined,
    button,
    /** On hover and focus. A failure says nothing yet: nobody has asked to write. */
    prepare: () => void fetchEditor().catch(() => undefined),
    open: async () => {
      setState('opening');
      try {
        const { default: SectionEditor } = await fetchEditor();
        setEditor(() => SectionEditor);
        setState('writing');
        onChange(true);
      } catch {
        setState('failed');
      }
    },
    leave: (fresh?: SectionView) => {
      // At once, so that there is a button again to give the focus to.
      flushSync(() => {
        setState('reading');
        onChange(false, fresh);
      });
      button.current?.focus({ preventScroll: true });
    },
  };
}

import { EditorContent, useEditor } from '@tiptap/react';
import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { SectionEnd } from '#app/components/document/SectionEnd.tsx';
import { words } from '#app/words/index.ts';
import { slowCarets } from '../behaviour/slowCarets.ts';
import { LIMITS } from '../protocol.ts';
import type { DocumentJson } from '../schema/index.ts';
import { countWords, textOf } from '../ydoc.ts';
import type { Connection } from './connection.ts';
import { LinkDialog } from './LinkDialog.tsx';
import { enterToolbar, Toolbar } from './Toolbar.tsx';
import { writingExtensions, type Asks } from './writing.ts';

const said = words.editor;

type Props = {
  connection: Connection;
  label: string;
  number: number | undefined;
  language: string;
  /** False while the section is being closed. */
  editable: boolean;
  /** As it was read. */
  wordCount: number;
  /** Beside the tools. */
  aside: ReactNode;
  /** Stands in until the text can be drawn: the same text, as it was read. */
  meanwhile: ReactNode;
  asks: Pick<Asks, 'tooMuch' | 'leaving' | 'done'>;
};

/** The text of a section, to be written in, with its tools. Drawn as in the reading state: not a line moves. */
export function Surface(props: Props) {
  const { connection, label, number, language, editable, wordCount, aside, meanwhile, asks } = props;
  const bar = useRef<HTMLDivElement>(null);
  const [linking, setLinking] = useState(false);
  const latest = useRef({ ...asks, label });
  latest.current = { ...asks, label };

  const awareness = useMemo(
    () => slowCarets(connection.awareness, LIMITS.caretMessagesPerSecond),
    [connection],
  );
  useEffect(() => () => awareness.stop(), [awareness]);

  const textId = `text-${useMemo(() => Math.random().toString(36).slice(2), [])}`;
  const editor = useEditor(
    {
      immediatelyRender: false,
      injectCSS: false,
      extensions: writingExtensions(connection.doc, awareness, {
        tooMuch: () => latest.current.tooMuch(),
        leaving: () => latest.current.leaving(),
        done: () => latest.current.done(),
        tools: () => enterToolbar(bar.current),
        link: () => setLinking(true),
      }),
      editorProps: {
        attributes: (state) => ({
          ...textAttributes(textId, latest.current.label, language),
          ...hintFor(state.doc),
        }),
      },
    },
    [connection],
  );

  useEffect(() => editor?.setEditable(editable), [editor, editable]);
  useEffect(() => placeCaret(editor), [editor]);
  // Renamed or moved while somebody writes in it: only its name is said anew.
  useEffect(() => editor?.setOptions({}), [editor, label]);

  return (
    <>
      <div className="section-write section-tools">
        {editor && (
          <Toolbar
            editor={editor}
            number={number}
            controls={textId}
            bar={bar}
            onLink={() => setLinking(true)}
          />
        )}
        {aside}
      </div>
      {editor ? <EditorContent editor={editor} className="surface" /> : meanwhile}
      <Length editor={editor} wordCount={wordCount} />
      <p className="vh" id={`${textId}-hint`}>
        {said.textHint}
      </p>
      {editor && linking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </>
  );
}

/** Counted again after each pause in the writing. */
function Length({ editor, wordCount }: { editor: Editor | null; wordCount: number }) {
  const [count, setCount] = useState(wordCount);
  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setCount(countWords(textOf(editor.getJSON() as DocumentJson))), PAUSE);
    };
    editor.on('update', later);
    return () => {
      clearTimeout(timer);
      editor.off('update', later);
    };
  }, [editor]);
  return count > 0 && <SectionEnd wordCount={count} />;
}

/** A pause in the writing, in milliseconds. */
const PAUSE = 500;

const textAttributes = (id: string, label: string, lang: string) => ({
  id,
  // For the spelling checker and the voice of a screen reader.
  lang,
  class: 'prose writing',
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-label': label,
  'aria-describedby': `${id}-hint`,
  // A browser's translator must not turn this person's words into its own.
  translate: 'no',
});

/** An empty section says what belongs there. */
const hintFor = (doc: { childCount: number; content: { size: number } }): Record<string, string> =>
  doc.childCount === 1 && doc.content.size <= 2 ? { 'data-hint': said.emptyHint } : {};

/** At the beginning, without moving the page: the person is looking at the words they want to change. */
function placeCaret(editor: Editor | null) {
  editor?.commands.focus('start', { scrollIntoView: false });
}

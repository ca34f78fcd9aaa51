import type { Editor } from '@tiptap/core';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { Shape } from '#app/components/Icon.tsx';
import { words } from '#app/words/index.ts';
import { typedLink } from '../behaviour/typedLink.ts';

const said = words.editor;

/** Asks for the address of a link, for the chosen words or the link the caret stands in. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [wrong, setWrong] = useState(false);
  const [before] = useState(() => ({
    href: String(editor.getAttributes('link').href ?? ''),
    needsWords: editor.state.selection.empty && !editor.isActive('link'),
  }));

  useEffect(() => dialog.current?.showModal(), []);

  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const href = typedLink(String(data.get('address')));
    if (!href) return setWrong(true);
    const shown = String(data.get('words') ?? '').trim() || String(data.get('address')).trim();
    onClose();
    if (before.needsWords) {
      editor
        .chain()
        .focus()
        .insertContent({ type: 'text', text: shown, marks: [{ type: 'link', attrs: { href } }] })
        .unsetMark('link')
        .run();
    } else {
      editor.chain().focus().extendMarkRange('link').setLink({ href }).run();
    }
  };
  const remove = () => {
    onClose();
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
  };
  const cancel = () => {
    onClose();
    editor.commands.focus();
  };

  return (
    <dialog ref={dialog} className="dialog link-dialog" aria-labelledby={`${id}-title`} onCancel={cancel}>
      <form onSubmit={save} noValidate>
        <h2 id={`${id}-title`}>{said.linkTitle}</h2>
        <p className={wrong ? 'field field-bad' : 'field'}>
          <label htmlFor={`${id}-address`}>{said.linkAddress}</label>
          <span className="hint" id={`${id}-hint`}>
            {said.linkHint}
          </span>
          {wrong && (
            <span className="error" id={`${id}-wrong`} role="alert">
              <Shape name="off" />
              {said.linkWrong}
            </span>
          )}
          <input
            id={`${id}-address`}
            name="address"
            className="input"
            inputMode="url"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={before.href}
            aria-invalid={wrong || undefined}
            aria-describedby={wrong ? `${id}-wrong ${id}-hint` : `${id}-hint`}
          />
        </p>
        {before.needsWords && (
          <p className="field">
            <label htmlFor={`${id}-words`}>{said.linkWords}</label>
            <input id={`${id}-words`} name="words" className="input" autoComplete="off" />
          </p>
        )}
        <p className="actions">
          <button className="btn btn-primary">{said.linkSave}</button>
          {before.href && (
            <button type="button" className="btn btn-second" onClick={remove}>
              {said.linkRemove}
            </button>
          )}
          <button type="button" className="btn btn-quiet" onClick={cancel}>
            {said.cancel}
          </button>
        </p>
      </form>
    </dialog>
  );
}

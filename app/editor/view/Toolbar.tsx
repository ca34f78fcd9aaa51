import { useEditorState } from '@tiptap/react';
import type { Editor } from '@tiptap/core';
import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import { Icon } from '#app/components/Icon.tsx';
import { words } from '#app/words/index.ts';
import { ToolButton } from './ToolButton.tsx';
import { ToolMenu } from './ToolMenu.tsx';
import { insertTable, STYLES, TABLE, TOOLS, type Tool } from './toolList.ts';
import { useAboveKeyboard } from './useAboveKeyboard.ts';

const said = words.editor;
const EVERY = [...TOOLS.marks, ...TOOLS.blocks, ...TOOLS.history];

type Props = {
  editor: Editor;
  number: number | undefined;
  /** The id of the text it works on. */
  controls: string;
  bar: RefObject<HTMLDivElement>;
  onLink: () => void;
};

/** Formatting, as the ARIA toolbar pattern: one stop for Tab, arrows inside, Escape back to the text. */
export function Toolbar({ editor, number, controls, bar, onLink }: Props) {
  const [current, setCurrent] = useState('style');
  const now = useTools(editor);
  useAboveKeyboard(bar);
  useQuietTips(bar);

  const rove = (id: string) => ({
    tabIndex: id === current ? 0 : -1,
    onFocus: () => setCurrent(id),
    'data-tool': id,
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      editor.commands.focus(undefined, { scrollIntoView: false });
      return;
    }
    const all = [...(bar.current?.querySelectorAll<HTMLElement>('[data-tool]') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    all.at(next % all.length)?.focus();
  };

  const button = (tool: Tool) => (
    <ToolButton
      key={tool.id}
      label={tool.label}
      keys={tool.keys}
      possible={now.possible[tool.id] ?? true}
      aria-pressed={tool.pressed && now.pressed.includes(tool.id)}
      onClick={() => tool.run(editor)}
      {...rove(tool.id)}
    >
      <Icon name={tool.icon} />
    </ToolButton>
  );

  const style = STYLES.find(({ id }) => now.style.includes(id))?.label ?? said.styles.text;
  return (
    <div
      ref={bar}
      className="toolbar"
      role="toolbar"
      aria-label={said.toolbar(number)}
      aria-controls={controls}
      onKeyDown={onKeyDown}
    >
      <ToolMenu
        editor={editor}
        label={said.style(style)}
        choices={STYLES}
        chosen={now.style}
        rove={rove('style')}
      >
        {style}
        <Icon name="chevron-down" small />
      </ToolMenu>
      <span className="tool-gap" />
      {TOOLS.marks.map(button)}
      <ToolButton
        label={said.link}
        keys="Mod-K"
        aria-haspopup="dialog"
        aria-pressed={now.link}
        onClick={onLink}
        {...rove('link')}
      >
        <Icon name="link-2" />
      </ToolButton>
      <span className="tool-gap" />
      {TOOLS.blocks.map(button)}
      {now.table ? (
        <ToolMenu editor={editor} label={said.table} choices={TABLE} chosen={[]} rove={rove('table')}>
          <Icon name="table" />
          <Icon name="chevron-down" small />
        </ToolMenu>
      ) : (
        button(insertTable)
      )}
      <span className="tool-gap" />
      {TOOLS.history.map(button)}
    </div>
  );
}

/** Where Alt and F10 leads: the tool used last. */
export function enterToolbar(bar: HTMLElement | null): void {
  bar?.querySelector<HTMLElement>('[data-tool][tabindex="0"]')?.focus();
}

/** Escape puts away the name of the tool under the pointer, until the pointer has left the toolbar. */
function useQuietTips(bar: RefObject<HTMLDivElement>) {
  useEffect(() => {
    const element = bar.current;
    const hush = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape' && element?.matches(':hover')) element.dataset.tips = 'off';
    };
    const wake = () => delete element?.dataset.tips;
    document.addEventListener('keydown', hush);
    element?.addEventListener('pointerleave', wake);
    return () => {
      document.removeEventListener('keydown', hush);
      element?.removeEventListener('pointerleave', wake);
    };
  }, [bar]);
}

/** What the tools show where the caret stands; the toolbar is drawn again only when one of these changes. */
function useTools(editor: Editor) {
  return useEditorState({
    editor,
    selector: () => ({
      pressed: EVERY.filter((tool) => tool.pressed?.(editor)).map(({ id }) => id),
      possible: Object.fromEntries(
        EVERY.filter((tool) => tool.possible).map((tool) => [tool.id, tool.possible?.(editor)]),
      ),
      style: STYLES.filter((style) => style.chosen?.(editor)).map(({ id }) => id),
      link: editor.isActive('link'),
      table: editor.isActive('table'),
    }),
  });
}

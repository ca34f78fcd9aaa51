/**
 * Just enough of a DOM for ProseMirror's DOMSerializer to draw into, and to be written out as HTML. Not for
 * browsers' behaviour: for comparing which elements are drawn.
 */
class PaperText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  html(): string {
    return this.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  }
}

class PaperElement {
  readonly nodeType = 1;
  readonly name: string;
  readonly attributes = new Map<string, string>();
  readonly children: (PaperElement | PaperText)[] = [];
  constructor(name: string) {
    this.name = name;
  }
  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }
  appendChild<T extends PaperElement | PaperText>(child: T): T {
    this.children.push(...(child instanceof PaperElement && child.name === '' ? child.children : [child]));
    return child;
  }
  html(): string {
    const inner = this.children.map((child) => child.html()).join('');
    if (this.name === '') return inner;
    const attributes = [...this.attributes].sort(([a], [b]) => (a < b ? -1 : 1));
    const written = attributes.map(
      ([name, value]) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
    );
    return `<${this.name}${written.join('')}>${EMPTY.has(this.name) ? '' : `${inner}</${this.name}>`}`;
  }
}

const EMPTY = new Set(['br', 'col']);

/** Pass as `document` to a DOMSerializer; `html()` of what comes back is its HTML, attributes in alphabetical order. */
export const paperDocument = {
  createDocumentFragment: () => new PaperElement(''),
  createElement: (name: string) => new PaperElement(name),
  createTextNode: (text: string) => new PaperText(text),
};

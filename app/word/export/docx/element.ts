import { XmlAttributeComponent, XmlComponent } from 'docx';

/** Without a table of short names, docx writes attribute names as they are. */
class Attributes extends XmlAttributeComponent<Record<string, string>> {}

class Element extends XmlComponent {
  constructor(
    name: string,
    attributes: Record<string, string>,
    children: readonly (XmlComponent | string)[],
  ) {
    super(name);
    if (Object.keys(attributes).length > 0) this.root.push(new Attributes(attributes));
    this.root.push(...children);
  }
}

/** An XML element by its own name, for the few that docx has no class for. Text is escaped by docx. */
export function element(
  name: string,
  attributes: Record<string, string> = {},
  children: readonly (XmlComponent | string)[] = [],
): XmlComponent {
  return new Element(name, attributes, children);
}

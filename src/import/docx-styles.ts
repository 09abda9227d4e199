// The styles of a Word document, as far as they bear on its text: numbering, outline level, alignment, size.
// It must not read the document itself.
import { streamXml } from './xml.ts';

/** What a paragraph has of its own, or by its style. Undefined where nothing is said. */
export interface ParagraphLook {
  listId?: string | undefined;
  listLevel?: number | undefined;
  /** 0 for the widest heading, to 8; 9 for body text. */
  outline?: number | undefined;
  centred?: boolean | undefined;
}

interface Style extends ParagraphLook {
  name: string;
  basedOn: string | undefined;
  kind: string;
}

/** What a style says, those below it included. */
export interface ResolvedLook extends ParagraphLook {
  /** Word's own name of it, in lower case: `heading 1`, `title`, `toc 2`. */
  name: string;
  /** The style that names the list: its level of the list is that of this style. */
  listStyle?: string;
}

/** The styles of a document. */
export class Styles {
  private readonly styles = new Map<string, Style>();
  private defaultStyle: string | undefined;
  private readonly resolved = new Map<string, ResolvedLook>();

  /** Read styles.xml; throws an XmlError when it is not well-formed. */
  constructor(xml: string | undefined) {
    if (xml === undefined) return;
    let style: Style | undefined;
    streamXml(xml, {
      open: (name, attribute) => {
        if (name === 'style') {
          style = { name: '', basedOn: undefined, kind: attribute('type') ?? '' };
          const id = attribute('styleId') ?? '';
          this.styles.set(id, style);
          if (style.kind === 'paragraph' && ['1', 'true', 'on'].includes(attribute('default') ?? ''))
            this.defaultStyle = id;
          return;
        }
        if (style === undefined) return;
        const value = attribute('val');
        if (name === 'name') style.name = value ?? '';
        else if (name === 'basedOn') style.basedOn = value;
        else readLook(style, name, value);
      },
      close: (name) => {
        if (name === 'style') style = undefined;
      },
    });
  }

  /** The list that a numbering style stands for. */
  listOfStyle(id: string): string | undefined {
    return this.styles.get(id)?.listId;
  }

  /**
   * What a paragraph style says, with what it takes from those below it. A style that is not there says nothing.
   */
  look(id: string | undefined): ResolvedLook {
    const start = id ?? this.defaultStyle ?? '';
    const known = this.resolved.get(start);
    if (known !== undefined) return known;
    const look: ResolvedLook = { name: this.styles.get(start)?.name.toLowerCase() ?? '' };
    let next: string | undefined = start;
    // A ring of styles would never end.
    for (let hops = 0; next !== undefined && hops < 20; hops++) {
      const style: Style | undefined = this.styles.get(next);
      if (style === undefined) break;
      if (look.listId === undefined && style.listId !== undefined) {
        look.listId = style.listId;
        look.listStyle = next;
      }
      look.listLevel ??= style.listLevel;
      look.outline ??= style.outline;
      look.centred ??= style.centred;
      next = style.basedOn;
    }
    this.resolved.set(start, look);
    return look;
  }
}

/**
 * Take over one property of a paragraph: numbering, outline level or alignment.
 * @param name of the element, without prefix; others are passed over.
 */
export function readLook(look: ParagraphLook, name: string, value: string | undefined): void {
  if (name === 'numId') look.listId = value;
  else if (name === 'ilvl') look.listLevel = Number(value ?? 0);
  else if (name === 'outlineLvl') look.outline = Number(value ?? 9);
  else if (name === 'jc') look.centred = value === 'center';
}

// The words of an element as they stand on the screen, line by line, for a file that equals what is seen.
// It must not read what is hidden, nor labels that only stand in for a table's head on a narrow screen.

const SKIPPED = '.at, button, [hidden]';

/**
 * Words of an element.
 * @returns lines without empty ones; what stands in one line on the screen is one line.
 * @example screenLines(cell) // ['≥ 2,000 元', '一类 · 主办单位支付', …]
 */
export function screenLines(element: Element): string[] {
  const lines: string[] = [''];
  const add = (node: Node): void => {
    if (node instanceof Text) {
      lines[lines.length - 1] += node.data;
      return;
    }
    if (!(node instanceof Element) || node.matches(SKIPPED)) return;
    // What is folded away is not seen; its summary is.
    const { display } = getComputedStyle(node);
    if (display === 'none') return;
    const block = !display.startsWith('inline');
    if (block) lines.push('');
    const folded = node instanceof HTMLDetailsElement && !node.open;
    for (const child of folded ? node.querySelectorAll(':scope > summary') : node.childNodes) add(child);
    if (block) lines.push('');
  };
  for (const child of element.childNodes) add(child);
  return lines.map((line) => line.replaceAll(/\s+/g, ' ').trim()).filter((line) => line !== '');
}

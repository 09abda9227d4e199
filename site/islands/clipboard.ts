// Copies words when a button asks for it, and says so on the button.
// It must not read the clipboard.

async function write(text: string): Promise<void> {
  // A page that is not served over https has no clipboard of its own.
  if (navigator.clipboard !== undefined) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}

/**
 * Make a button copy words. Its `data-done` is what it says when it has.
 * @param words what to copy, asked for when the button is pressed.
 */
export function copyOnClick(button: HTMLElement | null, words: () => string): void {
  const label = button?.textContent ?? '';
  button?.addEventListener('click', async () => {
    await write(words());
    button.textContent = button.dataset.done ?? label;
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  });
}

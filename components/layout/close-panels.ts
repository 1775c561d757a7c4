/** Closes open panels (`data-popover`) except those that stay; gives the focus back to their press when asked. */
export function closePanels(stays: (panel: HTMLDetailsElement) => boolean, refocus: boolean): void {
  for (const panel of document.querySelectorAll<HTMLDetailsElement>('details[data-popover][open]')) {
    if (stays(panel)) continue
    const focused = refocus && panel.contains(document.activeElement)
    panel.open = false
    if (focused) panel.querySelector('summary')?.focus()
  }
}

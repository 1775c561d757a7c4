'use client'

/** Whether the person went to the screen that is being drawn, rather than opening the page there. */
let moved = false

/** Notes that another screen was asked for: its heading takes the focus when it stands. */
export const noteMove = (): void => {
  moved = true
}

/** Names the tab after a screen, says it, and after a step puts the focus on its heading. */
export function nameScreen(name: string, heading: HTMLElement | null): void {
  document.title = `${name} · Lini`
  if (!moved) return
  moved = false
  heading?.focus({ preventScroll: true })
  const said = document.getElementById('layar')
  if (said) said.textContent = name
}

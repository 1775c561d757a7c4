'use client'

import { useSyncExternalStore } from 'react'
import { THEME_KEY, THEMES, type Theme } from './theme'

const CHANGED = 'lini:theme'
const CHOICES = [
  { theme: null, label: 'Ikut perangkat' },
  { theme: 'light', label: 'Terang' },
  { theme: 'dark', label: 'Gelap' },
] as const

/** Terang, gelap, or as the device says; kept on this device. Props: none. */
export function ThemeSwitch() {
  const chosen = useSyncExternalStore(listen, readTheme, () => null)
  return (
    <fieldset className="flex gap-1 rounded-md bg-paper-sunk p-1">
      <legend className="sr-only">Tampilan</legend>
      {CHOICES.map(({ theme, label }) => (
        <button
          key={label}
          type="button"
          aria-pressed={chosen === theme}
          onClick={() => setTheme(theme)}
          className="min-h-9 flex-1 rounded-sm px-2 text-sm whitespace-nowrap text-ink-soft hover:text-ink aria-pressed:bg-paper-raised aria-pressed:font-medium aria-pressed:text-ink aria-pressed:ring-1 aria-pressed:ring-line desk:min-h-7"
        >
          {label}
        </button>
      ))}
    </fieldset>
  )
}

function readTheme(): Theme | null {
  const theme = document.documentElement.dataset.theme
  return THEMES.find((known) => known === theme) ?? null
}

function setTheme(theme: Theme | null) {
  const root = document.documentElement
  if (theme) root.dataset.theme = theme
  else delete root.dataset.theme
  try {
    if (theme) localStorage.setItem(THEME_KEY, theme)
    else localStorage.removeItem(THEME_KEY)
  } catch {
    // A browser that keeps nothing still shows the choice on this page.
  }
  window.dispatchEvent(new Event(CHANGED))
}

function listen(onChange: () => void) {
  window.addEventListener(CHANGED, onChange)
  return () => window.removeEventListener(CHANGED, onChange)
}

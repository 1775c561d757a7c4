'use client'

import { type EntryLine, judge } from '@/lib/reports/entry-line'
import type { FormDeclaration } from '@/lib/reports/form'

interface SectionTabsProps {
  form: FormDeclaration
  lines: readonly EntryLine[]
  section: string
  onSection: (code: string) => void
}

/** The form's sections as a switch; each says how many of its cells are still blank. */
export function SectionTabs({ form, lines, section, onSection }: SectionTabsProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">Bagian formulir</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {form.sections.map(({ code, label, hint }) => {
          const columns = form.elements.filter((element) => element.section === code)
          const blank = lines.reduce(
            (sum, line) => sum + columns.filter(({ column }) => judge(form, line).cells[column] === null).length,
            0,
          )
          return (
            <button
              key={code}
              type="button"
              title={hint}
              aria-pressed={code === section}
              onClick={() => onSection(code)}
              className="inline-flex min-h-9 items-center gap-1.5 border-b-2 border-transparent text-ink-soft hover:border-line-strong hover:text-ink aria-pressed:border-brand aria-pressed:font-medium aria-pressed:text-ink"
            >
              {label}
              {blank > 0 && (
                <span className="figures rounded-full bg-paper-sunk px-1.5 text-xs">
                  {blank}
                  <span className="sr-only"> sel kosong</span>
                </span>
              )}
            </button>
          )
        })}
      </div>
    </fieldset>
  )
}

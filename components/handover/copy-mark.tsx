import { StepButton } from '@/components/forms/step-button'
import { Banner } from '@/components/ui/banner'
import type { FormAction } from '@/lib/actions/form-state'
import type { FieldChange } from '@/lib/handover/content'

export type CopyMarkProps = {
  /** "SIGA". */
  application: string
  /** Who copied it and when, in words; null when nobody did. */
  copied: string | null
  changes: readonly FieldChange[]
  /** Absent for those who may only read. */
  mark?: { action: FormAction; fields: Readonly<Record<string, string>> }
  undo?: { action: FormAction; fields: Readonly<Record<string, string>> }
}

/** Whether the sheet was typed over, what changed since, and the buttons that say so. */
export function CopyMark({ application, copied, changes, mark, undo }: CopyMarkProps) {
  const button = mark && (
    <StepButton step={mark.action} fields={mark.fields} tone="primary" busyLabel="Mencatat…">
      {changes.length > 0 ? `Perubahan sudah disalin ke ${application}` : `Sudah disalin ke ${application}`}
    </StepButton>
  )
  if (!copied)
    return (
      <Banner tone="info" actions={button}>
        Setelah semua isian diketik dan tersimpan di {application}, catat di sini.
      </Banner>
    )
  const back = undo && (
    <StepButton step={undo.action} fields={undo.fields} size="small" busyLabel="Mengurungkan…">
      Urungkan
    </StepButton>
  )
  if (changes.length === 0)
    return (
      <Banner tone="good" actions={back}>
        Sudah disalin ke {application} oleh {copied}.
      </Banner>
    )
  return (
    <section aria-labelledby="berubah" className="space-y-3">
      <Banner
        tone="warn"
        title={`${changes.length} isian berubah sejak disalin`}
        actions={
          <>
            {button}
            {back}
          </>
        }
      >
        Disalin ke {application} oleh {copied}. Betulkan isian di bawah ini di sana, lalu catat lagi.
      </Banner>
      <h2 id="berubah" className="sr-only">
        Yang berubah sejak disalin
      </h2>
      <ul className="surface divide-y divide-line">
        {changes.map((change) => (
          <li
            key={`${change.section}/${change.block}/${change.label}/${change.before}/${change.after}`}
            className="grid gap-x-4 px-4 py-2 desk:grid-cols-[18rem_1fr_1fr]"
          >
            <span>
              <span className="font-medium">{change.label}</span>
              <span className="block text-sm text-ink-soft">{change.block || change.section}</span>
            </span>
            <span className="min-w-0 break-words text-ink-soft">
              <span className="text-sm">Dulu: </span>
              {change.before ?? '—'}
            </span>
            <span className="min-w-0 break-words">
              <span className="text-sm text-ink-soft">Kini: </span>
              {change.hidden
                ? `${change.after} (angka di balik samaran berubah)`
                : (change.after ?? '— (sudah tidak ada)')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

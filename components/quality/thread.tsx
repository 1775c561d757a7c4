import { StepButton } from '@/components/forms/step-button'
import type { FormAction } from '@/lib/actions/form-state'
import { isRole, ROLES } from '@/lib/auth/roles'
import { formatDateTime, type Zone } from '@/lib/format/date'
import type { Comment } from '@/lib/quality/comment-queries'

export type ThreadProps = {
  /** What it is about: a cell's name, or "Seluruh laporan". */
  title: string
  comments: readonly Comment[]
  zone: Zone
  withdraw: FormAction
  /** A new key for each line that can be withdrawn. */
  keyOf: () => string
}

const roleWord = (role: string) => (isRole(role) ? ROLES[role].label : role)

/** What was said about one cell, oldest first. */
export function Thread({ title, comments, zone, withdraw, keyOf }: ThreadProps) {
  return (
    <section className="break-inside-avoid">
      <h3 className="font-medium">{title}</h3>
      <ol className="mt-1 space-y-2 border-s-3 border-line ps-3">
        {comments.map(({ id, text, byName, byRole, at, withdrawn, own }) => (
          <li key={id}>
            <p className="text-sm text-ink-soft">
              {byName}, {roleWord(byRole)}, {formatDateTime(at, zone)}
            </p>
            {withdrawn ? (
              <p className="text-ink-soft">Ditarik oleh penulisnya.</p>
            ) : (
              <p className="break-words whitespace-pre-line">{text}</p>
            )}
            {own && !withdrawn && (
              <div className="no-print">
                <StepButton
                  step={withdraw}
                  fields={{ key: keyOf(), id }}
                  tone="quiet"
                  size="small"
                  aria-label={`Tarik komentar: ${text.slice(0, 60)}`}
                >
                  Tarik
                </StepButton>
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

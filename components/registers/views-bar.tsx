'use client'

import Link from 'next/link'
import { useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Dialog } from '@/components/ui/dialog'
import { DialogButton, DialogCancel } from '@/components/ui/dialog-button'
import { type FormAction, idle } from '@/lib/actions/form-state'

export type ViewsBarProps = {
  views: readonly { id: string; name: string; href: string; current: boolean; renameKey: string; removeKey: string }[]
  /** What is on screen now; null when it is the usual list or kept already. */
  save: { page: string; query: string; formKey: string } | null
  actions: Readonly<Record<'save' | 'rename' | 'remove', FormAction>>
}

/** One's own views of a list as chips above it; the present one can be kept under a name. */
export function ViewsBar({ views, save, actions }: ViewsBarProps) {
  if (views.length === 0 && !save) return null
  return (
    <div className="no-print flex flex-wrap items-center gap-2">
      {views.length > 0 && (
        <nav aria-label="Tampilan tersimpan" className="contents">
          {views.map((view) => (
            <Link
              key={view.id}
              href={view.href}
              aria-current={view.current ? 'page' : undefined}
              className="inline-flex min-h-11 items-center rounded-full border border-line-strong px-3 text-sm hover:bg-paper-sunk aria-[current]:border-brand aria-[current]:bg-brand-soft aria-[current]:font-medium desk:min-h-8"
            >
              {view.name}
            </Link>
          ))}
        </nav>
      )}
      {save && (
        <>
          <DialogButton opens="simpan-tampilan" tone="quiet" size="small">
            Simpan tampilan ini
          </DialogButton>
          <SaveDialog {...save} action={actions.save} />
        </>
      )}
      {views.length > 0 && (
        <>
          <DialogButton opens="atur-tampilan" tone="quiet" size="small">
            Atur tampilan
          </DialogButton>
          <Dialog id="atur-tampilan" title="Tampilan tersimpan" note="Hanya Anda yang melihat tampilan ini.">
            <ul className="divide-y divide-line">
              {views.map((view) => (
                <ViewRow key={`${view.id} ${view.name}`} view={view} actions={actions} />
              ))}
            </ul>
          </Dialog>
        </>
      )}
    </div>
  )
}

type SaveDialogProps = NonNullable<ViewsBarProps['save']> & { action: FormAction }

function SaveDialog({ page, query, formKey, action }: SaveDialogProps) {
  const [state, send] = useActionState(action, idle)
  return (
    <Dialog
      id="simpan-tampilan"
      title="Simpan tampilan ini"
      note="Saringan, urutan, dan kolom yang sedang tampil disimpan dengan nama. Hanya Anda yang melihatnya."
    >
      <form action={send} className="space-y-4" noValidate>
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="page" value={page} />
        <input type="hidden" name="query" value={query} />
        <FormMessage state={state} />
        <TextField
          label="Nama tampilan"
          name="name"
          maxLength={40}
          state={state}
          hint="Misalnya: BKB belum ber-SK"
          required
        />
        <div className="flex flex-wrap justify-end gap-2 border-t border-line pt-4">
          <DialogCancel />
          <SubmitButton busyLabel="Menyimpan…">Simpan</SubmitButton>
        </div>
      </form>
    </Dialog>
  )
}

function ViewRow({ view, actions }: { view: ViewsBarProps['views'][number]; actions: ViewsBarProps['actions'] }) {
  const [renamed, rename] = useActionState(actions.rename, idle)
  const [removed, remove] = useActionState(actions.remove, idle)
  return (
    <li className="flex flex-wrap items-end gap-2 py-3">
      <form action={rename} className="flex min-w-0 flex-1 basis-60 items-end gap-2" noValidate>
        <input type="hidden" name="key" value={view.renameKey} />
        <input type="hidden" name="id" value={view.id} />
        <div className="min-w-0 flex-1">
          <TextField label="Nama" name="name" initial={view.name} maxLength={40} state={renamed} />
        </div>
        <SubmitButton tone="secondary" busyLabel="Menyimpan…">
          Ganti nama
        </SubmitButton>
      </form>
      <form action={remove}>
        <input type="hidden" name="key" value={view.removeKey} />
        <input type="hidden" name="id" value={view.id} />
        <SubmitButton tone="quiet" busyLabel="Menghapus…">
          Hapus
        </SubmitButton>
      </form>
      {removed.status === 'error' && <p className="basis-full text-sm text-bad">{removed.message}</p>}
    </li>
  )
}

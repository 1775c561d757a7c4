'use client'

import type { ReactNode } from 'react'
import { SaveBar } from '@/components/layout/save-bar'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { formatTime, type Zone } from '@/lib/format/date'
import { FieldPage, type FieldPageProps } from '../field-page'
import type { KeptForm, KeptState } from '../use-kept'

interface FormPageProps<Form extends KeptForm> extends Omit<FieldPageProps, 'children'> {
  form: KeptState<Form>
  zone: string
  /** A sentence on what stands in the way of saving. */
  trouble: string
  saving: boolean
  saveLabel: string
  onSave: () => void
  children: ReactNode
}

/** A form of the field: its draft, its trouble, and the step that saves it at the foot. */
export function FormPage<Form extends KeptForm>({
  form,
  zone,
  trouble,
  saving,
  saveLabel,
  onSave,
  children,
  ...page
}: FormPageProps<Form>) {
  const at = form.keptAt && formatTime(new Date(form.keptAt), zone as Zone)
  return (
    <FieldPage {...page}>
      <div className="max-w-2xl space-y-4">
        {form.resumed && (
          <Banner
            tone="info"
            actions={
              <Button size="small" onClick={form.restart}>
                Mulai dari awal
              </Button>
            }
          >
            Draf yang belum disimpan dilanjutkan{at && ` (${at})`}.
          </Banner>
        )}
        {children}
        {(trouble || form.trouble) && (
          <div role="alert">
            <Banner tone="bad">{trouble || form.trouble}</Banner>
          </div>
        )}
      </div>
      <SaveBar status={at ? `Draf aman di perangkat ini (${at})` : 'Yang diketik langsung aman di perangkat ini'}>
        <Button tone="primary" size="large" busy={saving} onClick={onSave}>
          {saving ? 'Menyimpan…' : saveLabel}
        </Button>
      </SaveBar>
    </FieldPage>
  )
}

/** What to say above the save bar when some answers must be mended. */
export const mendWords = (problems: Record<string, string>): string => {
  const all = Object.values(problems)
  if (all.length === 0) return ''
  return all.length === 1 ? all[0]! : `${all.length} isian perlu diperbaiki: lihat kalimat merah di atas. ${all[0]}`
}

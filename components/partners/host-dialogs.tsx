'use client'

import { SelectField } from '@/components/forms/select-field'
import { StepDialog } from '@/components/registers/step-dialog'
import type { FormAction } from '@/lib/actions/form-state'

type Hidden = Readonly<Record<string, string | number>>

export type LinkGroupDialogProps = {
  action: FormAction
  hidden: Hidden
  groups: readonly { value: string; label: string }[]
}

/** Links a group to the organisation that hosts it. */
export function LinkGroupDialog({ action, hidden, groups }: LinkGroupDialogProps) {
  return (
    <StepDialog
      id="tautkan-poktan"
      action={action}
      label="Tautkan poktan"
      title="Tautkan poktan atau PIK-R"
      note="Poktan yang dinaungi atau diampu organisasi ini. Data poktannya sendiri tidak berubah."
      hidden={hidden}
      submitLabel="Tautkan"
      fields={(state) => (
        <SelectField label="Poktan" name="poktanId" choices={groups} empty="Pilih…" state={state} required />
      )}
    />
  )
}

export type ReleaseGroupDialogProps = { action: FormAction; hidden: Hidden; name: string }

/** Takes the link away; the group itself stays. */
export function ReleaseGroupDialog({ action, hidden, name }: ReleaseGroupDialogProps) {
  return (
    <StepDialog
      id={`lepas-${hidden.poktanId}`}
      action={action}
      label="Lepas"
      title={`Lepas ${name}`}
      note="Poktan ini tidak lagi tercatat diampu organisasi ini. Poktannya tetap ada."
      hidden={hidden}
      openTone="quiet"
      submitLabel="Lepas tautan"
      tone="danger"
    />
  )
}

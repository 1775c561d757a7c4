import { ComboboxField } from '@/components/forms/combobox-field'
import { SelectField } from '@/components/forms/select-field'
import type { FormState } from '@/lib/actions/form-state'
import type { RegionChoice } from '@/lib/people/role-regions'

const MOST_IN_A_LIST = 60

/** Where a role is held: nothing to choose, a list, or a box with suggestions when there are hundreds. */
export function RegionField({ choices, state }: { choices: RegionChoice[]; state: FormState }) {
  const only = choices.length === 1 ? choices[0] : undefined
  if (only) {
    return (
      <div>
        <p className="mb-1.5 font-medium">Wilayah kerja</p>
        <p>{only.label}</p>
        <input type="hidden" name="region" value={only.value} />
      </div>
    )
  }
  if (choices.length <= MOST_IN_A_LIST) {
    return <SelectField label="Wilayah kerja" name="region" choices={choices} state={state} required />
  }
  return (
    <ComboboxField
      label="Wilayah kerja"
      name="region"
      hint="Ketik sebagian nama, lalu pilih dari daftar."
      suggestions={choices.map(({ value }) => value)}
      state={state}
      required
    />
  )
}

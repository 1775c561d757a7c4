'use client'

import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { DateField } from '@/components/forms/date-field'
import { NumberField } from '@/components/forms/number-field'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { FormState } from '@/lib/actions/form-state'
import type { PlainField } from './plain-field'
import { type VillageChoice, VillageField } from './village-field'

type EntryFieldProps = { field: PlainField; state: FormState; villages: readonly VillageChoice[]; today: string }

const asText = (initial: PlainField['initial']): string => (typeof initial === 'string' ? initial : '')
const asList = (initial: PlainField['initial']): readonly string[] => (typeof initial === 'string' ? [] : initial)

/** More answers than this are chosen from a list instead of standing side by side. */
const MOST_RADIOS = 5

/** One question of a register, asked by its kind. */
export function EntryField({ field, state, villages, today }: EntryFieldProps) {
  const { kind, name, label, hint, required, most, digits, choices = [] } = field
  const shared = { name, label, hint, required, state }
  switch (kind) {
    case 'long':
      return <TextArea {...shared} initial={asText(field.initial)} maxLength={most} />
    case 'day':
      return <DateField {...shared} initial={asText(field.initial)} max={today} />
    case 'later':
      return <DateField {...shared} initial={asText(field.initial)} />
    case 'year':
    case 'count':
      return <NumberField {...shared} initial={asText(field.initial)} />
    case 'flag':
      return (
        <CheckboxGroup
          {...shared}
          // An unticked box is an answer, too.
          required
          initial={asList(field.initial)}
          choices={[{ value: 'ya', label: 'Ya' }]}
        />
      )
    case 'choices':
      return <CheckboxGroup {...shared} initial={asList(field.initial)} choices={choices} inline />
    case 'choice':
      return required && choices.length <= MOST_RADIOS ? (
        <RadioGroup {...shared} initial={asText(field.initial)} choices={choices} inline />
      ) : (
        <SelectField {...shared} initial={asText(field.initial)} choices={choices} empty={required ? 'Pilih…' : '—'} />
      )
    case 'kecamatan':
    case 'account':
    case 'reference':
      return (
        <SelectField {...shared} initial={asText(field.initial)} choices={choices} empty={required ? 'Pilih…' : '—'} />
      )
    case 'village':
      return <VillageField {...shared} initial={asText(field.initial)} villages={villages} />
    case 'text':
      return (
        <TextField
          {...shared}
          initial={asText(field.initial)}
          maxLength={most}
          {...(digits && { inputMode: 'numeric' as const })}
        />
      )
  }
}

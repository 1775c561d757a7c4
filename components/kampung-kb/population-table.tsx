'use client'

import { problemOf, shownValue } from '@/components/forms/field-state'
import type { FormState } from '@/lib/actions/form-state'
import { AGE_BANDS, ageBandLabel, SEXES } from '@/lib/kampung-kb/profile-fields'
import type { ProfileContent } from '@/lib/kampung-kb/profile-schema'
import { formText } from './profile-input'

/** The population by 16 age bands and sex: two boxes a row, narrow enough for a phone. */
export function PopulationTable({ values, state }: { values: ProfileContent; state: FormState }) {
  return (
    <table className="w-full max-w-md">
      <caption className="sr-only">Penduduk menurut kelompok umur dan jenis kelamin</caption>
      <thead>
        <tr className="text-sm text-ink-soft">
          <th scope="col" className="py-1 text-start font-medium">
            Umur (tahun)
          </th>
          {SEXES.map(([sex, label]) => (
            <th key={sex} scope="col" className="px-1 py-1 text-end font-medium">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {AGE_BANDS.map((from) => (
          <tr key={from}>
            <th scope="row" className="figures py-1 text-start font-normal">
              {ageBandLabel(from)}
            </th>
            {SEXES.map(([sex, label]) => {
              const name = `${sex}_${from}`
              const problem = problemOf(name, state)
              return (
                <td key={sex} className="px-1 py-1 align-top">
                  <input
                    name={name}
                    type="text"
                    inputMode="numeric"
                    autoComplete="off"
                    aria-label={`${label} ${ageBandLabel(from)} tahun`}
                    aria-invalid={problem ? true : undefined}
                    aria-describedby={problem ? `${name}-problem` : undefined}
                    defaultValue={shownValue({ name, initial: formText(values[name] ?? null), state })}
                    className="control text-end"
                  />
                  {problem && (
                    <p id={`${name}-problem`} className="mt-1 text-sm text-bad">
                      {problem}
                    </p>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

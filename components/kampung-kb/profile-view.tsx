import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { formatCount } from '@/lib/format/number'
import { AGE_BANDS, ageBandLabel, PROFILE_SECTIONS, SEXES } from '@/lib/kampung-kb/profile-fields'
import { type FollowedFacts, isAsked, profileWords } from '@/lib/kampung-kb/profile-rules'
import type { ProfileContent } from '@/lib/kampung-kb/profile-schema'

export type ProfileViewProps = { answers: ProfileContent; followed: FollowedFacts; withPersonal: boolean }

/** A month as it stands, to read and to print. */
export function ProfileView({ answers, followed, withPersonal }: ProfileViewProps) {
  return (
    <div className="grid gap-4 desk:grid-cols-2 print:block print:space-y-4">
      {PROFILE_SECTIONS.map((section) => (
        <Card key={section.code} title={section.title}>
          {section.code === 'penduduk' ? (
            <Population answers={answers} />
          ) : (
            <DescriptionList
              items={section.fields
                .filter((field) => isAsked(field, answers) && (withPersonal || !field.personal))
                .filter(({ name, kind }) => !(name.endsWith('Reason') || kind === 'amount') || answers[name] !== null)
                .map((field) => {
                  const words = profileWords(field, answers[field.name])
                  const from = field.follows && followed[field.name]
                  return {
                    term: field.label,
                    detail: words && (
                      <>
                        {words}
                        {field.unit && field.unit !== 'rupiah' && ` ${field.unit}`}
                        {from && <span className="block text-sm text-ink-soft">{from.source}</span>}
                      </>
                    ),
                  }
                })}
            />
          )}
        </Card>
      ))}
    </div>
  )
}

function Population({ answers }: { answers: ProfileContent }) {
  const count = (name: string) => formatCount(answers[name] as number | null)
  return (
    <table className="w-full max-w-sm">
      <caption className="sr-only">Penduduk menurut kelompok umur dan jenis kelamin</caption>
      <thead>
        <tr className="border-b border-line text-sm text-ink-soft">
          <th scope="col" className="py-1 text-start font-medium">
            Umur
          </th>
          {SEXES.map(([sex, label]) => (
            <th key={sex} scope="col" className="py-1 text-end font-medium">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {AGE_BANDS.map((from) => (
          <tr key={from} className="border-b border-line last:border-b-0">
            <th scope="row" className="figures py-0.5 text-start font-normal">
              {ageBandLabel(from)}
            </th>
            {SEXES.map(([sex]) => (
              <td key={sex} className="figures py-0.5 text-end">
                {count(`${sex}_${from}`)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { PURPOSES } from '@/lib/privacy/purposes'

/** Why each programme holds data of persons, and by which law: what an office shows who asks. */
export function PurposeList() {
  return (
    <div className="grid gap-4 desk:grid-cols-2">
      {PURPOSES.map(({ code, programme, why, basis, laws, data, special, certainty, source }) => (
        <Card key={code} title={programme} note={why} actions={special && <Badge tone="warn">data spesifik</Badge>}>
          <DescriptionList
            items={[
              { term: 'Dasar pemrosesan', detail: basis },
              { term: 'Dasar hukum', detail: laws.join('; ') },
              { term: 'Data', detail: data.join(', ') },
              { term: 'Sumber', detail: `${source} (${certainty})` },
            ]}
          />
        </Card>
      ))}
    </div>
  )
}

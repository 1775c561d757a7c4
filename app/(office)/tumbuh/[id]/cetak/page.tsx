import type { Metadata } from 'next'
import { GrowthCurve } from '@/components/growth/growth-curve'
import { Page } from '@/components/layout/page'
import { ChildHistory } from '@/components/measuring/child-history'
import { ChildNow } from '@/components/measuring/child-now'
import { LinkButton } from '@/components/ui/link-button'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { PrintButton } from '@/components/ui/print-button'
import { formatDate } from '@/lib/format/date'
import { CURVES } from '@/lib/growth/curve'
import { countingOf, pointOf } from '@/lib/growth/history'
import { paths } from '@/lib/paths'
import { readLetterhead } from '../../../dasbor/[code]/letterhead'
import { openChild, WHO } from '../../open-child'

export const metadata: Metadata = { title: 'Cetak tumbuh anak' }

/** A child's measurements on paper under the office's letterhead, to take along to the Puskesmas. */
export default async function PrintChildPage({ params }: PageProps<'/tumbuh/[id]/cetak'>) {
  const opened = await openChild(await params)
  if (!opened) return <NoPermissionState level={1} what="Tumbuh anak" who={WHO} />
  const { actor, child, today, measurements, firstValues } = opened
  const counting = countingOf(measurements)
  const { sex } = child
  return (
    <>
      {await readLetterhead(actor)}
      <Page
        title={`Tumbuh anak: ${child.name}`}
        note={`${sex === 'L' ? 'Laki-laki' : sex === 'P' ? 'Perempuan' : 'Jenis kelamin belum tercatat'}, lahir ${formatDate(child.bornOn)}. ${child.villageName}. Keadaan ${formatDate(today)}.`}
        actions={
          <>
            <LinkButton href={paths.growth(child.id)} tone="quiet">
              Kembali
            </LinkButton>
            <PrintButton tone="primary" />
          </>
        }
      >
        <ChildNow child={child} counting={counting} refers={false} />
        {sex !== '' && counting.length > 0 && (
          <div className="grid gap-6">
            {CURVES.filter((index) => counting.some((one) => one[index] !== null)).map((index) => (
              <GrowthCurve key={index} index={index} sex={sex} points={counting.map((one) => pointOf(one, sex))} />
            ))}
          </div>
        )}
        <ChildHistory
          child={child}
          today={today}
          measurements={measurements}
          counting={counting}
          firstValues={firstValues}
          newKey={String}
        />
      </Page>
    </>
  )
}

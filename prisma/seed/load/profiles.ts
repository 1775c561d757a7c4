import type { SampleProfile } from '../kampung-kb/profiles'
import { stableId } from '../random'
import type { OfficeConnection } from './office-connection'

/** The edition whose questions the sample profiles answer. */
const EDITION = 'perban-20-2023'

/** Writes the monthly profiles of an office's Kampung KB, unless it has some. Answers how many. */
export async function loadProfiles(office: OfficeConnection, profiles: readonly SampleProfile[]): Promise<number> {
  const [known] = await office.query('select 1 from kampung_kb_profile where tenant_id = $1 limit 1', [office.tenantId])
  if (known) return 0
  await office.insert(
    'kampung_kb_profile',
    profiles.map(({ kampungKb, period, content }) => ({
      kampung_kb_id: kampungKb.id,
      period,
      village_id: kampungKb.village_id,
      kecamatan_id: kampungKb.kecamatan_id,
      edition: EDITION,
      content: JSON.stringify(content),
      saved_by: stableId('pemuat contoh'),
      saver_name: 'Data contoh',
      sample: true,
    })),
  )
  return profiles.length
}

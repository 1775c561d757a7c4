import type { SampleActivity } from '../kampung-kb/activities'
import type { SampleProfile } from '../kampung-kb/profiles'
import { stableId } from '../random'
import { periodOfDay } from '../registers/days'
import type { OfficeConnection } from './office-connection'

/** The edition whose questions the sample profiles answer. */
const EDITION = 'perban-20-2023'

const recorder = stableId('pemuat contoh')

/** Writes the months and activities of an office's Kampung KB, unless it has some. Answers how many. */
export async function loadKampungMonths(
  office: OfficeConnection,
  profiles: readonly SampleProfile[],
  activities: readonly SampleActivity[],
): Promise<number> {
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
      saved_by: recorder,
      saver_name: 'Data contoh',
      sample: true,
    })),
  )
  await office.insert(
    'kampung_kb_activity',
    activities.map(({ id, kampungKb, heldOn, category, kegiatan, targets, people, opdIds, dashat }) => ({
      id,
      kampung_kb_id: kampungKb.id,
      village_id: kampungKb.village_id,
      kecamatan_id: kampungKb.kecamatan_id,
      held_on: heldOn,
      period: periodOfDay(heldOn),
      title: kegiatan,
      place: 'Balai desa',
      category,
      kegiatan,
      targets,
      people,
      opd_ids: opdIds,
      dashat: dashat === null ? null : JSON.stringify(dashat),
      recorded_by: recorder,
      recorder_name: 'Data contoh',
      sample: true,
    })),
  )
  return profiles.length + activities.length
}

import { inTenantSql } from '@/lib/db/tenant'
import { findLikePersons } from '@/lib/duplicates/candidates'
import { actorAt, type Ground } from './ground'
import { against, type Measured, median, times } from './measure'

const PERSONS = 1_000_000
const PER_FAMILY = 4
const SOURCE = 'bench.duplicates'

// Names as an office has them: some thirty first words, some forty last ones, every tenth a single word.
const FIRST = `array['Siti', 'Sri', 'Nur', 'Muhammad', 'Ahmad', 'Dewi', 'Agus', 'Budi', 'Eka', 'Dwi', 'Tri', 'Wahyu', 'Rina',
  'Yuni', 'Endang', 'Slamet', 'Sugeng', 'Bambang', 'Joko', 'Hadi', 'Indah', 'Ratna', 'Lestari', 'Puji', 'Retno', 'Wati',
  'Ani', 'Umi', 'Rizki', 'Putri', 'Abdul']`
const LAST = `array['Aminah', 'Rahayu', 'Hidayah', 'Santoso', 'Wibowo', 'Setiawan', 'Kurniawati', 'Susanti', 'Handayani',
  'Purnomo', 'Nugroho', 'Saputra', 'Wulandari', 'Astuti', 'Utami', 'Rohmah', 'Fauzi', 'Maulana', 'Pratiwi', 'Lestari',
  'Sulistyo', 'Hartono', 'Supriyadi', 'Mulyani', 'Haryanti', 'Widodo', 'Yulianto', 'Anggraini', 'Permata', 'Ramadhan',
  'Hasanah', 'Khotimah', 'Mahmudah', 'Zulaikha', 'Firmansyah', 'Kusuma', 'Wijaya', 'Suryani', 'Hapsari', 'Gunawan', 'Basuki']`

/** A district's persons, written past the triggers: families of four in all its villages, born over ninety years. */
async function supply(ground: Ground, tenantId: number): Promise<void> {
  await ground.admin.query("set session_replication_role = 'replica'")
  await ground.admin.query(
    `insert into family (tenant_id, id, village_id, kecamatan_id, name, name_key, rw, source)
     select $1, md5('bench family ' || n)::uuid, v.id, v.kecamatan_id, 'Keluarga ' || n, 'keluarga ' || n, '01', $3
     from generate_series(0, $2::int - 1) n
     join (select id, kecamatan_id, row_number() over (order by code) as at, count(*) over () as every
           from region where district_id = $1 and level = 4 and closed_on is null) v on v.at = 1 + n % v.every`,
    [tenantId, PERSONS / PER_FAMILY, SOURCE],
  )
  await ground.admin.query(
    `insert into person (tenant_id, id, family_id, name, name_key, sex, born_on, mother_key, nik_state, nik_sealed, nik_index)
     select $1, md5('bench person ' || n)::uuid, md5('bench family ' || n / ${PER_FAMILY})::uuid, w.name,
       case when w.name like '% %' then lower(w.name) || ' ' || replace(lower(w.name), ' ', '') else lower(w.name) end,
       case n % 2 when 0 then 'L' else 'P' end, date '1936-01-01' + (n * 7919::bigint % 32850)::int,
       lower((${FIRST})[1 + (n / 4) % 31]),
       case when n % 5 = 0 then 'belum_ada' else 'ada' end, case when n % 5 = 0 then null else '\\x00'::bytea end,
       case when n % 5 = 0 then '' else md5('nik ' || n) end
     from generate_series(0, $2::int - 1) n
     cross join lateral (select case when n % 10 = 0 then (${FIRST})[1 + (hashint4(n) & 1023) % 31]
       else (${FIRST})[1 + (hashint4(n) & 1023) % 31] || ' ' || (${LAST})[1 + (hashint4(n + 1) & 65535) % 41] end as name) w`,
    [tenantId, PERSONS],
  )
  await ground.admin.query('analyze family; analyze person')
}

async function clear(ground: Ground, tenantId: number): Promise<void> {
  await ground.admin.query(
    'delete from person where tenant_id = $1 and family_id in (select id from family where tenant_id = $1 and source = $2)',
    [tenantId, SOURCE],
  )
  await ground.admin.query('delete from family where tenant_id = $1 and source = $2', [tenantId, SOURCE])
  await ground.admin.query("set session_replication_role = 'origin'")
  await ground.admin.query('analyze family; analyze person')
}

/** Who may already be recorded, asked at entry in an office of a million, beside one row read by its key. */
export async function measureDuplicates(ground: Ground): Promise<Measured[]> {
  ground.progress('duplicates.candidates')
  const office = await actorAt('pkb', '33.16.01')
  const tenantId = office.tenantId!
  await supply(ground, tenantId)
  try {
    const { rows } = await ground.admin.query(
      `select id, name, to_char(born_on, 'YYYY-MM-DD') as "bornOn", sex from person
       where tenant_id = $1 and name like '% %' and id >= md5('from')::uuid order by id limit 400`,
      [tenantId],
    )
    let at = 0
    const next = () => rows[at++ % rows.length]
    const find = () => {
      const { name, bornOn, sex } = next()
      return inTenantSql(office, (tx) =>
        findLikePersons(tx, { name, bornOn, sex, motherName: 'Siti', nik: '3316016505900001' }),
      )
    }
    const oneRow = () =>
      inTenantSql(office, (tx) =>
        tx.sql.query('select * from person where tenant_id = $1 and id = $2::uuid', [tenantId, next().id]),
      )
    return [
      await against(
        {
          name: 'duplicates.candidates',
          unit: 'ms',
          floorName: 'satu orang menurut kuncinya, dengan pintu yang sama',
          better: 'lower',
          target: 20,
          note: `${PERSONS.toLocaleString('id-ID')} orang di satu kantor; nama, tanggal lahir, ibu dan NIK yang diketik, tanpa HTTP`,
        },
        async () => median(await times(200, find)),
        async () => median(await times(400, oneRow)),
      ),
    ]
  } finally {
    await clear(ground, tenantId)
  }
}

-- The forms of the reporting desk: Kampung KB, Posyandu, the officers’ month and the yearly K/0 totals.
-- Made by lib/reports/form-sql.ts from their declarations; a test holds the two equal.

-- Kampung KB Bulanan: one row per unit and month, NULL is belum dilaporkan --------------------
create table fact_kampung_kb_bulanan (
  tenant_id int not null,
  period int not null,
  unit_id int not null,
  village_id int not null,
  kecamatan_id int not null,
  status smallint not null,
  revision smallint not null,
  timely smallint not null,
  kampung int check (kampung >= 0), rapat int check (rapat >= 0),
  anggota_pokja int check (anggota_pokja >= 0), seksi int check (seksi >= 0),
  sasaran_bkb int check (sasaran_bkb >= 0), sasaran_bkr int check (sasaran_bkr >= 0),
  sasaran_bkl int check (sasaran_bkl >= 0), sasaran_uppka int check (sasaran_uppka >= 0),
  sasaran_pikr int check (sasaran_pikr >= 0), ikut_bkb int check (ikut_bkb >= 0),
  ikut_bkr int check (ikut_bkr >= 0), ikut_bkl int check (ikut_bkl >= 0),
  ikut_uppka int check (ikut_uppka >= 0), ikut_pikr int check (ikut_pikr >= 0),
  bpjs int check (bpjs >= 0), pus int check (pus >= 0), kb_iud int check (kb_iud >= 0),
  kb_mow int check (kb_mow >= 0), kb_mop int check (kb_mop >= 0), kb_implan int check (kb_implan >= 0),
  kb_suntik int check (kb_suntik >= 0), kb_pil int check (kb_pil >= 0),
  kb_kondom int check (kb_kondom >= 0), hamil int check (hamil >= 0), ias int check (ias >= 0),
  iat int check (iat >= 0), tial int check (tial >= 0), keg_data int check (keg_data >= 0),
  keg_perilaku int check (keg_perilaku >= 0), keg_kesehatan int check (keg_kesehatan >= 0),
  keg_stunting int check (keg_stunting >= 0), keg_pendidikan int check (keg_pendidikan >= 0),
  keg_perlindungan int check (keg_perlindungan >= 0), keg_ekonomi int check (keg_ekonomi >= 0),
  keg_lingkungan int check (keg_lingkungan >= 0), dashat int check (dashat >= 0), opd int check (opd >= 0),
  na bit(36),
  primary key (tenant_id, period, unit_id)
);

-- Every change of a counted row, as it was and as it is, until the folder has added it.
create table change_kampung_kb_bulanan (
  tenant_id int not null,
  id bigint generated always as identity,
  kecamatan_id int not null,
  period int not null,
  sign smallint not null,
  status smallint not null,
  timely smallint not null,
  kampung int, rapat int, anggota_pokja int, seksi int, sasaran_bkb int, sasaran_bkr int,
  sasaran_bkl int, sasaran_uppka int, sasaran_pikr int, ikut_bkb int, ikut_bkr int, ikut_bkl int,
  ikut_uppka int, ikut_pikr int, bpjs int, pus int, kb_iud int, kb_mow int, kb_mop int, kb_implan int,
  kb_suntik int, kb_pil int, kb_kondom int, hamil int, ias int, iat int, tial int, keg_data int,
  keg_perilaku int, keg_kesehatan int, keg_stunting int, keg_pendidikan int, keg_perlindungan int,
  keg_ekonomi int, keg_lingkungan int, dashat int, opd int,
  na bit(36),
  primary key (tenant_id, id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

create view delta_kampung_kb_bulanan with (security_invoker = true) as
select r.tenant_id, r.kecamatan_id, r.period,
    r.sign * 1 as sent, r.sign * (r.status >= 3)::int as verified,
    r.sign * (r.status >= 4)::int as approved, r.sign * (r.timely > 0)::int as on_time,
    r.sign * coalesce(r.kampung, 0) as v_kampung, r.sign * (r.kampung is not null)::int as n_kampung,
    r.sign * coalesce(r.rapat, 0) as v_rapat, r.sign * (r.rapat is not null)::int as n_rapat,
    r.sign * coalesce(get_bit(r.na, 0), 0) as x_rapat,
    r.sign * coalesce(r.anggota_pokja, 0) as v_anggota_pokja,
    r.sign * (r.anggota_pokja is not null)::int as n_anggota_pokja,
    r.sign * coalesce(get_bit(r.na, 1), 0) as x_anggota_pokja, r.sign * coalesce(r.seksi, 0) as v_seksi,
    r.sign * (r.seksi is not null)::int as n_seksi, r.sign * coalesce(get_bit(r.na, 2), 0) as x_seksi,
    r.sign * coalesce(r.sasaran_bkb, 0) as v_sasaran_bkb,
    r.sign * (r.sasaran_bkb is not null)::int as n_sasaran_bkb,
    r.sign * coalesce(get_bit(r.na, 3), 0) as x_sasaran_bkb,
    r.sign * coalesce(r.sasaran_bkr, 0) as v_sasaran_bkr,
    r.sign * (r.sasaran_bkr is not null)::int as n_sasaran_bkr,
    r.sign * coalesce(get_bit(r.na, 4), 0) as x_sasaran_bkr,
    r.sign * coalesce(r.sasaran_bkl, 0) as v_sasaran_bkl,
    r.sign * (r.sasaran_bkl is not null)::int as n_sasaran_bkl,
    r.sign * coalesce(get_bit(r.na, 5), 0) as x_sasaran_bkl,
    r.sign * coalesce(r.sasaran_uppka, 0) as v_sasaran_uppka,
    r.sign * (r.sasaran_uppka is not null)::int as n_sasaran_uppka,
    r.sign * coalesce(get_bit(r.na, 6), 0) as x_sasaran_uppka,
    r.sign * coalesce(r.sasaran_pikr, 0) as v_sasaran_pikr,
    r.sign * (r.sasaran_pikr is not null)::int as n_sasaran_pikr,
    r.sign * coalesce(get_bit(r.na, 7), 0) as x_sasaran_pikr,
    r.sign * coalesce(r.ikut_bkb, 0) as v_ikut_bkb, r.sign * (r.ikut_bkb is not null)::int as n_ikut_bkb,
    r.sign * coalesce(get_bit(r.na, 8), 0) as x_ikut_bkb, r.sign * coalesce(r.ikut_bkr, 0) as v_ikut_bkr,
    r.sign * (r.ikut_bkr is not null)::int as n_ikut_bkr,
    r.sign * coalesce(get_bit(r.na, 9), 0) as x_ikut_bkr, r.sign * coalesce(r.ikut_bkl, 0) as v_ikut_bkl,
    r.sign * (r.ikut_bkl is not null)::int as n_ikut_bkl,
    r.sign * coalesce(get_bit(r.na, 10), 0) as x_ikut_bkl,
    r.sign * coalesce(r.ikut_uppka, 0) as v_ikut_uppka,
    r.sign * (r.ikut_uppka is not null)::int as n_ikut_uppka,
    r.sign * coalesce(get_bit(r.na, 11), 0) as x_ikut_uppka,
    r.sign * coalesce(r.ikut_pikr, 0) as v_ikut_pikr,
    r.sign * (r.ikut_pikr is not null)::int as n_ikut_pikr,
    r.sign * coalesce(get_bit(r.na, 12), 0) as x_ikut_pikr, r.sign * coalesce(r.bpjs, 0) as v_bpjs,
    r.sign * (r.bpjs is not null)::int as n_bpjs, r.sign * coalesce(get_bit(r.na, 13), 0) as x_bpjs,
    r.sign * coalesce(r.pus, 0) as v_pus, r.sign * (r.pus is not null)::int as n_pus,
    r.sign * coalesce(get_bit(r.na, 14), 0) as x_pus, r.sign * coalesce(r.kb_iud, 0) as v_kb_iud,
    r.sign * (r.kb_iud is not null)::int as n_kb_iud, r.sign * coalesce(get_bit(r.na, 15), 0) as x_kb_iud,
    r.sign * coalesce(r.kb_mow, 0) as v_kb_mow, r.sign * (r.kb_mow is not null)::int as n_kb_mow,
    r.sign * coalesce(get_bit(r.na, 16), 0) as x_kb_mow, r.sign * coalesce(r.kb_mop, 0) as v_kb_mop,
    r.sign * (r.kb_mop is not null)::int as n_kb_mop, r.sign * coalesce(get_bit(r.na, 17), 0) as x_kb_mop,
    r.sign * coalesce(r.kb_implan, 0) as v_kb_implan,
    r.sign * (r.kb_implan is not null)::int as n_kb_implan,
    r.sign * coalesce(get_bit(r.na, 18), 0) as x_kb_implan,
    r.sign * coalesce(r.kb_suntik, 0) as v_kb_suntik,
    r.sign * (r.kb_suntik is not null)::int as n_kb_suntik,
    r.sign * coalesce(get_bit(r.na, 19), 0) as x_kb_suntik, r.sign * coalesce(r.kb_pil, 0) as v_kb_pil,
    r.sign * (r.kb_pil is not null)::int as n_kb_pil, r.sign * coalesce(get_bit(r.na, 20), 0) as x_kb_pil,
    r.sign * coalesce(r.kb_kondom, 0) as v_kb_kondom,
    r.sign * (r.kb_kondom is not null)::int as n_kb_kondom,
    r.sign * coalesce(get_bit(r.na, 21), 0) as x_kb_kondom, r.sign * coalesce(r.hamil, 0) as v_hamil,
    r.sign * (r.hamil is not null)::int as n_hamil, r.sign * coalesce(get_bit(r.na, 22), 0) as x_hamil,
    r.sign * coalesce(r.ias, 0) as v_ias, r.sign * (r.ias is not null)::int as n_ias,
    r.sign * coalesce(get_bit(r.na, 23), 0) as x_ias, r.sign * coalesce(r.iat, 0) as v_iat,
    r.sign * (r.iat is not null)::int as n_iat, r.sign * coalesce(get_bit(r.na, 24), 0) as x_iat,
    r.sign * coalesce(r.tial, 0) as v_tial, r.sign * (r.tial is not null)::int as n_tial,
    r.sign * coalesce(get_bit(r.na, 25), 0) as x_tial, r.sign * coalesce(r.keg_data, 0) as v_keg_data,
    r.sign * (r.keg_data is not null)::int as n_keg_data,
    r.sign * coalesce(get_bit(r.na, 26), 0) as x_keg_data,
    r.sign * coalesce(r.keg_perilaku, 0) as v_keg_perilaku,
    r.sign * (r.keg_perilaku is not null)::int as n_keg_perilaku,
    r.sign * coalesce(get_bit(r.na, 27), 0) as x_keg_perilaku,
    r.sign * coalesce(r.keg_kesehatan, 0) as v_keg_kesehatan,
    r.sign * (r.keg_kesehatan is not null)::int as n_keg_kesehatan,
    r.sign * coalesce(get_bit(r.na, 28), 0) as x_keg_kesehatan,
    r.sign * coalesce(r.keg_stunting, 0) as v_keg_stunting,
    r.sign * (r.keg_stunting is not null)::int as n_keg_stunting,
    r.sign * coalesce(get_bit(r.na, 29), 0) as x_keg_stunting,
    r.sign * coalesce(r.keg_pendidikan, 0) as v_keg_pendidikan,
    r.sign * (r.keg_pendidikan is not null)::int as n_keg_pendidikan,
    r.sign * coalesce(get_bit(r.na, 30), 0) as x_keg_pendidikan,
    r.sign * coalesce(r.keg_perlindungan, 0) as v_keg_perlindungan,
    r.sign * (r.keg_perlindungan is not null)::int as n_keg_perlindungan,
    r.sign * coalesce(get_bit(r.na, 31), 0) as x_keg_perlindungan,
    r.sign * coalesce(r.keg_ekonomi, 0) as v_keg_ekonomi,
    r.sign * (r.keg_ekonomi is not null)::int as n_keg_ekonomi,
    r.sign * coalesce(get_bit(r.na, 32), 0) as x_keg_ekonomi,
    r.sign * coalesce(r.keg_lingkungan, 0) as v_keg_lingkungan,
    r.sign * (r.keg_lingkungan is not null)::int as n_keg_lingkungan,
    r.sign * coalesce(get_bit(r.na, 33), 0) as x_keg_lingkungan,
    r.sign * coalesce(r.dashat, 0) as v_dashat, r.sign * (r.dashat is not null)::int as n_dashat,
    r.sign * coalesce(get_bit(r.na, 34), 0) as x_dashat, r.sign * coalesce(r.opd, 0) as v_opd,
    r.sign * (r.opd is not null)::int as n_opd, r.sign * coalesce(get_bit(r.na, 35), 0) as x_opd,
    r.sign * coalesce(coalesce(r.kb_iud, case get_bit(r.na, 15) when 1 then 0 end) + coalesce(r.kb_mow, case get_bit(r.na, 16) when 1 then 0 end) + coalesce(r.kb_mop, case get_bit(r.na, 17) when 1 then 0 end) + coalesce(r.kb_implan, case get_bit(r.na, 18) when 1 then 0 end) + coalesce(r.kb_suntik, case get_bit(r.na, 19) when 1 then 0 end) + coalesce(r.kb_pil, case get_bit(r.na, 20) when 1 then 0 end) + coalesce(r.kb_kondom, case get_bit(r.na, 21) when 1 then 0 end), 0) as v_peserta,
    r.sign * (coalesce(r.kb_iud, case get_bit(r.na, 15) when 1 then 0 end) + coalesce(r.kb_mow, case get_bit(r.na, 16) when 1 then 0 end) + coalesce(r.kb_mop, case get_bit(r.na, 17) when 1 then 0 end) + coalesce(r.kb_implan, case get_bit(r.na, 18) when 1 then 0 end) + coalesce(r.kb_suntik, case get_bit(r.na, 19) when 1 then 0 end) + coalesce(r.kb_pil, case get_bit(r.na, 20) when 1 then 0 end) + coalesce(r.kb_kondom, case get_bit(r.na, 21) when 1 then 0 end) is not null and num_nonnulls(r.kb_iud, r.kb_mow, r.kb_mop, r.kb_implan, r.kb_suntik, r.kb_pil, r.kb_kondom) > 0)::int as n_peserta,
    r.sign * (coalesce(r.kb_iud, case get_bit(r.na, 15) when 1 then 0 end) + coalesce(r.kb_mow, case get_bit(r.na, 16) when 1 then 0 end) + coalesce(r.kb_mop, case get_bit(r.na, 17) when 1 then 0 end) + coalesce(r.kb_implan, case get_bit(r.na, 18) when 1 then 0 end) + coalesce(r.kb_suntik, case get_bit(r.na, 19) when 1 then 0 end) + coalesce(r.kb_pil, case get_bit(r.na, 20) when 1 then 0 end) + coalesce(r.kb_kondom, case get_bit(r.na, 21) when 1 then 0 end) is not null and not num_nonnulls(r.kb_iud, r.kb_mow, r.kb_mop, r.kb_implan, r.kb_suntik, r.kb_pil, r.kb_kondom) > 0)::int as x_peserta,
    r.sign * coalesce(coalesce(r.keg_data, case get_bit(r.na, 26) when 1 then 0 end) + coalesce(r.keg_perilaku, case get_bit(r.na, 27) when 1 then 0 end) + coalesce(r.keg_kesehatan, case get_bit(r.na, 28) when 1 then 0 end) + coalesce(r.keg_stunting, case get_bit(r.na, 29) when 1 then 0 end) + coalesce(r.keg_pendidikan, case get_bit(r.na, 30) when 1 then 0 end) + coalesce(r.keg_perlindungan, case get_bit(r.na, 31) when 1 then 0 end) + coalesce(r.keg_ekonomi, case get_bit(r.na, 32) when 1 then 0 end) + coalesce(r.keg_lingkungan, case get_bit(r.na, 33) when 1 then 0 end), 0) as v_kegiatan,
    r.sign * (coalesce(r.keg_data, case get_bit(r.na, 26) when 1 then 0 end) + coalesce(r.keg_perilaku, case get_bit(r.na, 27) when 1 then 0 end) + coalesce(r.keg_kesehatan, case get_bit(r.na, 28) when 1 then 0 end) + coalesce(r.keg_stunting, case get_bit(r.na, 29) when 1 then 0 end) + coalesce(r.keg_pendidikan, case get_bit(r.na, 30) when 1 then 0 end) + coalesce(r.keg_perlindungan, case get_bit(r.na, 31) when 1 then 0 end) + coalesce(r.keg_ekonomi, case get_bit(r.na, 32) when 1 then 0 end) + coalesce(r.keg_lingkungan, case get_bit(r.na, 33) when 1 then 0 end) is not null and num_nonnulls(r.keg_data, r.keg_perilaku, r.keg_kesehatan, r.keg_stunting, r.keg_pendidikan, r.keg_perlindungan, r.keg_ekonomi, r.keg_lingkungan) > 0)::int as n_kegiatan,
    r.sign * (coalesce(r.keg_data, case get_bit(r.na, 26) when 1 then 0 end) + coalesce(r.keg_perilaku, case get_bit(r.na, 27) when 1 then 0 end) + coalesce(r.keg_kesehatan, case get_bit(r.na, 28) when 1 then 0 end) + coalesce(r.keg_stunting, case get_bit(r.na, 29) when 1 then 0 end) + coalesce(r.keg_pendidikan, case get_bit(r.na, 30) when 1 then 0 end) + coalesce(r.keg_perlindungan, case get_bit(r.na, 31) when 1 then 0 end) + coalesce(r.keg_ekonomi, case get_bit(r.na, 32) when 1 then 0 end) + coalesce(r.keg_lingkungan, case get_bit(r.na, 33) when 1 then 0 end) is not null and not num_nonnulls(r.keg_data, r.keg_perilaku, r.keg_kesehatan, r.keg_stunting, r.keg_pendidikan, r.keg_perlindungan, r.keg_ekonomi, r.keg_lingkungan) > 0)::int as x_kegiatan,
    r.sign * case when r.ikut_bkb + r.sasaran_bkb is null then 0 else r.ikut_bkb end as num_partisipasi_bkb,
    r.sign * case when r.ikut_bkb + r.sasaran_bkb is null then 0 else r.sasaran_bkb end as den_partisipasi_bkb,
    r.sign * (r.ikut_bkb + r.sasaran_bkb is not null)::int as both_partisipasi_bkb,
    r.sign * case when r.ikut_bkr + r.sasaran_bkr is null then 0 else r.ikut_bkr end as num_partisipasi_bkr,
    r.sign * case when r.ikut_bkr + r.sasaran_bkr is null then 0 else r.sasaran_bkr end as den_partisipasi_bkr,
    r.sign * (r.ikut_bkr + r.sasaran_bkr is not null)::int as both_partisipasi_bkr,
    r.sign * case when r.ikut_bkl + r.sasaran_bkl is null then 0 else r.ikut_bkl end as num_partisipasi_bkl,
    r.sign * case when r.ikut_bkl + r.sasaran_bkl is null then 0 else r.sasaran_bkl end as den_partisipasi_bkl,
    r.sign * (r.ikut_bkl + r.sasaran_bkl is not null)::int as both_partisipasi_bkl,
    r.sign * case when r.ikut_uppka + r.sasaran_uppka is null then 0 else r.ikut_uppka end as num_partisipasi_uppka,
    r.sign * case when r.ikut_uppka + r.sasaran_uppka is null then 0 else r.sasaran_uppka end as den_partisipasi_uppka,
    r.sign * (r.ikut_uppka + r.sasaran_uppka is not null)::int as both_partisipasi_uppka,
    r.sign * case when r.ikut_pikr + r.sasaran_pikr is null then 0 else r.ikut_pikr end as num_partisipasi_pikr,
    r.sign * case when r.ikut_pikr + r.sasaran_pikr is null then 0 else r.sasaran_pikr end as den_partisipasi_pikr,
    r.sign * (r.ikut_pikr + r.sasaran_pikr is not null)::int as both_partisipasi_pikr,
    r.sign * case when r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan + r.kb_suntik + r.kb_pil + r.kb_kondom + r.pus is null then 0 else r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan + r.kb_suntik + r.kb_pil + r.kb_kondom end as num_cpr,
    r.sign * case when r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan + r.kb_suntik + r.kb_pil + r.kb_kondom + r.pus is null then 0 else r.pus end as den_cpr,
    r.sign * (r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan + r.kb_suntik + r.kb_pil + r.kb_kondom + r.pus is not null)::int as both_cpr,
    r.sign * case when r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan + r.kb_suntik + r.kb_pil + r.kb_kondom is null then 0 else r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan end as num_mkjp,
    r.sign * case when r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan + r.kb_suntik + r.kb_pil + r.kb_kondom is null then 0 else r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan + r.kb_suntik + r.kb_pil + r.kb_kondom end as den_mkjp,
    r.sign * (r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan + r.kb_suntik + r.kb_pil + r.kb_kondom is not null)::int as both_mkjp,
    r.sign * case when r.iat + r.tial + r.pus is null then 0 else r.iat + r.tial end as num_unmet,
    r.sign * case when r.iat + r.tial + r.pus is null then 0 else r.pus end as den_unmet,
    r.sign * (r.iat + r.tial + r.pus is not null)::int as both_unmet
from change_kampung_kb_bulanan r;

create table rollup_kampung_kb_bulanan_kecamatan (
  tenant_id int not null,
  kecamatan_id int not null,
  period int not null,
  sent smallint not null default 0, verified smallint not null default 0,
  approved smallint not null default 0, on_time smallint not null default 0,
  v_kampung int not null default 0, n_kampung smallint not null default 0,
  v_rapat int not null default 0, n_rapat smallint not null default 0,
  x_rapat smallint not null default 0, v_anggota_pokja int not null default 0,
  n_anggota_pokja smallint not null default 0, x_anggota_pokja smallint not null default 0,
  v_seksi int not null default 0, n_seksi smallint not null default 0,
  x_seksi smallint not null default 0, v_sasaran_bkb int not null default 0,
  n_sasaran_bkb smallint not null default 0, x_sasaran_bkb smallint not null default 0,
  v_sasaran_bkr int not null default 0, n_sasaran_bkr smallint not null default 0,
  x_sasaran_bkr smallint not null default 0, v_sasaran_bkl int not null default 0,
  n_sasaran_bkl smallint not null default 0, x_sasaran_bkl smallint not null default 0,
  v_sasaran_uppka int not null default 0, n_sasaran_uppka smallint not null default 0,
  x_sasaran_uppka smallint not null default 0, v_sasaran_pikr int not null default 0,
  n_sasaran_pikr smallint not null default 0, x_sasaran_pikr smallint not null default 0,
  v_ikut_bkb int not null default 0, n_ikut_bkb smallint not null default 0,
  x_ikut_bkb smallint not null default 0, v_ikut_bkr int not null default 0,
  n_ikut_bkr smallint not null default 0, x_ikut_bkr smallint not null default 0,
  v_ikut_bkl int not null default 0, n_ikut_bkl smallint not null default 0,
  x_ikut_bkl smallint not null default 0, v_ikut_uppka int not null default 0,
  n_ikut_uppka smallint not null default 0, x_ikut_uppka smallint not null default 0,
  v_ikut_pikr int not null default 0, n_ikut_pikr smallint not null default 0,
  x_ikut_pikr smallint not null default 0, v_bpjs int not null default 0,
  n_bpjs smallint not null default 0, x_bpjs smallint not null default 0, v_pus int not null default 0,
  n_pus smallint not null default 0, x_pus smallint not null default 0, v_kb_iud int not null default 0,
  n_kb_iud smallint not null default 0, x_kb_iud smallint not null default 0,
  v_kb_mow int not null default 0, n_kb_mow smallint not null default 0,
  x_kb_mow smallint not null default 0, v_kb_mop int not null default 0,
  n_kb_mop smallint not null default 0, x_kb_mop smallint not null default 0,
  v_kb_implan int not null default 0, n_kb_implan smallint not null default 0,
  x_kb_implan smallint not null default 0, v_kb_suntik int not null default 0,
  n_kb_suntik smallint not null default 0, x_kb_suntik smallint not null default 0,
  v_kb_pil int not null default 0, n_kb_pil smallint not null default 0,
  x_kb_pil smallint not null default 0, v_kb_kondom int not null default 0,
  n_kb_kondom smallint not null default 0, x_kb_kondom smallint not null default 0,
  v_hamil int not null default 0, n_hamil smallint not null default 0,
  x_hamil smallint not null default 0, v_ias int not null default 0, n_ias smallint not null default 0,
  x_ias smallint not null default 0, v_iat int not null default 0, n_iat smallint not null default 0,
  x_iat smallint not null default 0, v_tial int not null default 0, n_tial smallint not null default 0,
  x_tial smallint not null default 0, v_keg_data int not null default 0,
  n_keg_data smallint not null default 0, x_keg_data smallint not null default 0,
  v_keg_perilaku int not null default 0, n_keg_perilaku smallint not null default 0,
  x_keg_perilaku smallint not null default 0, v_keg_kesehatan int not null default 0,
  n_keg_kesehatan smallint not null default 0, x_keg_kesehatan smallint not null default 0,
  v_keg_stunting int not null default 0, n_keg_stunting smallint not null default 0,
  x_keg_stunting smallint not null default 0, v_keg_pendidikan int not null default 0,
  n_keg_pendidikan smallint not null default 0, x_keg_pendidikan smallint not null default 0,
  v_keg_perlindungan int not null default 0, n_keg_perlindungan smallint not null default 0,
  x_keg_perlindungan smallint not null default 0, v_keg_ekonomi int not null default 0,
  n_keg_ekonomi smallint not null default 0, x_keg_ekonomi smallint not null default 0,
  v_keg_lingkungan int not null default 0, n_keg_lingkungan smallint not null default 0,
  x_keg_lingkungan smallint not null default 0, v_dashat int not null default 0,
  n_dashat smallint not null default 0, x_dashat smallint not null default 0,
  v_opd int not null default 0, n_opd smallint not null default 0, x_opd smallint not null default 0,
  v_peserta int not null default 0, n_peserta smallint not null default 0,
  x_peserta smallint not null default 0, v_kegiatan int not null default 0,
  n_kegiatan smallint not null default 0, x_kegiatan smallint not null default 0,
  num_partisipasi_bkb int not null default 0, den_partisipasi_bkb int not null default 0,
  both_partisipasi_bkb smallint not null default 0, num_partisipasi_bkr int not null default 0,
  den_partisipasi_bkr int not null default 0, both_partisipasi_bkr smallint not null default 0,
  num_partisipasi_bkl int not null default 0, den_partisipasi_bkl int not null default 0,
  both_partisipasi_bkl smallint not null default 0, num_partisipasi_uppka int not null default 0,
  den_partisipasi_uppka int not null default 0, both_partisipasi_uppka smallint not null default 0,
  num_partisipasi_pikr int not null default 0, den_partisipasi_pikr int not null default 0,
  both_partisipasi_pikr smallint not null default 0, num_cpr int not null default 0,
  den_cpr int not null default 0, both_cpr smallint not null default 0, num_mkjp int not null default 0,
  den_mkjp int not null default 0, both_mkjp smallint not null default 0,
  num_unmet int not null default 0, den_unmet int not null default 0,
  both_unmet smallint not null default 0,
  primary key (tenant_id, period, kecamatan_id)
) with (fillfactor = 80);

create table rollup_kampung_kb_bulanan_district (
  tenant_id int not null,
  period int not null,
  sent int not null default 0, verified int not null default 0, approved int not null default 0,
  on_time int not null default 0, v_kampung int not null default 0, n_kampung int not null default 0,
  v_rapat int not null default 0, n_rapat int not null default 0, x_rapat int not null default 0,
  v_anggota_pokja int not null default 0, n_anggota_pokja int not null default 0,
  x_anggota_pokja int not null default 0, v_seksi int not null default 0, n_seksi int not null default 0,
  x_seksi int not null default 0, v_sasaran_bkb int not null default 0,
  n_sasaran_bkb int not null default 0, x_sasaran_bkb int not null default 0,
  v_sasaran_bkr int not null default 0, n_sasaran_bkr int not null default 0,
  x_sasaran_bkr int not null default 0, v_sasaran_bkl int not null default 0,
  n_sasaran_bkl int not null default 0, x_sasaran_bkl int not null default 0,
  v_sasaran_uppka int not null default 0, n_sasaran_uppka int not null default 0,
  x_sasaran_uppka int not null default 0, v_sasaran_pikr int not null default 0,
  n_sasaran_pikr int not null default 0, x_sasaran_pikr int not null default 0,
  v_ikut_bkb int not null default 0, n_ikut_bkb int not null default 0,
  x_ikut_bkb int not null default 0, v_ikut_bkr int not null default 0,
  n_ikut_bkr int not null default 0, x_ikut_bkr int not null default 0,
  v_ikut_bkl int not null default 0, n_ikut_bkl int not null default 0,
  x_ikut_bkl int not null default 0, v_ikut_uppka int not null default 0,
  n_ikut_uppka int not null default 0, x_ikut_uppka int not null default 0,
  v_ikut_pikr int not null default 0, n_ikut_pikr int not null default 0,
  x_ikut_pikr int not null default 0, v_bpjs int not null default 0, n_bpjs int not null default 0,
  x_bpjs int not null default 0, v_pus int not null default 0, n_pus int not null default 0,
  x_pus int not null default 0, v_kb_iud int not null default 0, n_kb_iud int not null default 0,
  x_kb_iud int not null default 0, v_kb_mow int not null default 0, n_kb_mow int not null default 0,
  x_kb_mow int not null default 0, v_kb_mop int not null default 0, n_kb_mop int not null default 0,
  x_kb_mop int not null default 0, v_kb_implan int not null default 0,
  n_kb_implan int not null default 0, x_kb_implan int not null default 0,
  v_kb_suntik int not null default 0, n_kb_suntik int not null default 0,
  x_kb_suntik int not null default 0, v_kb_pil int not null default 0, n_kb_pil int not null default 0,
  x_kb_pil int not null default 0, v_kb_kondom int not null default 0,
  n_kb_kondom int not null default 0, x_kb_kondom int not null default 0, v_hamil int not null default 0,
  n_hamil int not null default 0, x_hamil int not null default 0, v_ias int not null default 0,
  n_ias int not null default 0, x_ias int not null default 0, v_iat int not null default 0,
  n_iat int not null default 0, x_iat int not null default 0, v_tial int not null default 0,
  n_tial int not null default 0, x_tial int not null default 0, v_keg_data int not null default 0,
  n_keg_data int not null default 0, x_keg_data int not null default 0,
  v_keg_perilaku int not null default 0, n_keg_perilaku int not null default 0,
  x_keg_perilaku int not null default 0, v_keg_kesehatan int not null default 0,
  n_keg_kesehatan int not null default 0, x_keg_kesehatan int not null default 0,
  v_keg_stunting int not null default 0, n_keg_stunting int not null default 0,
  x_keg_stunting int not null default 0, v_keg_pendidikan int not null default 0,
  n_keg_pendidikan int not null default 0, x_keg_pendidikan int not null default 0,
  v_keg_perlindungan int not null default 0, n_keg_perlindungan int not null default 0,
  x_keg_perlindungan int not null default 0, v_keg_ekonomi int not null default 0,
  n_keg_ekonomi int not null default 0, x_keg_ekonomi int not null default 0,
  v_keg_lingkungan int not null default 0, n_keg_lingkungan int not null default 0,
  x_keg_lingkungan int not null default 0, v_dashat int not null default 0,
  n_dashat int not null default 0, x_dashat int not null default 0, v_opd int not null default 0,
  n_opd int not null default 0, x_opd int not null default 0, v_peserta int not null default 0,
  n_peserta int not null default 0, x_peserta int not null default 0, v_kegiatan int not null default 0,
  n_kegiatan int not null default 0, x_kegiatan int not null default 0,
  num_partisipasi_bkb int not null default 0, den_partisipasi_bkb int not null default 0,
  both_partisipasi_bkb int not null default 0, num_partisipasi_bkr int not null default 0,
  den_partisipasi_bkr int not null default 0, both_partisipasi_bkr int not null default 0,
  num_partisipasi_bkl int not null default 0, den_partisipasi_bkl int not null default 0,
  both_partisipasi_bkl int not null default 0, num_partisipasi_uppka int not null default 0,
  den_partisipasi_uppka int not null default 0, both_partisipasi_uppka int not null default 0,
  num_partisipasi_pikr int not null default 0, den_partisipasi_pikr int not null default 0,
  both_partisipasi_pikr int not null default 0, num_cpr int not null default 0,
  den_cpr int not null default 0, both_cpr int not null default 0, num_mkjp int not null default 0,
  den_mkjp int not null default 0, both_mkjp int not null default 0, num_unmet int not null default 0,
  den_unmet int not null default 0, both_unmet int not null default 0,
  primary key (tenant_id, period)
) with (fillfactor = 70);

create table rollup_kampung_kb_bulanan_province (
  province_id int not null,
  period int not null,
  sent int not null default 0, verified int not null default 0, approved int not null default 0,
  on_time int not null default 0, v_kampung int not null default 0, n_kampung int not null default 0,
  v_rapat int not null default 0, n_rapat int not null default 0, x_rapat int not null default 0,
  v_anggota_pokja int not null default 0, n_anggota_pokja int not null default 0,
  x_anggota_pokja int not null default 0, v_seksi int not null default 0, n_seksi int not null default 0,
  x_seksi int not null default 0, v_sasaran_bkb int not null default 0,
  n_sasaran_bkb int not null default 0, x_sasaran_bkb int not null default 0,
  v_sasaran_bkr int not null default 0, n_sasaran_bkr int not null default 0,
  x_sasaran_bkr int not null default 0, v_sasaran_bkl int not null default 0,
  n_sasaran_bkl int not null default 0, x_sasaran_bkl int not null default 0,
  v_sasaran_uppka int not null default 0, n_sasaran_uppka int not null default 0,
  x_sasaran_uppka int not null default 0, v_sasaran_pikr int not null default 0,
  n_sasaran_pikr int not null default 0, x_sasaran_pikr int not null default 0,
  v_ikut_bkb int not null default 0, n_ikut_bkb int not null default 0,
  x_ikut_bkb int not null default 0, v_ikut_bkr int not null default 0,
  n_ikut_bkr int not null default 0, x_ikut_bkr int not null default 0,
  v_ikut_bkl int not null default 0, n_ikut_bkl int not null default 0,
  x_ikut_bkl int not null default 0, v_ikut_uppka int not null default 0,
  n_ikut_uppka int not null default 0, x_ikut_uppka int not null default 0,
  v_ikut_pikr int not null default 0, n_ikut_pikr int not null default 0,
  x_ikut_pikr int not null default 0, v_bpjs int not null default 0, n_bpjs int not null default 0,
  x_bpjs int not null default 0, v_pus int not null default 0, n_pus int not null default 0,
  x_pus int not null default 0, v_kb_iud int not null default 0, n_kb_iud int not null default 0,
  x_kb_iud int not null default 0, v_kb_mow int not null default 0, n_kb_mow int not null default 0,
  x_kb_mow int not null default 0, v_kb_mop int not null default 0, n_kb_mop int not null default 0,
  x_kb_mop int not null default 0, v_kb_implan int not null default 0,
  n_kb_implan int not null default 0, x_kb_implan int not null default 0,
  v_kb_suntik int not null default 0, n_kb_suntik int not null default 0,
  x_kb_suntik int not null default 0, v_kb_pil int not null default 0, n_kb_pil int not null default 0,
  x_kb_pil int not null default 0, v_kb_kondom int not null default 0,
  n_kb_kondom int not null default 0, x_kb_kondom int not null default 0, v_hamil int not null default 0,
  n_hamil int not null default 0, x_hamil int not null default 0, v_ias int not null default 0,
  n_ias int not null default 0, x_ias int not null default 0, v_iat int not null default 0,
  n_iat int not null default 0, x_iat int not null default 0, v_tial int not null default 0,
  n_tial int not null default 0, x_tial int not null default 0, v_keg_data int not null default 0,
  n_keg_data int not null default 0, x_keg_data int not null default 0,
  v_keg_perilaku int not null default 0, n_keg_perilaku int not null default 0,
  x_keg_perilaku int not null default 0, v_keg_kesehatan int not null default 0,
  n_keg_kesehatan int not null default 0, x_keg_kesehatan int not null default 0,
  v_keg_stunting int not null default 0, n_keg_stunting int not null default 0,
  x_keg_stunting int not null default 0, v_keg_pendidikan int not null default 0,
  n_keg_pendidikan int not null default 0, x_keg_pendidikan int not null default 0,
  v_keg_perlindungan int not null default 0, n_keg_perlindungan int not null default 0,
  x_keg_perlindungan int not null default 0, v_keg_ekonomi int not null default 0,
  n_keg_ekonomi int not null default 0, x_keg_ekonomi int not null default 0,
  v_keg_lingkungan int not null default 0, n_keg_lingkungan int not null default 0,
  x_keg_lingkungan int not null default 0, v_dashat int not null default 0,
  n_dashat int not null default 0, x_dashat int not null default 0, v_opd int not null default 0,
  n_opd int not null default 0, x_opd int not null default 0, v_peserta int not null default 0,
  n_peserta int not null default 0, x_peserta int not null default 0, v_kegiatan int not null default 0,
  n_kegiatan int not null default 0, x_kegiatan int not null default 0,
  num_partisipasi_bkb int not null default 0, den_partisipasi_bkb int not null default 0,
  both_partisipasi_bkb int not null default 0, num_partisipasi_bkr int not null default 0,
  den_partisipasi_bkr int not null default 0, both_partisipasi_bkr int not null default 0,
  num_partisipasi_bkl int not null default 0, den_partisipasi_bkl int not null default 0,
  both_partisipasi_bkl int not null default 0, num_partisipasi_uppka int not null default 0,
  den_partisipasi_uppka int not null default 0, both_partisipasi_uppka int not null default 0,
  num_partisipasi_pikr int not null default 0, den_partisipasi_pikr int not null default 0,
  both_partisipasi_pikr int not null default 0, num_cpr int not null default 0,
  den_cpr int not null default 0, both_cpr int not null default 0, num_mkjp int not null default 0,
  den_mkjp int not null default 0, both_mkjp int not null default 0, num_unmet int not null default 0,
  den_unmet int not null default 0, both_unmet int not null default 0,
  primary key (province_id, period)
) with (fillfactor = 60);


alter table fact_kampung_kb_bulanan enable row level security;
alter table fact_kampung_kb_bulanan force row level security;
alter table change_kampung_kb_bulanan enable row level security;
alter table change_kampung_kb_bulanan force row level security;
alter table rollup_kampung_kb_bulanan_kecamatan enable row level security;
alter table rollup_kampung_kb_bulanan_kecamatan force row level security;
alter table rollup_kampung_kb_bulanan_district enable row level security;
alter table rollup_kampung_kb_bulanan_district force row level security;
alter table rollup_kampung_kb_bulanan_province enable row level security;
alter table rollup_kampung_kb_bulanan_province force row level security;
create policy fact_kampung_kb_bulanan_office on fact_kampung_kb_bulanan for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
create policy change_kampung_kb_bulanan_office on change_kampung_kb_bulanan for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
create policy rollup_kampung_kb_bulanan_kecamatan_office on rollup_kampung_kb_bulanan_kecamatan for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
create policy rollup_kampung_kb_bulanan_district_office on rollup_kampung_kb_bulanan_district for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
grant select, insert, update on fact_kampung_kb_bulanan to lini_app;
grant select, insert on change_kampung_kb_bulanan to lini_app;
grant select on delta_kampung_kb_bulanan to lini_app, lini_verify, lini_fold, lini_across, lini_nation;
grant select on rollup_kampung_kb_bulanan_kecamatan, rollup_kampung_kb_bulanan_district to lini_app;
create policy change_kampung_kb_bulanan_province on change_kampung_kb_bulanan for select to lini_across
  using (tenant_id = any (current_setting('app.tenants')::int[]));
create policy change_kampung_kb_bulanan_nation on change_kampung_kb_bulanan for select to lini_nation using (true);
create policy rollup_kampung_kb_bulanan_kecamatan_province on rollup_kampung_kb_bulanan_kecamatan for select to lini_across
  using (tenant_id = any (current_setting('app.tenants')::int[]));
create policy rollup_kampung_kb_bulanan_kecamatan_nation on rollup_kampung_kb_bulanan_kecamatan for select to lini_nation using (true);
create policy rollup_kampung_kb_bulanan_district_province on rollup_kampung_kb_bulanan_district for select to lini_across
  using (tenant_id = any (current_setting('app.tenants')::int[]));
create policy rollup_kampung_kb_bulanan_district_nation on rollup_kampung_kb_bulanan_district for select to lini_nation using (true);
grant select on change_kampung_kb_bulanan, rollup_kampung_kb_bulanan_kecamatan, rollup_kampung_kb_bulanan_district, rollup_kampung_kb_bulanan_province to lini_across, lini_nation;
create policy rollup_kampung_kb_bulanan_province_own on rollup_kampung_kb_bulanan_province for select to lini_across
  using (province_id = current_setting('app.province')::int);
create policy rollup_kampung_kb_bulanan_province_nation on rollup_kampung_kb_bulanan_province for select to lini_nation using (true);
create policy change_kampung_kb_bulanan_fold on change_kampung_kb_bulanan for all to lini_fold using (true) with check (true);
create policy rollup_kampung_kb_bulanan_kecamatan_fold on rollup_kampung_kb_bulanan_kecamatan for all to lini_fold using (true) with check (true);
create policy rollup_kampung_kb_bulanan_district_fold on rollup_kampung_kb_bulanan_district for all to lini_fold using (true) with check (true);
create policy rollup_kampung_kb_bulanan_province_fold on rollup_kampung_kb_bulanan_province for all to lini_fold using (true) with check (true);
grant select, delete on change_kampung_kb_bulanan to lini_fold;
grant select, insert, update on rollup_kampung_kb_bulanan_kecamatan, rollup_kampung_kb_bulanan_district, rollup_kampung_kb_bulanan_province to lini_fold;
create policy fact_kampung_kb_bulanan_verify on fact_kampung_kb_bulanan for all to lini_verify using (true) with check (true);
create policy change_kampung_kb_bulanan_verify on change_kampung_kb_bulanan for all to lini_verify using (true) with check (true);
create policy rollup_kampung_kb_bulanan_kecamatan_verify on rollup_kampung_kb_bulanan_kecamatan for all to lini_verify using (true) with check (true);
create policy rollup_kampung_kb_bulanan_district_verify on rollup_kampung_kb_bulanan_district for all to lini_verify using (true) with check (true);
create policy rollup_kampung_kb_bulanan_province_verify on rollup_kampung_kb_bulanan_province for all to lini_verify using (true) with check (true);
grant select on fact_kampung_kb_bulanan to lini_verify;
grant select, insert, delete on change_kampung_kb_bulanan, rollup_kampung_kb_bulanan_kecamatan, rollup_kampung_kb_bulanan_district, rollup_kampung_kb_bulanan_province to lini_verify;


-- Every change of a counted row appends +new and -old in the same transaction: the rows
-- as they are, since working out a hundred sums would cost more than the save itself.
create function emit_kampung_kb_bulanan_added() returns trigger language plpgsql as $f$
begin
  insert into change_kampung_kb_bulanan (tenant_id, kecamatan_id, period, sign,
    status, timely, kampung, rapat, anggota_pokja, seksi, sasaran_bkb, sasaran_bkr, sasaran_bkl,
    sasaran_uppka, sasaran_pikr, ikut_bkb, ikut_bkr, ikut_bkl, ikut_uppka, ikut_pikr, bpjs, pus, kb_iud,
    kb_mow, kb_mop, kb_implan, kb_suntik, kb_pil, kb_kondom, hamil, ias, iat, tial, keg_data, keg_perilaku,
    keg_kesehatan, keg_stunting, keg_pendidikan, keg_perlindungan, keg_ekonomi, keg_lingkungan, dashat,
    opd, na)
  select r.tenant_id, r.kecamatan_id, r.period, 1,
    r.status, r.timely, r.kampung, r.rapat, r.anggota_pokja, r.seksi, r.sasaran_bkb, r.sasaran_bkr,
    r.sasaran_bkl, r.sasaran_uppka, r.sasaran_pikr, r.ikut_bkb, r.ikut_bkr, r.ikut_bkl, r.ikut_uppka,
    r.ikut_pikr, r.bpjs, r.pus, r.kb_iud, r.kb_mow, r.kb_mop, r.kb_implan, r.kb_suntik, r.kb_pil,
    r.kb_kondom, r.hamil, r.ias, r.iat, r.tial, r.keg_data, r.keg_perilaku, r.keg_kesehatan,
    r.keg_stunting, r.keg_pendidikan, r.keg_perlindungan, r.keg_ekonomi, r.keg_lingkungan, r.dashat, r.opd,
    r.na
  from new_rows r where r.status >= 2;
  return null;
end
$f$;
create function emit_kampung_kb_bulanan_changed() returns trigger language plpgsql as $f$
begin
  insert into change_kampung_kb_bulanan (tenant_id, kecamatan_id, period, sign,
    status, timely, kampung, rapat, anggota_pokja, seksi, sasaran_bkb, sasaran_bkr, sasaran_bkl,
    sasaran_uppka, sasaran_pikr, ikut_bkb, ikut_bkr, ikut_bkl, ikut_uppka, ikut_pikr, bpjs, pus, kb_iud,
    kb_mow, kb_mop, kb_implan, kb_suntik, kb_pil, kb_kondom, hamil, ias, iat, tial, keg_data, keg_perilaku,
    keg_kesehatan, keg_stunting, keg_pendidikan, keg_perlindungan, keg_ekonomi, keg_lingkungan, dashat,
    opd, na)
  select r.tenant_id, r.kecamatan_id, r.period, 1,
    r.status, r.timely, r.kampung, r.rapat, r.anggota_pokja, r.seksi, r.sasaran_bkb, r.sasaran_bkr,
    r.sasaran_bkl, r.sasaran_uppka, r.sasaran_pikr, r.ikut_bkb, r.ikut_bkr, r.ikut_bkl, r.ikut_uppka,
    r.ikut_pikr, r.bpjs, r.pus, r.kb_iud, r.kb_mow, r.kb_mop, r.kb_implan, r.kb_suntik, r.kb_pil,
    r.kb_kondom, r.hamil, r.ias, r.iat, r.tial, r.keg_data, r.keg_perilaku, r.keg_kesehatan,
    r.keg_stunting, r.keg_pendidikan, r.keg_perlindungan, r.keg_ekonomi, r.keg_lingkungan, r.dashat, r.opd,
    r.na
  from new_rows r where r.status >= 2
  union all
  select r.tenant_id, r.kecamatan_id, r.period, -1,
    r.status, r.timely, r.kampung, r.rapat, r.anggota_pokja, r.seksi, r.sasaran_bkb, r.sasaran_bkr,
    r.sasaran_bkl, r.sasaran_uppka, r.sasaran_pikr, r.ikut_bkb, r.ikut_bkr, r.ikut_bkl, r.ikut_uppka,
    r.ikut_pikr, r.bpjs, r.pus, r.kb_iud, r.kb_mow, r.kb_mop, r.kb_implan, r.kb_suntik, r.kb_pil,
    r.kb_kondom, r.hamil, r.ias, r.iat, r.tial, r.keg_data, r.keg_perilaku, r.keg_kesehatan,
    r.keg_stunting, r.keg_pendidikan, r.keg_perlindungan, r.keg_ekonomi, r.keg_lingkungan, r.dashat, r.opd,
    r.na
  from old_rows r where r.status >= 2;
  return null;
end
$f$;
create function emit_kampung_kb_bulanan_removed() returns trigger language plpgsql as $f$
begin
  insert into change_kampung_kb_bulanan (tenant_id, kecamatan_id, period, sign,
    status, timely, kampung, rapat, anggota_pokja, seksi, sasaran_bkb, sasaran_bkr, sasaran_bkl,
    sasaran_uppka, sasaran_pikr, ikut_bkb, ikut_bkr, ikut_bkl, ikut_uppka, ikut_pikr, bpjs, pus, kb_iud,
    kb_mow, kb_mop, kb_implan, kb_suntik, kb_pil, kb_kondom, hamil, ias, iat, tial, keg_data, keg_perilaku,
    keg_kesehatan, keg_stunting, keg_pendidikan, keg_perlindungan, keg_ekonomi, keg_lingkungan, dashat,
    opd, na)
  select r.tenant_id, r.kecamatan_id, r.period, -1,
    r.status, r.timely, r.kampung, r.rapat, r.anggota_pokja, r.seksi, r.sasaran_bkb, r.sasaran_bkr,
    r.sasaran_bkl, r.sasaran_uppka, r.sasaran_pikr, r.ikut_bkb, r.ikut_bkr, r.ikut_bkl, r.ikut_uppka,
    r.ikut_pikr, r.bpjs, r.pus, r.kb_iud, r.kb_mow, r.kb_mop, r.kb_implan, r.kb_suntik, r.kb_pil,
    r.kb_kondom, r.hamil, r.ias, r.iat, r.tial, r.keg_data, r.keg_perilaku, r.keg_kesehatan,
    r.keg_stunting, r.keg_pendidikan, r.keg_perlindungan, r.keg_ekonomi, r.keg_lingkungan, r.dashat, r.opd,
    r.na
  from old_rows r where r.status >= 2;
  return null;
end
$f$;
create trigger fact_kampung_kb_bulanan_added after insert on fact_kampung_kb_bulanan referencing new table as new_rows
  for each statement execute function emit_kampung_kb_bulanan_added();
create trigger fact_kampung_kb_bulanan_changed after update on fact_kampung_kb_bulanan referencing old table as old_rows new table as new_rows
  for each statement execute function emit_kampung_kb_bulanan_changed();
create trigger fact_kampung_kb_bulanan_removed after delete on fact_kampung_kb_bulanan referencing old table as old_rows
  for each statement execute function emit_kampung_kb_bulanan_removed();


/* Adds pending changes to kecamatan, district and province rows; answers what it touched.
   One runs at a time: a second finds the lock taken and does nothing. */
create function fold_kampung_kb_bulanan(most int) returns table (tenant_id int, period int)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  if not pg_try_advisory_xact_lock(7264, hashtext('fold_kampung_kb_bulanan')) then return; end if;
  return query
  with taken as (
    delete from change_kampung_kb_bulanan d where d.ctid = any (array(select x.ctid from change_kampung_kb_bulanan x limit most)) returning d.*
  ), counted as (
    select r.tenant_id, r.kecamatan_id, r.period,
      sum(r.sign * 1) as sent, sum(r.sign * (r.status >= 3)::int) as verified,
      sum(r.sign * (r.status >= 4)::int) as approved, sum(r.sign * (r.timely > 0)::int) as on_time,
      sum(r.sign * coalesce(r.kampung, 0)) as v_kampung,
      sum(r.sign * (r.kampung is not null)::int) as n_kampung, sum(r.sign * coalesce(r.rapat, 0)) as v_rapat,
      sum(r.sign * (r.rapat is not null)::int) as n_rapat,
      sum(r.sign * coalesce(get_bit(r.na, 0), 0)) as x_rapat,
      sum(r.sign * coalesce(r.anggota_pokja, 0)) as v_anggota_pokja,
      sum(r.sign * (r.anggota_pokja is not null)::int) as n_anggota_pokja,
      sum(r.sign * coalesce(get_bit(r.na, 1), 0)) as x_anggota_pokja,
      sum(r.sign * coalesce(r.seksi, 0)) as v_seksi, sum(r.sign * (r.seksi is not null)::int) as n_seksi,
      sum(r.sign * coalesce(get_bit(r.na, 2), 0)) as x_seksi,
      sum(r.sign * coalesce(r.sasaran_bkb, 0)) as v_sasaran_bkb,
      sum(r.sign * (r.sasaran_bkb is not null)::int) as n_sasaran_bkb,
      sum(r.sign * coalesce(get_bit(r.na, 3), 0)) as x_sasaran_bkb,
      sum(r.sign * coalesce(r.sasaran_bkr, 0)) as v_sasaran_bkr,
      sum(r.sign * (r.sasaran_bkr is not null)::int) as n_sasaran_bkr,
      sum(r.sign * coalesce(get_bit(r.na, 4), 0)) as x_sasaran_bkr,
      sum(r.sign * coalesce(r.sasaran_bkl, 0)) as v_sasaran_bkl,
      sum(r.sign * (r.sasaran_bkl is not null)::int) as n_sasaran_bkl,
      sum(r.sign * coalesce(get_bit(r.na, 5), 0)) as x_sasaran_bkl,
      sum(r.sign * coalesce(r.sasaran_uppka, 0)) as v_sasaran_uppka,
      sum(r.sign * (r.sasaran_uppka is not null)::int) as n_sasaran_uppka,
      sum(r.sign * coalesce(get_bit(r.na, 6), 0)) as x_sasaran_uppka,
      sum(r.sign * coalesce(r.sasaran_pikr, 0)) as v_sasaran_pikr,
      sum(r.sign * (r.sasaran_pikr is not null)::int) as n_sasaran_pikr,
      sum(r.sign * coalesce(get_bit(r.na, 7), 0)) as x_sasaran_pikr,
      sum(r.sign * coalesce(r.ikut_bkb, 0)) as v_ikut_bkb,
      sum(r.sign * (r.ikut_bkb is not null)::int) as n_ikut_bkb,
      sum(r.sign * coalesce(get_bit(r.na, 8), 0)) as x_ikut_bkb,
      sum(r.sign * coalesce(r.ikut_bkr, 0)) as v_ikut_bkr,
      sum(r.sign * (r.ikut_bkr is not null)::int) as n_ikut_bkr,
      sum(r.sign * coalesce(get_bit(r.na, 9), 0)) as x_ikut_bkr,
      sum(r.sign * coalesce(r.ikut_bkl, 0)) as v_ikut_bkl,
      sum(r.sign * (r.ikut_bkl is not null)::int) as n_ikut_bkl,
      sum(r.sign * coalesce(get_bit(r.na, 10), 0)) as x_ikut_bkl,
      sum(r.sign * coalesce(r.ikut_uppka, 0)) as v_ikut_uppka,
      sum(r.sign * (r.ikut_uppka is not null)::int) as n_ikut_uppka,
      sum(r.sign * coalesce(get_bit(r.na, 11), 0)) as x_ikut_uppka,
      sum(r.sign * coalesce(r.ikut_pikr, 0)) as v_ikut_pikr,
      sum(r.sign * (r.ikut_pikr is not null)::int) as n_ikut_pikr,
      sum(r.sign * coalesce(get_bit(r.na, 12), 0)) as x_ikut_pikr,
      sum(r.sign * coalesce(r.bpjs, 0)) as v_bpjs, sum(r.sign * (r.bpjs is not null)::int) as n_bpjs,
      sum(r.sign * coalesce(get_bit(r.na, 13), 0)) as x_bpjs, sum(r.sign * coalesce(r.pus, 0)) as v_pus,
      sum(r.sign * (r.pus is not null)::int) as n_pus, sum(r.sign * coalesce(get_bit(r.na, 14), 0)) as x_pus,
      sum(r.sign * coalesce(r.kb_iud, 0)) as v_kb_iud, sum(r.sign * (r.kb_iud is not null)::int) as n_kb_iud,
      sum(r.sign * coalesce(get_bit(r.na, 15), 0)) as x_kb_iud,
      sum(r.sign * coalesce(r.kb_mow, 0)) as v_kb_mow, sum(r.sign * (r.kb_mow is not null)::int) as n_kb_mow,
      sum(r.sign * coalesce(get_bit(r.na, 16), 0)) as x_kb_mow,
      sum(r.sign * coalesce(r.kb_mop, 0)) as v_kb_mop, sum(r.sign * (r.kb_mop is not null)::int) as n_kb_mop,
      sum(r.sign * coalesce(get_bit(r.na, 17), 0)) as x_kb_mop,
      sum(r.sign * coalesce(r.kb_implan, 0)) as v_kb_implan,
      sum(r.sign * (r.kb_implan is not null)::int) as n_kb_implan,
      sum(r.sign * coalesce(get_bit(r.na, 18), 0)) as x_kb_implan,
      sum(r.sign * coalesce(r.kb_suntik, 0)) as v_kb_suntik,
      sum(r.sign * (r.kb_suntik is not null)::int) as n_kb_suntik,
      sum(r.sign * coalesce(get_bit(r.na, 19), 0)) as x_kb_suntik,
      sum(r.sign * coalesce(r.kb_pil, 0)) as v_kb_pil, sum(r.sign * (r.kb_pil is not null)::int) as n_kb_pil,
      sum(r.sign * coalesce(get_bit(r.na, 20), 0)) as x_kb_pil,
      sum(r.sign * coalesce(r.kb_kondom, 0)) as v_kb_kondom,
      sum(r.sign * (r.kb_kondom is not null)::int) as n_kb_kondom,
      sum(r.sign * coalesce(get_bit(r.na, 21), 0)) as x_kb_kondom,
      sum(r.sign * coalesce(r.hamil, 0)) as v_hamil, sum(r.sign * (r.hamil is not null)::int) as n_hamil,
      sum(r.sign * coalesce(get_bit(r.na, 22), 0)) as x_hamil, sum(r.sign * coalesce(r.ias, 0)) as v_ias,
      sum(r.sign * (r.ias is not null)::int) as n_ias, sum(r.sign * coalesce(get_bit(r.na, 23), 0)) as x_ias,
      sum(r.sign * coalesce(r.iat, 0)) as v_iat, sum(r.sign * (r.iat is not null)::int) as n_iat,
      sum(r.sign * coalesce(get_bit(r.na, 24), 0)) as x_iat, sum(r.sign * coalesce(r.tial, 0)) as v_tial,
      sum(r.sign * (r.tial is not null)::int) as n_tial,
      sum(r.sign * coalesce(get_bit(r.na, 25), 0)) as x_tial,
      sum(r.sign * coalesce(r.keg_data, 0)) as v_keg_data,
      sum(r.sign * (r.keg_data is not null)::int) as n_keg_data,
      sum(r.sign * coalesce(get_bit(r.na, 26), 0)) as x_keg_data,
      sum(r.sign * coalesce(r.keg_perilaku, 0)) as v_keg_perilaku,
      sum(r.sign * (r.keg_perilaku is not null)::int) as n_keg_perilaku,
      sum(r.sign * coalesce(get_bit(r.na, 27), 0)) as x_keg_perilaku,
      sum(r.sign * coalesce(r.keg_kesehatan, 0)) as v_keg_kesehatan,
      sum(r.sign * (r.keg_kesehatan is not null)::int) as n_keg_kesehatan,
      sum(r.sign * coalesce(get_bit(r.na, 28), 0)) as x_keg_kesehatan,
      sum(r.sign * coalesce(r.keg_stunting, 0)) as v_keg_stunting,
      sum(r.sign * (r.keg_stunting is not null)::int) as n_keg_stunting,
      sum(r.sign * coalesce(get_bit(r.na, 29), 0)) as x_keg_stunting,
      sum(r.sign * coalesce(r.keg_pendidikan, 0)) as v_keg_pendidikan,
      sum(r.sign * (r.keg_pendidikan is not null)::int) as n_keg_pendidikan,
      sum(r.sign * coalesce(get_bit(r.na, 30), 0)) as x_keg_pendidikan,
      sum(r.sign * coalesce(r.keg_perlindungan, 0)) as v_keg_perlindungan,
      sum(r.sign * (r.keg_perlindungan is not null)::int) as n_keg_perlindungan,
      sum(r.sign * coalesce(get_bit(r.na, 31), 0)) as x_keg_perlindungan,
      sum(r.sign * coalesce(r.keg_ekonomi, 0)) as v_keg_ekonomi,
      sum(r.sign * (r.keg_ekonomi is not null)::int) as n_keg_ekonomi,
      sum(r.sign * coalesce(get_bit(r.na, 32), 0)) as x_keg_ekonomi,
      sum(r.sign * coalesce(r.keg_lingkungan, 0)) as v_keg_lingkungan,
      sum(r.sign * (r.keg_lingkungan is not null)::int) as n_keg_lingkungan,
      sum(r.sign * coalesce(get_bit(r.na, 33), 0)) as x_keg_lingkungan,
      sum(r.sign * coalesce(r.dashat, 0)) as v_dashat, sum(r.sign * (r.dashat is not null)::int) as n_dashat,
      sum(r.sign * coalesce(get_bit(r.na, 34), 0)) as x_dashat, sum(r.sign * coalesce(r.opd, 0)) as v_opd,
      sum(r.sign * (r.opd is not null)::int) as n_opd, sum(r.sign * coalesce(get_bit(r.na, 35), 0)) as x_opd,
      sum(r.sign * coalesce(coalesce(r.kb_iud, case get_bit(r.na, 15) when 1 then 0 end) + coalesce(r.kb_mow, case get_bit(r.na, 16) when 1 then 0 end) + coalesce(r.kb_mop, case get_bit(r.na, 17) when 1 then 0 end) + coalesce(r.kb_implan, case get_bit(r.na, 18) when 1 then 0 end) + coalesce(r.kb_suntik, case get_bit(r.na, 19) when 1 then 0 end) + coalesce(r.kb_pil, case get_bit(r.na, 20) when 1 then 0 end) + coalesce(r.kb_kondom, case get_bit(r.na, 21) when 1 then 0 end), 0)) as v_peserta,
      sum(r.sign * (coalesce(r.kb_iud, case get_bit(r.na, 15) when 1 then 0 end) + coalesce(r.kb_mow, case get_bit(r.na, 16) when 1 then 0 end) + coalesce(r.kb_mop, case get_bit(r.na, 17) when 1 then 0 end) + coalesce(r.kb_implan, case get_bit(r.na, 18) when 1 then 0 end) + coalesce(r.kb_suntik, case get_bit(r.na, 19) when 1 then 0 end) + coalesce(r.kb_pil, case get_bit(r.na, 20) when 1 then 0 end) + coalesce(r.kb_kondom, case get_bit(r.na, 21) when 1 then 0 end) is not null and num_nonnulls(r.kb_iud, r.kb_mow, r.kb_mop, r.kb_implan, r.kb_suntik, r.kb_pil, r.kb_kondom) > 0)::int) as n_peserta,
      sum(r.sign * (coalesce(r.kb_iud, case get_bit(r.na, 15) when 1 then 0 end) + coalesce(r.kb_mow, case get_bit(r.na, 16) when 1 then 0 end) + coalesce(r.kb_mop, case get_bit(r.na, 17) when 1 then 0 end) + coalesce(r.kb_implan, case get_bit(r.na, 18) when 1 then 0 end) + coalesce(r.kb_suntik, case get_bit(r.na, 19) when 1 then 0 end) + coalesce(r.kb_pil, case get_bit(r.na, 20) when 1 then 0 end) + coalesce(r.kb_kondom, case get_bit(r.na, 21) when 1 then 0 end) is not null and not num_nonnulls(r.kb_iud, r.kb_mow, r.kb_mop, r.kb_implan, r.kb_suntik, r.kb_pil, r.kb_kondom) > 0)::int) as x_peserta,
      sum(r.sign * coalesce(coalesce(r.keg_data, case get_bit(r.na, 26) when 1 then 0 end) + coalesce(r.keg_perilaku, case get_bit(r.na, 27) when 1 then 0 end) + coalesce(r.keg_kesehatan, case get_bit(r.na, 28) when 1 then 0 end) + coalesce(r.keg_stunting, case get_bit(r.na, 29) when 1 then 0 end) + coalesce(r.keg_pendidikan, case get_bit(r.na, 30) when 1 then 0 end) + coalesce(r.keg_perlindungan, case get_bit(r.na, 31) when 1 then 0 end) + coalesce(r.keg_ekonomi, case get_bit(r.na, 32) when 1 then 0 end) + coalesce(r.keg_lingkungan, case get_bit(r.na, 33) when 1 then 0 end), 0)) as v_kegiatan,
      sum(r.sign * (coalesce(r.keg_data, case get_bit(r.na, 26) when 1 then 0 end) + coalesce(r.keg_perilaku, case get_bit(r.na, 27) when 1 then 0 end) + coalesce(r.keg_kesehatan, case get_bit(r.na, 28) when 1 then 0 end) + coalesce(r.keg_stunting, case get_bit(r.na, 29) when 1 then 0 end) + coalesce(r.keg_pendidikan, case get_bit(r.na, 30) when 1 then 0 end) + coalesce(r.keg_perlindungan, case get_bit(r.na, 31) when 1 then 0 end) + coalesce(r.keg_ekonomi, case get_bit(r.na, 32) when 1 then 0 end) + coalesce(r.keg_lingkungan, case get_bit(r.na, 33) when 1 then 0 end) is not null and num_nonnulls(r.keg_data, r.keg_perilaku, r.keg_kesehatan, r.keg_stunting, r.keg_pendidikan, r.keg_perlindungan, r.keg_ekonomi, r.keg_lingkungan) > 0)::int) as n_kegiatan,
      sum(r.sign * (coalesce(r.keg_data, case get_bit(r.na, 26) when 1 then 0 end) + coalesce(r.keg_perilaku, case get_bit(r.na, 27) when 1 then 0 end) + coalesce(r.keg_kesehatan, case get_bit(r.na, 28) when 1 then 0 end) + coalesce(r.keg_stunting, case get_bit(r.na, 29) when 1 then 0 end) + coalesce(r.keg_pendidikan, case get_bit(r.na, 30) when 1 then 0 end) + coalesce(r.keg_perlindungan, case get_bit(r.na, 31) when 1 then 0 end) + coalesce(r.keg_ekonomi, case get_bit(r.na, 32) when 1 then 0 end) + coalesce(r.keg_lingkungan, case get_bit(r.na, 33) when 1 then 0 end) is not null and not num_nonnulls(r.keg_data, r.keg_perilaku, r.keg_kesehatan, r.keg_stunting, r.keg_pendidikan, r.keg_perlindungan, r.keg_ekonomi, r.keg_lingkungan) > 0)::int) as x_kegiatan,
      sum(r.sign * case when r.ikut_bkb + r.sasaran_bkb is null then 0 else r.ikut_bkb end) as num_partisipasi_bkb,
      sum(r.sign * case when r.ikut_bkb + r.sasaran_bkb is null then 0 else r.sasaran_bkb end) as den_partisipasi_bkb,
      sum(r.sign * (r.ikut_bkb + r.sasaran_bkb is not null)::int) as both_partisipasi_bkb,
      sum(r.sign * case when r.ikut_bkr + r.sasaran_bkr is null then 0 else r.ikut_bkr end) as num_partisipasi_bkr,
      sum(r.sign * case when r.ikut_bkr + r.sasaran_bkr is null then 0 else r.sasaran_bkr end) as den_partisipasi_bkr,
      sum(r.sign * (r.ikut_bkr + r.sasaran_bkr is not null)::int) as both_partisipasi_bkr,
      sum(r.sign * case when r.ikut_bkl + r.sasaran_bkl is null then 0 else r.ikut_bkl end) as num_partisipasi_bkl,
      sum(r.sign * case when r.ikut_bkl + r.sasaran_bkl is null then 0 else r.sasaran_bkl end) as den_partisipasi_bkl,
      sum(r.sign * (r.ikut_bkl + r.sasaran_bkl is not null)::int) as both_partisipasi_bkl,
      sum(r.sign * case when r.ikut_uppka + r.sasaran_uppka is null then 0 else r.ikut_uppka end) as num_partisipasi_uppka,
      sum(r.sign * case when r.ikut_uppka + r.sasaran_uppka is null then 0 else r.sasaran_uppka end) as den_partisipasi_uppka,
      sum(r.sign * (r.ikut_uppka + r.sasaran_uppka is not null)::int) as both_partisipasi_uppka,
      sum(r.sign * case when r.ikut_pikr + r.sasaran_pikr is null then 0 else r.ikut_pikr end) as num_partisipasi_pikr,
      sum(r.sign * case when r.ikut_pikr + r.sasaran_pikr is null then 0 else r.sasaran_pikr end) as den_partisipasi_pikr,
      sum(r.sign * (r.ikut_pikr + r.sasaran_pikr is not null)::int) as both_partisipasi_pikr,
      sum(r.sign * case when r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan + r.kb_suntik + r.kb_pil + r.kb_kondom + r.pus is null then 0 else r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan + r.kb_suntik + r.kb_pil + r.kb_kondom end) as num_cpr,
      sum(r.sign * case when r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan + r.kb_suntik + r.kb_pil + r.kb_kondom + r.pus is null then 0 else r.pus end) as den_cpr,
      sum(r.sign * (r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan + r.kb_suntik + r.kb_pil + r.kb_kondom + r.pus is not null)::int) as both_cpr,
      sum(r.sign * case when r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan + r.kb_suntik + r.kb_pil + r.kb_kondom is null then 0 else r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan end) as num_mkjp,
      sum(r.sign * case when r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan + r.kb_suntik + r.kb_pil + r.kb_kondom is null then 0 else r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan + r.kb_suntik + r.kb_pil + r.kb_kondom end) as den_mkjp,
      sum(r.sign * (r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan + r.kb_suntik + r.kb_pil + r.kb_kondom is not null)::int) as both_mkjp,
      sum(r.sign * case when r.iat + r.tial + r.pus is null then 0 else r.iat + r.tial end) as num_unmet,
      sum(r.sign * case when r.iat + r.tial + r.pus is null then 0 else r.pus end) as den_unmet,
      sum(r.sign * (r.iat + r.tial + r.pus is not null)::int) as both_unmet
    from taken r group by 1, 2, 3
  ), kecamatans as (
    insert into rollup_kampung_kb_bulanan_kecamatan as s (tenant_id, kecamatan_id, period,
      sent, verified, approved, on_time, v_kampung, n_kampung, v_rapat, n_rapat, x_rapat, v_anggota_pokja,
      n_anggota_pokja, x_anggota_pokja, v_seksi, n_seksi, x_seksi, v_sasaran_bkb, n_sasaran_bkb,
      x_sasaran_bkb, v_sasaran_bkr, n_sasaran_bkr, x_sasaran_bkr, v_sasaran_bkl, n_sasaran_bkl,
      x_sasaran_bkl, v_sasaran_uppka, n_sasaran_uppka, x_sasaran_uppka, v_sasaran_pikr, n_sasaran_pikr,
      x_sasaran_pikr, v_ikut_bkb, n_ikut_bkb, x_ikut_bkb, v_ikut_bkr, n_ikut_bkr, x_ikut_bkr, v_ikut_bkl,
      n_ikut_bkl, x_ikut_bkl, v_ikut_uppka, n_ikut_uppka, x_ikut_uppka, v_ikut_pikr, n_ikut_pikr,
      x_ikut_pikr, v_bpjs, n_bpjs, x_bpjs, v_pus, n_pus, x_pus, v_kb_iud, n_kb_iud, x_kb_iud, v_kb_mow,
      n_kb_mow, x_kb_mow, v_kb_mop, n_kb_mop, x_kb_mop, v_kb_implan, n_kb_implan, x_kb_implan, v_kb_suntik,
      n_kb_suntik, x_kb_suntik, v_kb_pil, n_kb_pil, x_kb_pil, v_kb_kondom, n_kb_kondom, x_kb_kondom, v_hamil,
      n_hamil, x_hamil, v_ias, n_ias, x_ias, v_iat, n_iat, x_iat, v_tial, n_tial, x_tial, v_keg_data,
      n_keg_data, x_keg_data, v_keg_perilaku, n_keg_perilaku, x_keg_perilaku, v_keg_kesehatan,
      n_keg_kesehatan, x_keg_kesehatan, v_keg_stunting, n_keg_stunting, x_keg_stunting, v_keg_pendidikan,
      n_keg_pendidikan, x_keg_pendidikan, v_keg_perlindungan, n_keg_perlindungan, x_keg_perlindungan,
      v_keg_ekonomi, n_keg_ekonomi, x_keg_ekonomi, v_keg_lingkungan, n_keg_lingkungan, x_keg_lingkungan,
      v_dashat, n_dashat, x_dashat, v_opd, n_opd, x_opd, v_peserta, n_peserta, x_peserta, v_kegiatan,
      n_kegiatan, x_kegiatan, num_partisipasi_bkb, den_partisipasi_bkb, both_partisipasi_bkb,
      num_partisipasi_bkr, den_partisipasi_bkr, both_partisipasi_bkr, num_partisipasi_bkl,
      den_partisipasi_bkl, both_partisipasi_bkl, num_partisipasi_uppka, den_partisipasi_uppka,
      both_partisipasi_uppka, num_partisipasi_pikr, den_partisipasi_pikr, both_partisipasi_pikr, num_cpr,
      den_cpr, both_cpr, num_mkjp, den_mkjp, both_mkjp, num_unmet, den_unmet, both_unmet)
    select t.tenant_id, t.kecamatan_id, t.period,
      sum(t.sent), sum(t.verified), sum(t.approved), sum(t.on_time), sum(t.v_kampung), sum(t.n_kampung),
      sum(t.v_rapat), sum(t.n_rapat), sum(t.x_rapat), sum(t.v_anggota_pokja), sum(t.n_anggota_pokja),
      sum(t.x_anggota_pokja), sum(t.v_seksi), sum(t.n_seksi), sum(t.x_seksi), sum(t.v_sasaran_bkb),
      sum(t.n_sasaran_bkb), sum(t.x_sasaran_bkb), sum(t.v_sasaran_bkr), sum(t.n_sasaran_bkr),
      sum(t.x_sasaran_bkr), sum(t.v_sasaran_bkl), sum(t.n_sasaran_bkl), sum(t.x_sasaran_bkl),
      sum(t.v_sasaran_uppka), sum(t.n_sasaran_uppka), sum(t.x_sasaran_uppka), sum(t.v_sasaran_pikr),
      sum(t.n_sasaran_pikr), sum(t.x_sasaran_pikr), sum(t.v_ikut_bkb), sum(t.n_ikut_bkb), sum(t.x_ikut_bkb),
      sum(t.v_ikut_bkr), sum(t.n_ikut_bkr), sum(t.x_ikut_bkr), sum(t.v_ikut_bkl), sum(t.n_ikut_bkl),
      sum(t.x_ikut_bkl), sum(t.v_ikut_uppka), sum(t.n_ikut_uppka), sum(t.x_ikut_uppka), sum(t.v_ikut_pikr),
      sum(t.n_ikut_pikr), sum(t.x_ikut_pikr), sum(t.v_bpjs), sum(t.n_bpjs), sum(t.x_bpjs), sum(t.v_pus),
      sum(t.n_pus), sum(t.x_pus), sum(t.v_kb_iud), sum(t.n_kb_iud), sum(t.x_kb_iud), sum(t.v_kb_mow),
      sum(t.n_kb_mow), sum(t.x_kb_mow), sum(t.v_kb_mop), sum(t.n_kb_mop), sum(t.x_kb_mop),
      sum(t.v_kb_implan), sum(t.n_kb_implan), sum(t.x_kb_implan), sum(t.v_kb_suntik), sum(t.n_kb_suntik),
      sum(t.x_kb_suntik), sum(t.v_kb_pil), sum(t.n_kb_pil), sum(t.x_kb_pil), sum(t.v_kb_kondom),
      sum(t.n_kb_kondom), sum(t.x_kb_kondom), sum(t.v_hamil), sum(t.n_hamil), sum(t.x_hamil), sum(t.v_ias),
      sum(t.n_ias), sum(t.x_ias), sum(t.v_iat), sum(t.n_iat), sum(t.x_iat), sum(t.v_tial), sum(t.n_tial),
      sum(t.x_tial), sum(t.v_keg_data), sum(t.n_keg_data), sum(t.x_keg_data), sum(t.v_keg_perilaku),
      sum(t.n_keg_perilaku), sum(t.x_keg_perilaku), sum(t.v_keg_kesehatan), sum(t.n_keg_kesehatan),
      sum(t.x_keg_kesehatan), sum(t.v_keg_stunting), sum(t.n_keg_stunting), sum(t.x_keg_stunting),
      sum(t.v_keg_pendidikan), sum(t.n_keg_pendidikan), sum(t.x_keg_pendidikan), sum(t.v_keg_perlindungan),
      sum(t.n_keg_perlindungan), sum(t.x_keg_perlindungan), sum(t.v_keg_ekonomi), sum(t.n_keg_ekonomi),
      sum(t.x_keg_ekonomi), sum(t.v_keg_lingkungan), sum(t.n_keg_lingkungan), sum(t.x_keg_lingkungan),
      sum(t.v_dashat), sum(t.n_dashat), sum(t.x_dashat), sum(t.v_opd), sum(t.n_opd), sum(t.x_opd),
      sum(t.v_peserta), sum(t.n_peserta), sum(t.x_peserta), sum(t.v_kegiatan), sum(t.n_kegiatan),
      sum(t.x_kegiatan), sum(t.num_partisipasi_bkb), sum(t.den_partisipasi_bkb), sum(t.both_partisipasi_bkb),
      sum(t.num_partisipasi_bkr), sum(t.den_partisipasi_bkr), sum(t.both_partisipasi_bkr),
      sum(t.num_partisipasi_bkl), sum(t.den_partisipasi_bkl), sum(t.both_partisipasi_bkl),
      sum(t.num_partisipasi_uppka), sum(t.den_partisipasi_uppka), sum(t.both_partisipasi_uppka),
      sum(t.num_partisipasi_pikr), sum(t.den_partisipasi_pikr), sum(t.both_partisipasi_pikr), sum(t.num_cpr),
      sum(t.den_cpr), sum(t.both_cpr), sum(t.num_mkjp), sum(t.den_mkjp), sum(t.both_mkjp), sum(t.num_unmet),
      sum(t.den_unmet), sum(t.both_unmet)
    from counted t
    group by 1, 2, 3
    on conflict on constraint rollup_kampung_kb_bulanan_kecamatan_pkey do update set
      sent = s.sent + excluded.sent, verified = s.verified + excluded.verified,
      approved = s.approved + excluded.approved, on_time = s.on_time + excluded.on_time,
      v_kampung = s.v_kampung + excluded.v_kampung, n_kampung = s.n_kampung + excluded.n_kampung,
      v_rapat = s.v_rapat + excluded.v_rapat, n_rapat = s.n_rapat + excluded.n_rapat,
      x_rapat = s.x_rapat + excluded.x_rapat, v_anggota_pokja = s.v_anggota_pokja + excluded.v_anggota_pokja,
      n_anggota_pokja = s.n_anggota_pokja + excluded.n_anggota_pokja,
      x_anggota_pokja = s.x_anggota_pokja + excluded.x_anggota_pokja, v_seksi = s.v_seksi + excluded.v_seksi,
      n_seksi = s.n_seksi + excluded.n_seksi, x_seksi = s.x_seksi + excluded.x_seksi,
      v_sasaran_bkb = s.v_sasaran_bkb + excluded.v_sasaran_bkb,
      n_sasaran_bkb = s.n_sasaran_bkb + excluded.n_sasaran_bkb,
      x_sasaran_bkb = s.x_sasaran_bkb + excluded.x_sasaran_bkb,
      v_sasaran_bkr = s.v_sasaran_bkr + excluded.v_sasaran_bkr,
      n_sasaran_bkr = s.n_sasaran_bkr + excluded.n_sasaran_bkr,
      x_sasaran_bkr = s.x_sasaran_bkr + excluded.x_sasaran_bkr,
      v_sasaran_bkl = s.v_sasaran_bkl + excluded.v_sasaran_bkl,
      n_sasaran_bkl = s.n_sasaran_bkl + excluded.n_sasaran_bkl,
      x_sasaran_bkl = s.x_sasaran_bkl + excluded.x_sasaran_bkl,
      v_sasaran_uppka = s.v_sasaran_uppka + excluded.v_sasaran_uppka,
      n_sasaran_uppka = s.n_sasaran_uppka + excluded.n_sasaran_uppka,
      x_sasaran_uppka = s.x_sasaran_uppka + excluded.x_sasaran_uppka,
      v_sasaran_pikr = s.v_sasaran_pikr + excluded.v_sasaran_pikr,
      n_sasaran_pikr = s.n_sasaran_pikr + excluded.n_sasaran_pikr,
      x_sasaran_pikr = s.x_sasaran_pikr + excluded.x_sasaran_pikr,
      v_ikut_bkb = s.v_ikut_bkb + excluded.v_ikut_bkb, n_ikut_bkb = s.n_ikut_bkb + excluded.n_ikut_bkb,
      x_ikut_bkb = s.x_ikut_bkb + excluded.x_ikut_bkb, v_ikut_bkr = s.v_ikut_bkr + excluded.v_ikut_bkr,
      n_ikut_bkr = s.n_ikut_bkr + excluded.n_ikut_bkr, x_ikut_bkr = s.x_ikut_bkr + excluded.x_ikut_bkr,
      v_ikut_bkl = s.v_ikut_bkl + excluded.v_ikut_bkl, n_ikut_bkl = s.n_ikut_bkl + excluded.n_ikut_bkl,
      x_ikut_bkl = s.x_ikut_bkl + excluded.x_ikut_bkl, v_ikut_uppka = s.v_ikut_uppka + excluded.v_ikut_uppka,
      n_ikut_uppka = s.n_ikut_uppka + excluded.n_ikut_uppka,
      x_ikut_uppka = s.x_ikut_uppka + excluded.x_ikut_uppka,
      v_ikut_pikr = s.v_ikut_pikr + excluded.v_ikut_pikr, n_ikut_pikr = s.n_ikut_pikr + excluded.n_ikut_pikr,
      x_ikut_pikr = s.x_ikut_pikr + excluded.x_ikut_pikr, v_bpjs = s.v_bpjs + excluded.v_bpjs,
      n_bpjs = s.n_bpjs + excluded.n_bpjs, x_bpjs = s.x_bpjs + excluded.x_bpjs,
      v_pus = s.v_pus + excluded.v_pus, n_pus = s.n_pus + excluded.n_pus, x_pus = s.x_pus + excluded.x_pus,
      v_kb_iud = s.v_kb_iud + excluded.v_kb_iud, n_kb_iud = s.n_kb_iud + excluded.n_kb_iud,
      x_kb_iud = s.x_kb_iud + excluded.x_kb_iud, v_kb_mow = s.v_kb_mow + excluded.v_kb_mow,
      n_kb_mow = s.n_kb_mow + excluded.n_kb_mow, x_kb_mow = s.x_kb_mow + excluded.x_kb_mow,
      v_kb_mop = s.v_kb_mop + excluded.v_kb_mop, n_kb_mop = s.n_kb_mop + excluded.n_kb_mop,
      x_kb_mop = s.x_kb_mop + excluded.x_kb_mop, v_kb_implan = s.v_kb_implan + excluded.v_kb_implan,
      n_kb_implan = s.n_kb_implan + excluded.n_kb_implan, x_kb_implan = s.x_kb_implan + excluded.x_kb_implan,
      v_kb_suntik = s.v_kb_suntik + excluded.v_kb_suntik, n_kb_suntik = s.n_kb_suntik + excluded.n_kb_suntik,
      x_kb_suntik = s.x_kb_suntik + excluded.x_kb_suntik, v_kb_pil = s.v_kb_pil + excluded.v_kb_pil,
      n_kb_pil = s.n_kb_pil + excluded.n_kb_pil, x_kb_pil = s.x_kb_pil + excluded.x_kb_pil,
      v_kb_kondom = s.v_kb_kondom + excluded.v_kb_kondom, n_kb_kondom = s.n_kb_kondom + excluded.n_kb_kondom,
      x_kb_kondom = s.x_kb_kondom + excluded.x_kb_kondom, v_hamil = s.v_hamil + excluded.v_hamil,
      n_hamil = s.n_hamil + excluded.n_hamil, x_hamil = s.x_hamil + excluded.x_hamil,
      v_ias = s.v_ias + excluded.v_ias, n_ias = s.n_ias + excluded.n_ias, x_ias = s.x_ias + excluded.x_ias,
      v_iat = s.v_iat + excluded.v_iat, n_iat = s.n_iat + excluded.n_iat, x_iat = s.x_iat + excluded.x_iat,
      v_tial = s.v_tial + excluded.v_tial, n_tial = s.n_tial + excluded.n_tial,
      x_tial = s.x_tial + excluded.x_tial, v_keg_data = s.v_keg_data + excluded.v_keg_data,
      n_keg_data = s.n_keg_data + excluded.n_keg_data, x_keg_data = s.x_keg_data + excluded.x_keg_data,
      v_keg_perilaku = s.v_keg_perilaku + excluded.v_keg_perilaku,
      n_keg_perilaku = s.n_keg_perilaku + excluded.n_keg_perilaku,
      x_keg_perilaku = s.x_keg_perilaku + excluded.x_keg_perilaku,
      v_keg_kesehatan = s.v_keg_kesehatan + excluded.v_keg_kesehatan,
      n_keg_kesehatan = s.n_keg_kesehatan + excluded.n_keg_kesehatan,
      x_keg_kesehatan = s.x_keg_kesehatan + excluded.x_keg_kesehatan,
      v_keg_stunting = s.v_keg_stunting + excluded.v_keg_stunting,
      n_keg_stunting = s.n_keg_stunting + excluded.n_keg_stunting,
      x_keg_stunting = s.x_keg_stunting + excluded.x_keg_stunting,
      v_keg_pendidikan = s.v_keg_pendidikan + excluded.v_keg_pendidikan,
      n_keg_pendidikan = s.n_keg_pendidikan + excluded.n_keg_pendidikan,
      x_keg_pendidikan = s.x_keg_pendidikan + excluded.x_keg_pendidikan,
      v_keg_perlindungan = s.v_keg_perlindungan + excluded.v_keg_perlindungan,
      n_keg_perlindungan = s.n_keg_perlindungan + excluded.n_keg_perlindungan,
      x_keg_perlindungan = s.x_keg_perlindungan + excluded.x_keg_perlindungan,
      v_keg_ekonomi = s.v_keg_ekonomi + excluded.v_keg_ekonomi,
      n_keg_ekonomi = s.n_keg_ekonomi + excluded.n_keg_ekonomi,
      x_keg_ekonomi = s.x_keg_ekonomi + excluded.x_keg_ekonomi,
      v_keg_lingkungan = s.v_keg_lingkungan + excluded.v_keg_lingkungan,
      n_keg_lingkungan = s.n_keg_lingkungan + excluded.n_keg_lingkungan,
      x_keg_lingkungan = s.x_keg_lingkungan + excluded.x_keg_lingkungan,
      v_dashat = s.v_dashat + excluded.v_dashat, n_dashat = s.n_dashat + excluded.n_dashat,
      x_dashat = s.x_dashat + excluded.x_dashat, v_opd = s.v_opd + excluded.v_opd,
      n_opd = s.n_opd + excluded.n_opd, x_opd = s.x_opd + excluded.x_opd,
      v_peserta = s.v_peserta + excluded.v_peserta, n_peserta = s.n_peserta + excluded.n_peserta,
      x_peserta = s.x_peserta + excluded.x_peserta, v_kegiatan = s.v_kegiatan + excluded.v_kegiatan,
      n_kegiatan = s.n_kegiatan + excluded.n_kegiatan, x_kegiatan = s.x_kegiatan + excluded.x_kegiatan,
      num_partisipasi_bkb = s.num_partisipasi_bkb + excluded.num_partisipasi_bkb,
      den_partisipasi_bkb = s.den_partisipasi_bkb + excluded.den_partisipasi_bkb,
      both_partisipasi_bkb = s.both_partisipasi_bkb + excluded.both_partisipasi_bkb,
      num_partisipasi_bkr = s.num_partisipasi_bkr + excluded.num_partisipasi_bkr,
      den_partisipasi_bkr = s.den_partisipasi_bkr + excluded.den_partisipasi_bkr,
      both_partisipasi_bkr = s.both_partisipasi_bkr + excluded.both_partisipasi_bkr,
      num_partisipasi_bkl = s.num_partisipasi_bkl + excluded.num_partisipasi_bkl,
      den_partisipasi_bkl = s.den_partisipasi_bkl + excluded.den_partisipasi_bkl,
      both_partisipasi_bkl = s.both_partisipasi_bkl + excluded.both_partisipasi_bkl,
      num_partisipasi_uppka = s.num_partisipasi_uppka + excluded.num_partisipasi_uppka,
      den_partisipasi_uppka = s.den_partisipasi_uppka + excluded.den_partisipasi_uppka,
      both_partisipasi_uppka = s.both_partisipasi_uppka + excluded.both_partisipasi_uppka,
      num_partisipasi_pikr = s.num_partisipasi_pikr + excluded.num_partisipasi_pikr,
      den_partisipasi_pikr = s.den_partisipasi_pikr + excluded.den_partisipasi_pikr,
      both_partisipasi_pikr = s.both_partisipasi_pikr + excluded.both_partisipasi_pikr,
      num_cpr = s.num_cpr + excluded.num_cpr, den_cpr = s.den_cpr + excluded.den_cpr,
      both_cpr = s.both_cpr + excluded.both_cpr, num_mkjp = s.num_mkjp + excluded.num_mkjp,
      den_mkjp = s.den_mkjp + excluded.den_mkjp, both_mkjp = s.both_mkjp + excluded.both_mkjp,
      num_unmet = s.num_unmet + excluded.num_unmet, den_unmet = s.den_unmet + excluded.den_unmet,
      both_unmet = s.both_unmet + excluded.both_unmet
  ), districts as (
    insert into rollup_kampung_kb_bulanan_district as s (tenant_id, period,
      sent, verified, approved, on_time, v_kampung, n_kampung, v_rapat, n_rapat, x_rapat, v_anggota_pokja,
      n_anggota_pokja, x_anggota_pokja, v_seksi, n_seksi, x_seksi, v_sasaran_bkb, n_sasaran_bkb,
      x_sasaran_bkb, v_sasaran_bkr, n_sasaran_bkr, x_sasaran_bkr, v_sasaran_bkl, n_sasaran_bkl,
      x_sasaran_bkl, v_sasaran_uppka, n_sasaran_uppka, x_sasaran_uppka, v_sasaran_pikr, n_sasaran_pikr,
      x_sasaran_pikr, v_ikut_bkb, n_ikut_bkb, x_ikut_bkb, v_ikut_bkr, n_ikut_bkr, x_ikut_bkr, v_ikut_bkl,
      n_ikut_bkl, x_ikut_bkl, v_ikut_uppka, n_ikut_uppka, x_ikut_uppka, v_ikut_pikr, n_ikut_pikr,
      x_ikut_pikr, v_bpjs, n_bpjs, x_bpjs, v_pus, n_pus, x_pus, v_kb_iud, n_kb_iud, x_kb_iud, v_kb_mow,
      n_kb_mow, x_kb_mow, v_kb_mop, n_kb_mop, x_kb_mop, v_kb_implan, n_kb_implan, x_kb_implan, v_kb_suntik,
      n_kb_suntik, x_kb_suntik, v_kb_pil, n_kb_pil, x_kb_pil, v_kb_kondom, n_kb_kondom, x_kb_kondom, v_hamil,
      n_hamil, x_hamil, v_ias, n_ias, x_ias, v_iat, n_iat, x_iat, v_tial, n_tial, x_tial, v_keg_data,
      n_keg_data, x_keg_data, v_keg_perilaku, n_keg_perilaku, x_keg_perilaku, v_keg_kesehatan,
      n_keg_kesehatan, x_keg_kesehatan, v_keg_stunting, n_keg_stunting, x_keg_stunting, v_keg_pendidikan,
      n_keg_pendidikan, x_keg_pendidikan, v_keg_perlindungan, n_keg_perlindungan, x_keg_perlindungan,
      v_keg_ekonomi, n_keg_ekonomi, x_keg_ekonomi, v_keg_lingkungan, n_keg_lingkungan, x_keg_lingkungan,
      v_dashat, n_dashat, x_dashat, v_opd, n_opd, x_opd, v_peserta, n_peserta, x_peserta, v_kegiatan,
      n_kegiatan, x_kegiatan, num_partisipasi_bkb, den_partisipasi_bkb, both_partisipasi_bkb,
      num_partisipasi_bkr, den_partisipasi_bkr, both_partisipasi_bkr, num_partisipasi_bkl,
      den_partisipasi_bkl, both_partisipasi_bkl, num_partisipasi_uppka, den_partisipasi_uppka,
      both_partisipasi_uppka, num_partisipasi_pikr, den_partisipasi_pikr, both_partisipasi_pikr, num_cpr,
      den_cpr, both_cpr, num_mkjp, den_mkjp, both_mkjp, num_unmet, den_unmet, both_unmet)
    select t.tenant_id, t.period,
      sum(t.sent), sum(t.verified), sum(t.approved), sum(t.on_time), sum(t.v_kampung), sum(t.n_kampung),
      sum(t.v_rapat), sum(t.n_rapat), sum(t.x_rapat), sum(t.v_anggota_pokja), sum(t.n_anggota_pokja),
      sum(t.x_anggota_pokja), sum(t.v_seksi), sum(t.n_seksi), sum(t.x_seksi), sum(t.v_sasaran_bkb),
      sum(t.n_sasaran_bkb), sum(t.x_sasaran_bkb), sum(t.v_sasaran_bkr), sum(t.n_sasaran_bkr),
      sum(t.x_sasaran_bkr), sum(t.v_sasaran_bkl), sum(t.n_sasaran_bkl), sum(t.x_sasaran_bkl),
      sum(t.v_sasaran_uppka), sum(t.n_sasaran_uppka), sum(t.x_sasaran_uppka), sum(t.v_sasaran_pikr),
      sum(t.n_sasaran_pikr), sum(t.x_sasaran_pikr), sum(t.v_ikut_bkb), sum(t.n_ikut_bkb), sum(t.x_ikut_bkb),
      sum(t.v_ikut_bkr), sum(t.n_ikut_bkr), sum(t.x_ikut_bkr), sum(t.v_ikut_bkl), sum(t.n_ikut_bkl),
      sum(t.x_ikut_bkl), sum(t.v_ikut_uppka), sum(t.n_ikut_uppka), sum(t.x_ikut_uppka), sum(t.v_ikut_pikr),
      sum(t.n_ikut_pikr), sum(t.x_ikut_pikr), sum(t.v_bpjs), sum(t.n_bpjs), sum(t.x_bpjs), sum(t.v_pus),
      sum(t.n_pus), sum(t.x_pus), sum(t.v_kb_iud), sum(t.n_kb_iud), sum(t.x_kb_iud), sum(t.v_kb_mow),
      sum(t.n_kb_mow), sum(t.x_kb_mow), sum(t.v_kb_mop), sum(t.n_kb_mop), sum(t.x_kb_mop),
      sum(t.v_kb_implan), sum(t.n_kb_implan), sum(t.x_kb_implan), sum(t.v_kb_suntik), sum(t.n_kb_suntik),
      sum(t.x_kb_suntik), sum(t.v_kb_pil), sum(t.n_kb_pil), sum(t.x_kb_pil), sum(t.v_kb_kondom),
      sum(t.n_kb_kondom), sum(t.x_kb_kondom), sum(t.v_hamil), sum(t.n_hamil), sum(t.x_hamil), sum(t.v_ias),
      sum(t.n_ias), sum(t.x_ias), sum(t.v_iat), sum(t.n_iat), sum(t.x_iat), sum(t.v_tial), sum(t.n_tial),
      sum(t.x_tial), sum(t.v_keg_data), sum(t.n_keg_data), sum(t.x_keg_data), sum(t.v_keg_perilaku),
      sum(t.n_keg_perilaku), sum(t.x_keg_perilaku), sum(t.v_keg_kesehatan), sum(t.n_keg_kesehatan),
      sum(t.x_keg_kesehatan), sum(t.v_keg_stunting), sum(t.n_keg_stunting), sum(t.x_keg_stunting),
      sum(t.v_keg_pendidikan), sum(t.n_keg_pendidikan), sum(t.x_keg_pendidikan), sum(t.v_keg_perlindungan),
      sum(t.n_keg_perlindungan), sum(t.x_keg_perlindungan), sum(t.v_keg_ekonomi), sum(t.n_keg_ekonomi),
      sum(t.x_keg_ekonomi), sum(t.v_keg_lingkungan), sum(t.n_keg_lingkungan), sum(t.x_keg_lingkungan),
      sum(t.v_dashat), sum(t.n_dashat), sum(t.x_dashat), sum(t.v_opd), sum(t.n_opd), sum(t.x_opd),
      sum(t.v_peserta), sum(t.n_peserta), sum(t.x_peserta), sum(t.v_kegiatan), sum(t.n_kegiatan),
      sum(t.x_kegiatan), sum(t.num_partisipasi_bkb), sum(t.den_partisipasi_bkb), sum(t.both_partisipasi_bkb),
      sum(t.num_partisipasi_bkr), sum(t.den_partisipasi_bkr), sum(t.both_partisipasi_bkr),
      sum(t.num_partisipasi_bkl), sum(t.den_partisipasi_bkl), sum(t.both_partisipasi_bkl),
      sum(t.num_partisipasi_uppka), sum(t.den_partisipasi_uppka), sum(t.both_partisipasi_uppka),
      sum(t.num_partisipasi_pikr), sum(t.den_partisipasi_pikr), sum(t.both_partisipasi_pikr), sum(t.num_cpr),
      sum(t.den_cpr), sum(t.both_cpr), sum(t.num_mkjp), sum(t.den_mkjp), sum(t.both_mkjp), sum(t.num_unmet),
      sum(t.den_unmet), sum(t.both_unmet)
    from counted t
    group by 1, 2
    on conflict on constraint rollup_kampung_kb_bulanan_district_pkey do update set
      sent = s.sent + excluded.sent, verified = s.verified + excluded.verified,
      approved = s.approved + excluded.approved, on_time = s.on_time + excluded.on_time,
      v_kampung = s.v_kampung + excluded.v_kampung, n_kampung = s.n_kampung + excluded.n_kampung,
      v_rapat = s.v_rapat + excluded.v_rapat, n_rapat = s.n_rapat + excluded.n_rapat,
      x_rapat = s.x_rapat + excluded.x_rapat, v_anggota_pokja = s.v_anggota_pokja + excluded.v_anggota_pokja,
      n_anggota_pokja = s.n_anggota_pokja + excluded.n_anggota_pokja,
      x_anggota_pokja = s.x_anggota_pokja + excluded.x_anggota_pokja, v_seksi = s.v_seksi + excluded.v_seksi,
      n_seksi = s.n_seksi + excluded.n_seksi, x_seksi = s.x_seksi + excluded.x_seksi,
      v_sasaran_bkb = s.v_sasaran_bkb + excluded.v_sasaran_bkb,
      n_sasaran_bkb = s.n_sasaran_bkb + excluded.n_sasaran_bkb,
      x_sasaran_bkb = s.x_sasaran_bkb + excluded.x_sasaran_bkb,
      v_sasaran_bkr = s.v_sasaran_bkr + excluded.v_sasaran_bkr,
      n_sasaran_bkr = s.n_sasaran_bkr + excluded.n_sasaran_bkr,
      x_sasaran_bkr = s.x_sasaran_bkr + excluded.x_sasaran_bkr,
      v_sasaran_bkl = s.v_sasaran_bkl + excluded.v_sasaran_bkl,
      n_sasaran_bkl = s.n_sasaran_bkl + excluded.n_sasaran_bkl,
      x_sasaran_bkl = s.x_sasaran_bkl + excluded.x_sasaran_bkl,
      v_sasaran_uppka = s.v_sasaran_uppka + excluded.v_sasaran_uppka,
      n_sasaran_uppka = s.n_sasaran_uppka + excluded.n_sasaran_uppka,
      x_sasaran_uppka = s.x_sasaran_uppka + excluded.x_sasaran_uppka,
      v_sasaran_pikr = s.v_sasaran_pikr + excluded.v_sasaran_pikr,
      n_sasaran_pikr = s.n_sasaran_pikr + excluded.n_sasaran_pikr,
      x_sasaran_pikr = s.x_sasaran_pikr + excluded.x_sasaran_pikr,
      v_ikut_bkb = s.v_ikut_bkb + excluded.v_ikut_bkb, n_ikut_bkb = s.n_ikut_bkb + excluded.n_ikut_bkb,
      x_ikut_bkb = s.x_ikut_bkb + excluded.x_ikut_bkb, v_ikut_bkr = s.v_ikut_bkr + excluded.v_ikut_bkr,
      n_ikut_bkr = s.n_ikut_bkr + excluded.n_ikut_bkr, x_ikut_bkr = s.x_ikut_bkr + excluded.x_ikut_bkr,
      v_ikut_bkl = s.v_ikut_bkl + excluded.v_ikut_bkl, n_ikut_bkl = s.n_ikut_bkl + excluded.n_ikut_bkl,
      x_ikut_bkl = s.x_ikut_bkl + excluded.x_ikut_bkl, v_ikut_uppka = s.v_ikut_uppka + excluded.v_ikut_uppka,
      n_ikut_uppka = s.n_ikut_uppka + excluded.n_ikut_uppka,
      x_ikut_uppka = s.x_ikut_uppka + excluded.x_ikut_uppka,
      v_ikut_pikr = s.v_ikut_pikr + excluded.v_ikut_pikr, n_ikut_pikr = s.n_ikut_pikr + excluded.n_ikut_pikr,
      x_ikut_pikr = s.x_ikut_pikr + excluded.x_ikut_pikr, v_bpjs = s.v_bpjs + excluded.v_bpjs,
      n_bpjs = s.n_bpjs + excluded.n_bpjs, x_bpjs = s.x_bpjs + excluded.x_bpjs,
      v_pus = s.v_pus + excluded.v_pus, n_pus = s.n_pus + excluded.n_pus, x_pus = s.x_pus + excluded.x_pus,
      v_kb_iud = s.v_kb_iud + excluded.v_kb_iud, n_kb_iud = s.n_kb_iud + excluded.n_kb_iud,
      x_kb_iud = s.x_kb_iud + excluded.x_kb_iud, v_kb_mow = s.v_kb_mow + excluded.v_kb_mow,
      n_kb_mow = s.n_kb_mow + excluded.n_kb_mow, x_kb_mow = s.x_kb_mow + excluded.x_kb_mow,
      v_kb_mop = s.v_kb_mop + excluded.v_kb_mop, n_kb_mop = s.n_kb_mop + excluded.n_kb_mop,
      x_kb_mop = s.x_kb_mop + excluded.x_kb_mop, v_kb_implan = s.v_kb_implan + excluded.v_kb_implan,
      n_kb_implan = s.n_kb_implan + excluded.n_kb_implan, x_kb_implan = s.x_kb_implan + excluded.x_kb_implan,
      v_kb_suntik = s.v_kb_suntik + excluded.v_kb_suntik, n_kb_suntik = s.n_kb_suntik + excluded.n_kb_suntik,
      x_kb_suntik = s.x_kb_suntik + excluded.x_kb_suntik, v_kb_pil = s.v_kb_pil + excluded.v_kb_pil,
      n_kb_pil = s.n_kb_pil + excluded.n_kb_pil, x_kb_pil = s.x_kb_pil + excluded.x_kb_pil,
      v_kb_kondom = s.v_kb_kondom + excluded.v_kb_kondom, n_kb_kondom = s.n_kb_kondom + excluded.n_kb_kondom,
      x_kb_kondom = s.x_kb_kondom + excluded.x_kb_kondom, v_hamil = s.v_hamil + excluded.v_hamil,
      n_hamil = s.n_hamil + excluded.n_hamil, x_hamil = s.x_hamil + excluded.x_hamil,
      v_ias = s.v_ias + excluded.v_ias, n_ias = s.n_ias + excluded.n_ias, x_ias = s.x_ias + excluded.x_ias,
      v_iat = s.v_iat + excluded.v_iat, n_iat = s.n_iat + excluded.n_iat, x_iat = s.x_iat + excluded.x_iat,
      v_tial = s.v_tial + excluded.v_tial, n_tial = s.n_tial + excluded.n_tial,
      x_tial = s.x_tial + excluded.x_tial, v_keg_data = s.v_keg_data + excluded.v_keg_data,
      n_keg_data = s.n_keg_data + excluded.n_keg_data, x_keg_data = s.x_keg_data + excluded.x_keg_data,
      v_keg_perilaku = s.v_keg_perilaku + excluded.v_keg_perilaku,
      n_keg_perilaku = s.n_keg_perilaku + excluded.n_keg_perilaku,
      x_keg_perilaku = s.x_keg_perilaku + excluded.x_keg_perilaku,
      v_keg_kesehatan = s.v_keg_kesehatan + excluded.v_keg_kesehatan,
      n_keg_kesehatan = s.n_keg_kesehatan + excluded.n_keg_kesehatan,
      x_keg_kesehatan = s.x_keg_kesehatan + excluded.x_keg_kesehatan,
      v_keg_stunting = s.v_keg_stunting + excluded.v_keg_stunting,
      n_keg_stunting = s.n_keg_stunting + excluded.n_keg_stunting,
      x_keg_stunting = s.x_keg_stunting + excluded.x_keg_stunting,
      v_keg_pendidikan = s.v_keg_pendidikan + excluded.v_keg_pendidikan,
      n_keg_pendidikan = s.n_keg_pendidikan + excluded.n_keg_pendidikan,
      x_keg_pendidikan = s.x_keg_pendidikan + excluded.x_keg_pendidikan,
      v_keg_perlindungan = s.v_keg_perlindungan + excluded.v_keg_perlindungan,
      n_keg_perlindungan = s.n_keg_perlindungan + excluded.n_keg_perlindungan,
      x_keg_perlindungan = s.x_keg_perlindungan + excluded.x_keg_perlindungan,
      v_keg_ekonomi = s.v_keg_ekonomi + excluded.v_keg_ekonomi,
      n_keg_ekonomi = s.n_keg_ekonomi + excluded.n_keg_ekonomi,
      x_keg_ekonomi = s.x_keg_ekonomi + excluded.x_keg_ekonomi,
      v_keg_lingkungan = s.v_keg_lingkungan + excluded.v_keg_lingkungan,
      n_keg_lingkungan = s.n_keg_lingkungan + excluded.n_keg_lingkungan,
      x_keg_lingkungan = s.x_keg_lingkungan + excluded.x_keg_lingkungan,
      v_dashat = s.v_dashat + excluded.v_dashat, n_dashat = s.n_dashat + excluded.n_dashat,
      x_dashat = s.x_dashat + excluded.x_dashat, v_opd = s.v_opd + excluded.v_opd,
      n_opd = s.n_opd + excluded.n_opd, x_opd = s.x_opd + excluded.x_opd,
      v_peserta = s.v_peserta + excluded.v_peserta, n_peserta = s.n_peserta + excluded.n_peserta,
      x_peserta = s.x_peserta + excluded.x_peserta, v_kegiatan = s.v_kegiatan + excluded.v_kegiatan,
      n_kegiatan = s.n_kegiatan + excluded.n_kegiatan, x_kegiatan = s.x_kegiatan + excluded.x_kegiatan,
      num_partisipasi_bkb = s.num_partisipasi_bkb + excluded.num_partisipasi_bkb,
      den_partisipasi_bkb = s.den_partisipasi_bkb + excluded.den_partisipasi_bkb,
      both_partisipasi_bkb = s.both_partisipasi_bkb + excluded.both_partisipasi_bkb,
      num_partisipasi_bkr = s.num_partisipasi_bkr + excluded.num_partisipasi_bkr,
      den_partisipasi_bkr = s.den_partisipasi_bkr + excluded.den_partisipasi_bkr,
      both_partisipasi_bkr = s.both_partisipasi_bkr + excluded.both_partisipasi_bkr,
      num_partisipasi_bkl = s.num_partisipasi_bkl + excluded.num_partisipasi_bkl,
      den_partisipasi_bkl = s.den_partisipasi_bkl + excluded.den_partisipasi_bkl,
      both_partisipasi_bkl = s.both_partisipasi_bkl + excluded.both_partisipasi_bkl,
      num_partisipasi_uppka = s.num_partisipasi_uppka + excluded.num_partisipasi_uppka,
      den_partisipasi_uppka = s.den_partisipasi_uppka + excluded.den_partisipasi_uppka,
      both_partisipasi_uppka = s.both_partisipasi_uppka + excluded.both_partisipasi_uppka,
      num_partisipasi_pikr = s.num_partisipasi_pikr + excluded.num_partisipasi_pikr,
      den_partisipasi_pikr = s.den_partisipasi_pikr + excluded.den_partisipasi_pikr,
      both_partisipasi_pikr = s.both_partisipasi_pikr + excluded.both_partisipasi_pikr,
      num_cpr = s.num_cpr + excluded.num_cpr, den_cpr = s.den_cpr + excluded.den_cpr,
      both_cpr = s.both_cpr + excluded.both_cpr, num_mkjp = s.num_mkjp + excluded.num_mkjp,
      den_mkjp = s.den_mkjp + excluded.den_mkjp, both_mkjp = s.both_mkjp + excluded.both_mkjp,
      num_unmet = s.num_unmet + excluded.num_unmet, den_unmet = s.den_unmet + excluded.den_unmet,
      both_unmet = s.both_unmet + excluded.both_unmet
  ), provinces as (
    insert into rollup_kampung_kb_bulanan_province as s (province_id, period,
      sent, verified, approved, on_time, v_kampung, n_kampung, v_rapat, n_rapat, x_rapat, v_anggota_pokja,
      n_anggota_pokja, x_anggota_pokja, v_seksi, n_seksi, x_seksi, v_sasaran_bkb, n_sasaran_bkb,
      x_sasaran_bkb, v_sasaran_bkr, n_sasaran_bkr, x_sasaran_bkr, v_sasaran_bkl, n_sasaran_bkl,
      x_sasaran_bkl, v_sasaran_uppka, n_sasaran_uppka, x_sasaran_uppka, v_sasaran_pikr, n_sasaran_pikr,
      x_sasaran_pikr, v_ikut_bkb, n_ikut_bkb, x_ikut_bkb, v_ikut_bkr, n_ikut_bkr, x_ikut_bkr, v_ikut_bkl,
      n_ikut_bkl, x_ikut_bkl, v_ikut_uppka, n_ikut_uppka, x_ikut_uppka, v_ikut_pikr, n_ikut_pikr,
      x_ikut_pikr, v_bpjs, n_bpjs, x_bpjs, v_pus, n_pus, x_pus, v_kb_iud, n_kb_iud, x_kb_iud, v_kb_mow,
      n_kb_mow, x_kb_mow, v_kb_mop, n_kb_mop, x_kb_mop, v_kb_implan, n_kb_implan, x_kb_implan, v_kb_suntik,
      n_kb_suntik, x_kb_suntik, v_kb_pil, n_kb_pil, x_kb_pil, v_kb_kondom, n_kb_kondom, x_kb_kondom, v_hamil,
      n_hamil, x_hamil, v_ias, n_ias, x_ias, v_iat, n_iat, x_iat, v_tial, n_tial, x_tial, v_keg_data,
      n_keg_data, x_keg_data, v_keg_perilaku, n_keg_perilaku, x_keg_perilaku, v_keg_kesehatan,
      n_keg_kesehatan, x_keg_kesehatan, v_keg_stunting, n_keg_stunting, x_keg_stunting, v_keg_pendidikan,
      n_keg_pendidikan, x_keg_pendidikan, v_keg_perlindungan, n_keg_perlindungan, x_keg_perlindungan,
      v_keg_ekonomi, n_keg_ekonomi, x_keg_ekonomi, v_keg_lingkungan, n_keg_lingkungan, x_keg_lingkungan,
      v_dashat, n_dashat, x_dashat, v_opd, n_opd, x_opd, v_peserta, n_peserta, x_peserta, v_kegiatan,
      n_kegiatan, x_kegiatan, num_partisipasi_bkb, den_partisipasi_bkb, both_partisipasi_bkb,
      num_partisipasi_bkr, den_partisipasi_bkr, both_partisipasi_bkr, num_partisipasi_bkl,
      den_partisipasi_bkl, both_partisipasi_bkl, num_partisipasi_uppka, den_partisipasi_uppka,
      both_partisipasi_uppka, num_partisipasi_pikr, den_partisipasi_pikr, both_partisipasi_pikr, num_cpr,
      den_cpr, both_cpr, num_mkjp, den_mkjp, both_mkjp, num_unmet, den_unmet, both_unmet)
    select o.province_id, t.period,
      sum(t.sent), sum(t.verified), sum(t.approved), sum(t.on_time), sum(t.v_kampung), sum(t.n_kampung),
      sum(t.v_rapat), sum(t.n_rapat), sum(t.x_rapat), sum(t.v_anggota_pokja), sum(t.n_anggota_pokja),
      sum(t.x_anggota_pokja), sum(t.v_seksi), sum(t.n_seksi), sum(t.x_seksi), sum(t.v_sasaran_bkb),
      sum(t.n_sasaran_bkb), sum(t.x_sasaran_bkb), sum(t.v_sasaran_bkr), sum(t.n_sasaran_bkr),
      sum(t.x_sasaran_bkr), sum(t.v_sasaran_bkl), sum(t.n_sasaran_bkl), sum(t.x_sasaran_bkl),
      sum(t.v_sasaran_uppka), sum(t.n_sasaran_uppka), sum(t.x_sasaran_uppka), sum(t.v_sasaran_pikr),
      sum(t.n_sasaran_pikr), sum(t.x_sasaran_pikr), sum(t.v_ikut_bkb), sum(t.n_ikut_bkb), sum(t.x_ikut_bkb),
      sum(t.v_ikut_bkr), sum(t.n_ikut_bkr), sum(t.x_ikut_bkr), sum(t.v_ikut_bkl), sum(t.n_ikut_bkl),
      sum(t.x_ikut_bkl), sum(t.v_ikut_uppka), sum(t.n_ikut_uppka), sum(t.x_ikut_uppka), sum(t.v_ikut_pikr),
      sum(t.n_ikut_pikr), sum(t.x_ikut_pikr), sum(t.v_bpjs), sum(t.n_bpjs), sum(t.x_bpjs), sum(t.v_pus),
      sum(t.n_pus), sum(t.x_pus), sum(t.v_kb_iud), sum(t.n_kb_iud), sum(t.x_kb_iud), sum(t.v_kb_mow),
      sum(t.n_kb_mow), sum(t.x_kb_mow), sum(t.v_kb_mop), sum(t.n_kb_mop), sum(t.x_kb_mop),
      sum(t.v_kb_implan), sum(t.n_kb_implan), sum(t.x_kb_implan), sum(t.v_kb_suntik), sum(t.n_kb_suntik),
      sum(t.x_kb_suntik), sum(t.v_kb_pil), sum(t.n_kb_pil), sum(t.x_kb_pil), sum(t.v_kb_kondom),
      sum(t.n_kb_kondom), sum(t.x_kb_kondom), sum(t.v_hamil), sum(t.n_hamil), sum(t.x_hamil), sum(t.v_ias),
      sum(t.n_ias), sum(t.x_ias), sum(t.v_iat), sum(t.n_iat), sum(t.x_iat), sum(t.v_tial), sum(t.n_tial),
      sum(t.x_tial), sum(t.v_keg_data), sum(t.n_keg_data), sum(t.x_keg_data), sum(t.v_keg_perilaku),
      sum(t.n_keg_perilaku), sum(t.x_keg_perilaku), sum(t.v_keg_kesehatan), sum(t.n_keg_kesehatan),
      sum(t.x_keg_kesehatan), sum(t.v_keg_stunting), sum(t.n_keg_stunting), sum(t.x_keg_stunting),
      sum(t.v_keg_pendidikan), sum(t.n_keg_pendidikan), sum(t.x_keg_pendidikan), sum(t.v_keg_perlindungan),
      sum(t.n_keg_perlindungan), sum(t.x_keg_perlindungan), sum(t.v_keg_ekonomi), sum(t.n_keg_ekonomi),
      sum(t.x_keg_ekonomi), sum(t.v_keg_lingkungan), sum(t.n_keg_lingkungan), sum(t.x_keg_lingkungan),
      sum(t.v_dashat), sum(t.n_dashat), sum(t.x_dashat), sum(t.v_opd), sum(t.n_opd), sum(t.x_opd),
      sum(t.v_peserta), sum(t.n_peserta), sum(t.x_peserta), sum(t.v_kegiatan), sum(t.n_kegiatan),
      sum(t.x_kegiatan), sum(t.num_partisipasi_bkb), sum(t.den_partisipasi_bkb), sum(t.both_partisipasi_bkb),
      sum(t.num_partisipasi_bkr), sum(t.den_partisipasi_bkr), sum(t.both_partisipasi_bkr),
      sum(t.num_partisipasi_bkl), sum(t.den_partisipasi_bkl), sum(t.both_partisipasi_bkl),
      sum(t.num_partisipasi_uppka), sum(t.den_partisipasi_uppka), sum(t.both_partisipasi_uppka),
      sum(t.num_partisipasi_pikr), sum(t.den_partisipasi_pikr), sum(t.both_partisipasi_pikr), sum(t.num_cpr),
      sum(t.den_cpr), sum(t.both_cpr), sum(t.num_mkjp), sum(t.den_mkjp), sum(t.both_mkjp), sum(t.num_unmet),
      sum(t.den_unmet), sum(t.both_unmet)
    from counted t join tenant o on o.id = t.tenant_id
    group by 1, 2
    on conflict on constraint rollup_kampung_kb_bulanan_province_pkey do update set
      sent = s.sent + excluded.sent, verified = s.verified + excluded.verified,
      approved = s.approved + excluded.approved, on_time = s.on_time + excluded.on_time,
      v_kampung = s.v_kampung + excluded.v_kampung, n_kampung = s.n_kampung + excluded.n_kampung,
      v_rapat = s.v_rapat + excluded.v_rapat, n_rapat = s.n_rapat + excluded.n_rapat,
      x_rapat = s.x_rapat + excluded.x_rapat, v_anggota_pokja = s.v_anggota_pokja + excluded.v_anggota_pokja,
      n_anggota_pokja = s.n_anggota_pokja + excluded.n_anggota_pokja,
      x_anggota_pokja = s.x_anggota_pokja + excluded.x_anggota_pokja, v_seksi = s.v_seksi + excluded.v_seksi,
      n_seksi = s.n_seksi + excluded.n_seksi, x_seksi = s.x_seksi + excluded.x_seksi,
      v_sasaran_bkb = s.v_sasaran_bkb + excluded.v_sasaran_bkb,
      n_sasaran_bkb = s.n_sasaran_bkb + excluded.n_sasaran_bkb,
      x_sasaran_bkb = s.x_sasaran_bkb + excluded.x_sasaran_bkb,
      v_sasaran_bkr = s.v_sasaran_bkr + excluded.v_sasaran_bkr,
      n_sasaran_bkr = s.n_sasaran_bkr + excluded.n_sasaran_bkr,
      x_sasaran_bkr = s.x_sasaran_bkr + excluded.x_sasaran_bkr,
      v_sasaran_bkl = s.v_sasaran_bkl + excluded.v_sasaran_bkl,
      n_sasaran_bkl = s.n_sasaran_bkl + excluded.n_sasaran_bkl,
      x_sasaran_bkl = s.x_sasaran_bkl + excluded.x_sasaran_bkl,
      v_sasaran_uppka = s.v_sasaran_uppka + excluded.v_sasaran_uppka,
      n_sasaran_uppka = s.n_sasaran_uppka + excluded.n_sasaran_uppka,
      x_sasaran_uppka = s.x_sasaran_uppka + excluded.x_sasaran_uppka,
      v_sasaran_pikr = s.v_sasaran_pikr + excluded.v_sasaran_pikr,
      n_sasaran_pikr = s.n_sasaran_pikr + excluded.n_sasaran_pikr,
      x_sasaran_pikr = s.x_sasaran_pikr + excluded.x_sasaran_pikr,
      v_ikut_bkb = s.v_ikut_bkb + excluded.v_ikut_bkb, n_ikut_bkb = s.n_ikut_bkb + excluded.n_ikut_bkb,
      x_ikut_bkb = s.x_ikut_bkb + excluded.x_ikut_bkb, v_ikut_bkr = s.v_ikut_bkr + excluded.v_ikut_bkr,
      n_ikut_bkr = s.n_ikut_bkr + excluded.n_ikut_bkr, x_ikut_bkr = s.x_ikut_bkr + excluded.x_ikut_bkr,
      v_ikut_bkl = s.v_ikut_bkl + excluded.v_ikut_bkl, n_ikut_bkl = s.n_ikut_bkl + excluded.n_ikut_bkl,
      x_ikut_bkl = s.x_ikut_bkl + excluded.x_ikut_bkl, v_ikut_uppka = s.v_ikut_uppka + excluded.v_ikut_uppka,
      n_ikut_uppka = s.n_ikut_uppka + excluded.n_ikut_uppka,
      x_ikut_uppka = s.x_ikut_uppka + excluded.x_ikut_uppka,
      v_ikut_pikr = s.v_ikut_pikr + excluded.v_ikut_pikr, n_ikut_pikr = s.n_ikut_pikr + excluded.n_ikut_pikr,
      x_ikut_pikr = s.x_ikut_pikr + excluded.x_ikut_pikr, v_bpjs = s.v_bpjs + excluded.v_bpjs,
      n_bpjs = s.n_bpjs + excluded.n_bpjs, x_bpjs = s.x_bpjs + excluded.x_bpjs,
      v_pus = s.v_pus + excluded.v_pus, n_pus = s.n_pus + excluded.n_pus, x_pus = s.x_pus + excluded.x_pus,
      v_kb_iud = s.v_kb_iud + excluded.v_kb_iud, n_kb_iud = s.n_kb_iud + excluded.n_kb_iud,
      x_kb_iud = s.x_kb_iud + excluded.x_kb_iud, v_kb_mow = s.v_kb_mow + excluded.v_kb_mow,
      n_kb_mow = s.n_kb_mow + excluded.n_kb_mow, x_kb_mow = s.x_kb_mow + excluded.x_kb_mow,
      v_kb_mop = s.v_kb_mop + excluded.v_kb_mop, n_kb_mop = s.n_kb_mop + excluded.n_kb_mop,
      x_kb_mop = s.x_kb_mop + excluded.x_kb_mop, v_kb_implan = s.v_kb_implan + excluded.v_kb_implan,
      n_kb_implan = s.n_kb_implan + excluded.n_kb_implan, x_kb_implan = s.x_kb_implan + excluded.x_kb_implan,
      v_kb_suntik = s.v_kb_suntik + excluded.v_kb_suntik, n_kb_suntik = s.n_kb_suntik + excluded.n_kb_suntik,
      x_kb_suntik = s.x_kb_suntik + excluded.x_kb_suntik, v_kb_pil = s.v_kb_pil + excluded.v_kb_pil,
      n_kb_pil = s.n_kb_pil + excluded.n_kb_pil, x_kb_pil = s.x_kb_pil + excluded.x_kb_pil,
      v_kb_kondom = s.v_kb_kondom + excluded.v_kb_kondom, n_kb_kondom = s.n_kb_kondom + excluded.n_kb_kondom,
      x_kb_kondom = s.x_kb_kondom + excluded.x_kb_kondom, v_hamil = s.v_hamil + excluded.v_hamil,
      n_hamil = s.n_hamil + excluded.n_hamil, x_hamil = s.x_hamil + excluded.x_hamil,
      v_ias = s.v_ias + excluded.v_ias, n_ias = s.n_ias + excluded.n_ias, x_ias = s.x_ias + excluded.x_ias,
      v_iat = s.v_iat + excluded.v_iat, n_iat = s.n_iat + excluded.n_iat, x_iat = s.x_iat + excluded.x_iat,
      v_tial = s.v_tial + excluded.v_tial, n_tial = s.n_tial + excluded.n_tial,
      x_tial = s.x_tial + excluded.x_tial, v_keg_data = s.v_keg_data + excluded.v_keg_data,
      n_keg_data = s.n_keg_data + excluded.n_keg_data, x_keg_data = s.x_keg_data + excluded.x_keg_data,
      v_keg_perilaku = s.v_keg_perilaku + excluded.v_keg_perilaku,
      n_keg_perilaku = s.n_keg_perilaku + excluded.n_keg_perilaku,
      x_keg_perilaku = s.x_keg_perilaku + excluded.x_keg_perilaku,
      v_keg_kesehatan = s.v_keg_kesehatan + excluded.v_keg_kesehatan,
      n_keg_kesehatan = s.n_keg_kesehatan + excluded.n_keg_kesehatan,
      x_keg_kesehatan = s.x_keg_kesehatan + excluded.x_keg_kesehatan,
      v_keg_stunting = s.v_keg_stunting + excluded.v_keg_stunting,
      n_keg_stunting = s.n_keg_stunting + excluded.n_keg_stunting,
      x_keg_stunting = s.x_keg_stunting + excluded.x_keg_stunting,
      v_keg_pendidikan = s.v_keg_pendidikan + excluded.v_keg_pendidikan,
      n_keg_pendidikan = s.n_keg_pendidikan + excluded.n_keg_pendidikan,
      x_keg_pendidikan = s.x_keg_pendidikan + excluded.x_keg_pendidikan,
      v_keg_perlindungan = s.v_keg_perlindungan + excluded.v_keg_perlindungan,
      n_keg_perlindungan = s.n_keg_perlindungan + excluded.n_keg_perlindungan,
      x_keg_perlindungan = s.x_keg_perlindungan + excluded.x_keg_perlindungan,
      v_keg_ekonomi = s.v_keg_ekonomi + excluded.v_keg_ekonomi,
      n_keg_ekonomi = s.n_keg_ekonomi + excluded.n_keg_ekonomi,
      x_keg_ekonomi = s.x_keg_ekonomi + excluded.x_keg_ekonomi,
      v_keg_lingkungan = s.v_keg_lingkungan + excluded.v_keg_lingkungan,
      n_keg_lingkungan = s.n_keg_lingkungan + excluded.n_keg_lingkungan,
      x_keg_lingkungan = s.x_keg_lingkungan + excluded.x_keg_lingkungan,
      v_dashat = s.v_dashat + excluded.v_dashat, n_dashat = s.n_dashat + excluded.n_dashat,
      x_dashat = s.x_dashat + excluded.x_dashat, v_opd = s.v_opd + excluded.v_opd,
      n_opd = s.n_opd + excluded.n_opd, x_opd = s.x_opd + excluded.x_opd,
      v_peserta = s.v_peserta + excluded.v_peserta, n_peserta = s.n_peserta + excluded.n_peserta,
      x_peserta = s.x_peserta + excluded.x_peserta, v_kegiatan = s.v_kegiatan + excluded.v_kegiatan,
      n_kegiatan = s.n_kegiatan + excluded.n_kegiatan, x_kegiatan = s.x_kegiatan + excluded.x_kegiatan,
      num_partisipasi_bkb = s.num_partisipasi_bkb + excluded.num_partisipasi_bkb,
      den_partisipasi_bkb = s.den_partisipasi_bkb + excluded.den_partisipasi_bkb,
      both_partisipasi_bkb = s.both_partisipasi_bkb + excluded.both_partisipasi_bkb,
      num_partisipasi_bkr = s.num_partisipasi_bkr + excluded.num_partisipasi_bkr,
      den_partisipasi_bkr = s.den_partisipasi_bkr + excluded.den_partisipasi_bkr,
      both_partisipasi_bkr = s.both_partisipasi_bkr + excluded.both_partisipasi_bkr,
      num_partisipasi_bkl = s.num_partisipasi_bkl + excluded.num_partisipasi_bkl,
      den_partisipasi_bkl = s.den_partisipasi_bkl + excluded.den_partisipasi_bkl,
      both_partisipasi_bkl = s.both_partisipasi_bkl + excluded.both_partisipasi_bkl,
      num_partisipasi_uppka = s.num_partisipasi_uppka + excluded.num_partisipasi_uppka,
      den_partisipasi_uppka = s.den_partisipasi_uppka + excluded.den_partisipasi_uppka,
      both_partisipasi_uppka = s.both_partisipasi_uppka + excluded.both_partisipasi_uppka,
      num_partisipasi_pikr = s.num_partisipasi_pikr + excluded.num_partisipasi_pikr,
      den_partisipasi_pikr = s.den_partisipasi_pikr + excluded.den_partisipasi_pikr,
      both_partisipasi_pikr = s.both_partisipasi_pikr + excluded.both_partisipasi_pikr,
      num_cpr = s.num_cpr + excluded.num_cpr, den_cpr = s.den_cpr + excluded.den_cpr,
      both_cpr = s.both_cpr + excluded.both_cpr, num_mkjp = s.num_mkjp + excluded.num_mkjp,
      den_mkjp = s.den_mkjp + excluded.den_mkjp, both_mkjp = s.both_mkjp + excluded.both_mkjp,
      num_unmet = s.num_unmet + excluded.num_unmet, den_unmet = s.den_unmet + excluded.den_unmet,
      both_unmet = s.both_unmet + excluded.both_unmet
  )
  select distinct t.tenant_id, t.period from counted t;
end
$f$;
grant create on schema public to lini_fold;
alter function fold_kampung_kb_bulanan(int) owner to lini_fold;
revoke create on schema public from lini_fold;
set role lini_fold;
revoke execute on function fold_kampung_kb_bulanan(int) from public;
grant execute on function fold_kampung_kb_bulanan(int) to lini_app;
reset role;


-- What each counted fact adds, in one place for the verifier and the rebuilder.
create view contribution_kampung_kb_bulanan with (security_invoker = true) as
select r.tenant_id, o.province_id, r.kecamatan_id, r.period,
    1 as sent, (r.status >= 3)::int as verified, (r.status >= 4)::int as approved,
    (r.timely > 0)::int as on_time, coalesce(r.kampung, 0) as v_kampung,
    (r.kampung is not null)::int as n_kampung, coalesce(r.rapat, 0) as v_rapat,
    (r.rapat is not null)::int as n_rapat, coalesce(get_bit(r.na, 0), 0) as x_rapat,
    coalesce(r.anggota_pokja, 0) as v_anggota_pokja, (r.anggota_pokja is not null)::int as n_anggota_pokja,
    coalesce(get_bit(r.na, 1), 0) as x_anggota_pokja, coalesce(r.seksi, 0) as v_seksi,
    (r.seksi is not null)::int as n_seksi, coalesce(get_bit(r.na, 2), 0) as x_seksi,
    coalesce(r.sasaran_bkb, 0) as v_sasaran_bkb, (r.sasaran_bkb is not null)::int as n_sasaran_bkb,
    coalesce(get_bit(r.na, 3), 0) as x_sasaran_bkb, coalesce(r.sasaran_bkr, 0) as v_sasaran_bkr,
    (r.sasaran_bkr is not null)::int as n_sasaran_bkr, coalesce(get_bit(r.na, 4), 0) as x_sasaran_bkr,
    coalesce(r.sasaran_bkl, 0) as v_sasaran_bkl, (r.sasaran_bkl is not null)::int as n_sasaran_bkl,
    coalesce(get_bit(r.na, 5), 0) as x_sasaran_bkl, coalesce(r.sasaran_uppka, 0) as v_sasaran_uppka,
    (r.sasaran_uppka is not null)::int as n_sasaran_uppka,
    coalesce(get_bit(r.na, 6), 0) as x_sasaran_uppka, coalesce(r.sasaran_pikr, 0) as v_sasaran_pikr,
    (r.sasaran_pikr is not null)::int as n_sasaran_pikr, coalesce(get_bit(r.na, 7), 0) as x_sasaran_pikr,
    coalesce(r.ikut_bkb, 0) as v_ikut_bkb, (r.ikut_bkb is not null)::int as n_ikut_bkb,
    coalesce(get_bit(r.na, 8), 0) as x_ikut_bkb, coalesce(r.ikut_bkr, 0) as v_ikut_bkr,
    (r.ikut_bkr is not null)::int as n_ikut_bkr, coalesce(get_bit(r.na, 9), 0) as x_ikut_bkr,
    coalesce(r.ikut_bkl, 0) as v_ikut_bkl, (r.ikut_bkl is not null)::int as n_ikut_bkl,
    coalesce(get_bit(r.na, 10), 0) as x_ikut_bkl, coalesce(r.ikut_uppka, 0) as v_ikut_uppka,
    (r.ikut_uppka is not null)::int as n_ikut_uppka, coalesce(get_bit(r.na, 11), 0) as x_ikut_uppka,
    coalesce(r.ikut_pikr, 0) as v_ikut_pikr, (r.ikut_pikr is not null)::int as n_ikut_pikr,
    coalesce(get_bit(r.na, 12), 0) as x_ikut_pikr, coalesce(r.bpjs, 0) as v_bpjs,
    (r.bpjs is not null)::int as n_bpjs, coalesce(get_bit(r.na, 13), 0) as x_bpjs,
    coalesce(r.pus, 0) as v_pus, (r.pus is not null)::int as n_pus,
    coalesce(get_bit(r.na, 14), 0) as x_pus, coalesce(r.kb_iud, 0) as v_kb_iud,
    (r.kb_iud is not null)::int as n_kb_iud, coalesce(get_bit(r.na, 15), 0) as x_kb_iud,
    coalesce(r.kb_mow, 0) as v_kb_mow, (r.kb_mow is not null)::int as n_kb_mow,
    coalesce(get_bit(r.na, 16), 0) as x_kb_mow, coalesce(r.kb_mop, 0) as v_kb_mop,
    (r.kb_mop is not null)::int as n_kb_mop, coalesce(get_bit(r.na, 17), 0) as x_kb_mop,
    coalesce(r.kb_implan, 0) as v_kb_implan, (r.kb_implan is not null)::int as n_kb_implan,
    coalesce(get_bit(r.na, 18), 0) as x_kb_implan, coalesce(r.kb_suntik, 0) as v_kb_suntik,
    (r.kb_suntik is not null)::int as n_kb_suntik, coalesce(get_bit(r.na, 19), 0) as x_kb_suntik,
    coalesce(r.kb_pil, 0) as v_kb_pil, (r.kb_pil is not null)::int as n_kb_pil,
    coalesce(get_bit(r.na, 20), 0) as x_kb_pil, coalesce(r.kb_kondom, 0) as v_kb_kondom,
    (r.kb_kondom is not null)::int as n_kb_kondom, coalesce(get_bit(r.na, 21), 0) as x_kb_kondom,
    coalesce(r.hamil, 0) as v_hamil, (r.hamil is not null)::int as n_hamil,
    coalesce(get_bit(r.na, 22), 0) as x_hamil, coalesce(r.ias, 0) as v_ias,
    (r.ias is not null)::int as n_ias, coalesce(get_bit(r.na, 23), 0) as x_ias,
    coalesce(r.iat, 0) as v_iat, (r.iat is not null)::int as n_iat,
    coalesce(get_bit(r.na, 24), 0) as x_iat, coalesce(r.tial, 0) as v_tial,
    (r.tial is not null)::int as n_tial, coalesce(get_bit(r.na, 25), 0) as x_tial,
    coalesce(r.keg_data, 0) as v_keg_data, (r.keg_data is not null)::int as n_keg_data,
    coalesce(get_bit(r.na, 26), 0) as x_keg_data, coalesce(r.keg_perilaku, 0) as v_keg_perilaku,
    (r.keg_perilaku is not null)::int as n_keg_perilaku, coalesce(get_bit(r.na, 27), 0) as x_keg_perilaku,
    coalesce(r.keg_kesehatan, 0) as v_keg_kesehatan, (r.keg_kesehatan is not null)::int as n_keg_kesehatan,
    coalesce(get_bit(r.na, 28), 0) as x_keg_kesehatan, coalesce(r.keg_stunting, 0) as v_keg_stunting,
    (r.keg_stunting is not null)::int as n_keg_stunting, coalesce(get_bit(r.na, 29), 0) as x_keg_stunting,
    coalesce(r.keg_pendidikan, 0) as v_keg_pendidikan,
    (r.keg_pendidikan is not null)::int as n_keg_pendidikan,
    coalesce(get_bit(r.na, 30), 0) as x_keg_pendidikan,
    coalesce(r.keg_perlindungan, 0) as v_keg_perlindungan,
    (r.keg_perlindungan is not null)::int as n_keg_perlindungan,
    coalesce(get_bit(r.na, 31), 0) as x_keg_perlindungan, coalesce(r.keg_ekonomi, 0) as v_keg_ekonomi,
    (r.keg_ekonomi is not null)::int as n_keg_ekonomi, coalesce(get_bit(r.na, 32), 0) as x_keg_ekonomi,
    coalesce(r.keg_lingkungan, 0) as v_keg_lingkungan,
    (r.keg_lingkungan is not null)::int as n_keg_lingkungan,
    coalesce(get_bit(r.na, 33), 0) as x_keg_lingkungan, coalesce(r.dashat, 0) as v_dashat,
    (r.dashat is not null)::int as n_dashat, coalesce(get_bit(r.na, 34), 0) as x_dashat,
    coalesce(r.opd, 0) as v_opd, (r.opd is not null)::int as n_opd,
    coalesce(get_bit(r.na, 35), 0) as x_opd,
    coalesce(coalesce(r.kb_iud, case get_bit(r.na, 15) when 1 then 0 end) + coalesce(r.kb_mow, case get_bit(r.na, 16) when 1 then 0 end) + coalesce(r.kb_mop, case get_bit(r.na, 17) when 1 then 0 end) + coalesce(r.kb_implan, case get_bit(r.na, 18) when 1 then 0 end) + coalesce(r.kb_suntik, case get_bit(r.na, 19) when 1 then 0 end) + coalesce(r.kb_pil, case get_bit(r.na, 20) when 1 then 0 end) + coalesce(r.kb_kondom, case get_bit(r.na, 21) when 1 then 0 end), 0) as v_peserta,
    (coalesce(r.kb_iud, case get_bit(r.na, 15) when 1 then 0 end) + coalesce(r.kb_mow, case get_bit(r.na, 16) when 1 then 0 end) + coalesce(r.kb_mop, case get_bit(r.na, 17) when 1 then 0 end) + coalesce(r.kb_implan, case get_bit(r.na, 18) when 1 then 0 end) + coalesce(r.kb_suntik, case get_bit(r.na, 19) when 1 then 0 end) + coalesce(r.kb_pil, case get_bit(r.na, 20) when 1 then 0 end) + coalesce(r.kb_kondom, case get_bit(r.na, 21) when 1 then 0 end) is not null and num_nonnulls(r.kb_iud, r.kb_mow, r.kb_mop, r.kb_implan, r.kb_suntik, r.kb_pil, r.kb_kondom) > 0)::int as n_peserta,
    (coalesce(r.kb_iud, case get_bit(r.na, 15) when 1 then 0 end) + coalesce(r.kb_mow, case get_bit(r.na, 16) when 1 then 0 end) + coalesce(r.kb_mop, case get_bit(r.na, 17) when 1 then 0 end) + coalesce(r.kb_implan, case get_bit(r.na, 18) when 1 then 0 end) + coalesce(r.kb_suntik, case get_bit(r.na, 19) when 1 then 0 end) + coalesce(r.kb_pil, case get_bit(r.na, 20) when 1 then 0 end) + coalesce(r.kb_kondom, case get_bit(r.na, 21) when 1 then 0 end) is not null and not num_nonnulls(r.kb_iud, r.kb_mow, r.kb_mop, r.kb_implan, r.kb_suntik, r.kb_pil, r.kb_kondom) > 0)::int as x_peserta,
    coalesce(coalesce(r.keg_data, case get_bit(r.na, 26) when 1 then 0 end) + coalesce(r.keg_perilaku, case get_bit(r.na, 27) when 1 then 0 end) + coalesce(r.keg_kesehatan, case get_bit(r.na, 28) when 1 then 0 end) + coalesce(r.keg_stunting, case get_bit(r.na, 29) when 1 then 0 end) + coalesce(r.keg_pendidikan, case get_bit(r.na, 30) when 1 then 0 end) + coalesce(r.keg_perlindungan, case get_bit(r.na, 31) when 1 then 0 end) + coalesce(r.keg_ekonomi, case get_bit(r.na, 32) when 1 then 0 end) + coalesce(r.keg_lingkungan, case get_bit(r.na, 33) when 1 then 0 end), 0) as v_kegiatan,
    (coalesce(r.keg_data, case get_bit(r.na, 26) when 1 then 0 end) + coalesce(r.keg_perilaku, case get_bit(r.na, 27) when 1 then 0 end) + coalesce(r.keg_kesehatan, case get_bit(r.na, 28) when 1 then 0 end) + coalesce(r.keg_stunting, case get_bit(r.na, 29) when 1 then 0 end) + coalesce(r.keg_pendidikan, case get_bit(r.na, 30) when 1 then 0 end) + coalesce(r.keg_perlindungan, case get_bit(r.na, 31) when 1 then 0 end) + coalesce(r.keg_ekonomi, case get_bit(r.na, 32) when 1 then 0 end) + coalesce(r.keg_lingkungan, case get_bit(r.na, 33) when 1 then 0 end) is not null and num_nonnulls(r.keg_data, r.keg_perilaku, r.keg_kesehatan, r.keg_stunting, r.keg_pendidikan, r.keg_perlindungan, r.keg_ekonomi, r.keg_lingkungan) > 0)::int as n_kegiatan,
    (coalesce(r.keg_data, case get_bit(r.na, 26) when 1 then 0 end) + coalesce(r.keg_perilaku, case get_bit(r.na, 27) when 1 then 0 end) + coalesce(r.keg_kesehatan, case get_bit(r.na, 28) when 1 then 0 end) + coalesce(r.keg_stunting, case get_bit(r.na, 29) when 1 then 0 end) + coalesce(r.keg_pendidikan, case get_bit(r.na, 30) when 1 then 0 end) + coalesce(r.keg_perlindungan, case get_bit(r.na, 31) when 1 then 0 end) + coalesce(r.keg_ekonomi, case get_bit(r.na, 32) when 1 then 0 end) + coalesce(r.keg_lingkungan, case get_bit(r.na, 33) when 1 then 0 end) is not null and not num_nonnulls(r.keg_data, r.keg_perilaku, r.keg_kesehatan, r.keg_stunting, r.keg_pendidikan, r.keg_perlindungan, r.keg_ekonomi, r.keg_lingkungan) > 0)::int as x_kegiatan,
    case when r.ikut_bkb + r.sasaran_bkb is null then 0 else r.ikut_bkb end as num_partisipasi_bkb,
    case when r.ikut_bkb + r.sasaran_bkb is null then 0 else r.sasaran_bkb end as den_partisipasi_bkb,
    (r.ikut_bkb + r.sasaran_bkb is not null)::int as both_partisipasi_bkb,
    case when r.ikut_bkr + r.sasaran_bkr is null then 0 else r.ikut_bkr end as num_partisipasi_bkr,
    case when r.ikut_bkr + r.sasaran_bkr is null then 0 else r.sasaran_bkr end as den_partisipasi_bkr,
    (r.ikut_bkr + r.sasaran_bkr is not null)::int as both_partisipasi_bkr,
    case when r.ikut_bkl + r.sasaran_bkl is null then 0 else r.ikut_bkl end as num_partisipasi_bkl,
    case when r.ikut_bkl + r.sasaran_bkl is null then 0 else r.sasaran_bkl end as den_partisipasi_bkl,
    (r.ikut_bkl + r.sasaran_bkl is not null)::int as both_partisipasi_bkl,
    case when r.ikut_uppka + r.sasaran_uppka is null then 0 else r.ikut_uppka end as num_partisipasi_uppka,
    case when r.ikut_uppka + r.sasaran_uppka is null then 0 else r.sasaran_uppka end as den_partisipasi_uppka,
    (r.ikut_uppka + r.sasaran_uppka is not null)::int as both_partisipasi_uppka,
    case when r.ikut_pikr + r.sasaran_pikr is null then 0 else r.ikut_pikr end as num_partisipasi_pikr,
    case when r.ikut_pikr + r.sasaran_pikr is null then 0 else r.sasaran_pikr end as den_partisipasi_pikr,
    (r.ikut_pikr + r.sasaran_pikr is not null)::int as both_partisipasi_pikr,
    case when r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan + r.kb_suntik + r.kb_pil + r.kb_kondom + r.pus is null then 0 else r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan + r.kb_suntik + r.kb_pil + r.kb_kondom end as num_cpr,
    case when r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan + r.kb_suntik + r.kb_pil + r.kb_kondom + r.pus is null then 0 else r.pus end as den_cpr,
    (r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan + r.kb_suntik + r.kb_pil + r.kb_kondom + r.pus is not null)::int as both_cpr,
    case when r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan + r.kb_suntik + r.kb_pil + r.kb_kondom is null then 0 else r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan end as num_mkjp,
    case when r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan + r.kb_suntik + r.kb_pil + r.kb_kondom is null then 0 else r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan + r.kb_suntik + r.kb_pil + r.kb_kondom end as den_mkjp,
    (r.kb_iud + r.kb_mow + r.kb_mop + r.kb_implan + r.kb_suntik + r.kb_pil + r.kb_kondom is not null)::int as both_mkjp,
    case when r.iat + r.tial + r.pus is null then 0 else r.iat + r.tial end as num_unmet,
    case when r.iat + r.tial + r.pus is null then 0 else r.pus end as den_unmet,
    (r.iat + r.tial + r.pus is not null)::int as both_unmet
from fact_kampung_kb_bulanan r join tenant o on o.id = r.tenant_id
where r.status >= 2;
grant select on contribution_kampung_kb_bulanan to lini_app, lini_verify;

/* How many kecamatan, district and province rows differ from the facts. Must be 0. */
create function verify_kampung_kb_bulanan() returns table (level text, differences bigint)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  return query select 'kecamatan'::text, count(*) from (
    select 1 from (
      select tenant_id, kecamatan_id, period,
        sent, verified, approved, on_time, v_kampung, n_kampung, v_rapat, n_rapat, x_rapat, v_anggota_pokja,
        n_anggota_pokja, x_anggota_pokja, v_seksi, n_seksi, x_seksi, v_sasaran_bkb, n_sasaran_bkb,
        x_sasaran_bkb, v_sasaran_bkr, n_sasaran_bkr, x_sasaran_bkr, v_sasaran_bkl, n_sasaran_bkl,
        x_sasaran_bkl, v_sasaran_uppka, n_sasaran_uppka, x_sasaran_uppka, v_sasaran_pikr, n_sasaran_pikr,
        x_sasaran_pikr, v_ikut_bkb, n_ikut_bkb, x_ikut_bkb, v_ikut_bkr, n_ikut_bkr, x_ikut_bkr, v_ikut_bkl,
        n_ikut_bkl, x_ikut_bkl, v_ikut_uppka, n_ikut_uppka, x_ikut_uppka, v_ikut_pikr, n_ikut_pikr,
        x_ikut_pikr, v_bpjs, n_bpjs, x_bpjs, v_pus, n_pus, x_pus, v_kb_iud, n_kb_iud, x_kb_iud, v_kb_mow,
        n_kb_mow, x_kb_mow, v_kb_mop, n_kb_mop, x_kb_mop, v_kb_implan, n_kb_implan, x_kb_implan, v_kb_suntik,
        n_kb_suntik, x_kb_suntik, v_kb_pil, n_kb_pil, x_kb_pil, v_kb_kondom, n_kb_kondom, x_kb_kondom, v_hamil,
        n_hamil, x_hamil, v_ias, n_ias, x_ias, v_iat, n_iat, x_iat, v_tial, n_tial, x_tial, v_keg_data,
        n_keg_data, x_keg_data, v_keg_perilaku, n_keg_perilaku, x_keg_perilaku, v_keg_kesehatan,
        n_keg_kesehatan, x_keg_kesehatan, v_keg_stunting, n_keg_stunting, x_keg_stunting, v_keg_pendidikan,
        n_keg_pendidikan, x_keg_pendidikan, v_keg_perlindungan, n_keg_perlindungan, x_keg_perlindungan,
        v_keg_ekonomi, n_keg_ekonomi, x_keg_ekonomi, v_keg_lingkungan, n_keg_lingkungan, x_keg_lingkungan,
        v_dashat, n_dashat, x_dashat, v_opd, n_opd, x_opd, v_peserta, n_peserta, x_peserta, v_kegiatan,
        n_kegiatan, x_kegiatan, num_partisipasi_bkb, den_partisipasi_bkb, both_partisipasi_bkb,
        num_partisipasi_bkr, den_partisipasi_bkr, both_partisipasi_bkr, num_partisipasi_bkl,
        den_partisipasi_bkl, both_partisipasi_bkl, num_partisipasi_uppka, den_partisipasi_uppka,
        both_partisipasi_uppka, num_partisipasi_pikr, den_partisipasi_pikr, both_partisipasi_pikr, num_cpr,
        den_cpr, both_cpr, num_mkjp, den_mkjp, both_mkjp, num_unmet, den_unmet, both_unmet from contribution_kampung_kb_bulanan
      union all select tenant_id, kecamatan_id, period,
        -sent, -verified, -approved, -on_time, -v_kampung, -n_kampung, -v_rapat, -n_rapat, -x_rapat,
        -v_anggota_pokja, -n_anggota_pokja, -x_anggota_pokja, -v_seksi, -n_seksi, -x_seksi, -v_sasaran_bkb,
        -n_sasaran_bkb, -x_sasaran_bkb, -v_sasaran_bkr, -n_sasaran_bkr, -x_sasaran_bkr, -v_sasaran_bkl,
        -n_sasaran_bkl, -x_sasaran_bkl, -v_sasaran_uppka, -n_sasaran_uppka, -x_sasaran_uppka, -v_sasaran_pikr,
        -n_sasaran_pikr, -x_sasaran_pikr, -v_ikut_bkb, -n_ikut_bkb, -x_ikut_bkb, -v_ikut_bkr, -n_ikut_bkr,
        -x_ikut_bkr, -v_ikut_bkl, -n_ikut_bkl, -x_ikut_bkl, -v_ikut_uppka, -n_ikut_uppka, -x_ikut_uppka,
        -v_ikut_pikr, -n_ikut_pikr, -x_ikut_pikr, -v_bpjs, -n_bpjs, -x_bpjs, -v_pus, -n_pus, -x_pus, -v_kb_iud,
        -n_kb_iud, -x_kb_iud, -v_kb_mow, -n_kb_mow, -x_kb_mow, -v_kb_mop, -n_kb_mop, -x_kb_mop, -v_kb_implan,
        -n_kb_implan, -x_kb_implan, -v_kb_suntik, -n_kb_suntik, -x_kb_suntik, -v_kb_pil, -n_kb_pil, -x_kb_pil,
        -v_kb_kondom, -n_kb_kondom, -x_kb_kondom, -v_hamil, -n_hamil, -x_hamil, -v_ias, -n_ias, -x_ias, -v_iat,
        -n_iat, -x_iat, -v_tial, -n_tial, -x_tial, -v_keg_data, -n_keg_data, -x_keg_data, -v_keg_perilaku,
        -n_keg_perilaku, -x_keg_perilaku, -v_keg_kesehatan, -n_keg_kesehatan, -x_keg_kesehatan,
        -v_keg_stunting, -n_keg_stunting, -x_keg_stunting, -v_keg_pendidikan, -n_keg_pendidikan,
        -x_keg_pendidikan, -v_keg_perlindungan, -n_keg_perlindungan, -x_keg_perlindungan, -v_keg_ekonomi,
        -n_keg_ekonomi, -x_keg_ekonomi, -v_keg_lingkungan, -n_keg_lingkungan, -x_keg_lingkungan, -v_dashat,
        -n_dashat, -x_dashat, -v_opd, -n_opd, -x_opd, -v_peserta, -n_peserta, -x_peserta, -v_kegiatan,
        -n_kegiatan, -x_kegiatan, -num_partisipasi_bkb, -den_partisipasi_bkb, -both_partisipasi_bkb,
        -num_partisipasi_bkr, -den_partisipasi_bkr, -both_partisipasi_bkr, -num_partisipasi_bkl,
        -den_partisipasi_bkl, -both_partisipasi_bkl, -num_partisipasi_uppka, -den_partisipasi_uppka,
        -both_partisipasi_uppka, -num_partisipasi_pikr, -den_partisipasi_pikr, -both_partisipasi_pikr,
        -num_cpr, -den_cpr, -both_cpr, -num_mkjp, -den_mkjp, -both_mkjp, -num_unmet, -den_unmet, -both_unmet from rollup_kampung_kb_bulanan_kecamatan
      union all select d.tenant_id, d.kecamatan_id, d.period,
        -sent, -verified, -approved, -on_time, -v_kampung, -n_kampung, -v_rapat, -n_rapat, -x_rapat,
        -v_anggota_pokja, -n_anggota_pokja, -x_anggota_pokja, -v_seksi, -n_seksi, -x_seksi, -v_sasaran_bkb,
        -n_sasaran_bkb, -x_sasaran_bkb, -v_sasaran_bkr, -n_sasaran_bkr, -x_sasaran_bkr, -v_sasaran_bkl,
        -n_sasaran_bkl, -x_sasaran_bkl, -v_sasaran_uppka, -n_sasaran_uppka, -x_sasaran_uppka, -v_sasaran_pikr,
        -n_sasaran_pikr, -x_sasaran_pikr, -v_ikut_bkb, -n_ikut_bkb, -x_ikut_bkb, -v_ikut_bkr, -n_ikut_bkr,
        -x_ikut_bkr, -v_ikut_bkl, -n_ikut_bkl, -x_ikut_bkl, -v_ikut_uppka, -n_ikut_uppka, -x_ikut_uppka,
        -v_ikut_pikr, -n_ikut_pikr, -x_ikut_pikr, -v_bpjs, -n_bpjs, -x_bpjs, -v_pus, -n_pus, -x_pus, -v_kb_iud,
        -n_kb_iud, -x_kb_iud, -v_kb_mow, -n_kb_mow, -x_kb_mow, -v_kb_mop, -n_kb_mop, -x_kb_mop, -v_kb_implan,
        -n_kb_implan, -x_kb_implan, -v_kb_suntik, -n_kb_suntik, -x_kb_suntik, -v_kb_pil, -n_kb_pil, -x_kb_pil,
        -v_kb_kondom, -n_kb_kondom, -x_kb_kondom, -v_hamil, -n_hamil, -x_hamil, -v_ias, -n_ias, -x_ias, -v_iat,
        -n_iat, -x_iat, -v_tial, -n_tial, -x_tial, -v_keg_data, -n_keg_data, -x_keg_data, -v_keg_perilaku,
        -n_keg_perilaku, -x_keg_perilaku, -v_keg_kesehatan, -n_keg_kesehatan, -x_keg_kesehatan,
        -v_keg_stunting, -n_keg_stunting, -x_keg_stunting, -v_keg_pendidikan, -n_keg_pendidikan,
        -x_keg_pendidikan, -v_keg_perlindungan, -n_keg_perlindungan, -x_keg_perlindungan, -v_keg_ekonomi,
        -n_keg_ekonomi, -x_keg_ekonomi, -v_keg_lingkungan, -n_keg_lingkungan, -x_keg_lingkungan, -v_dashat,
        -n_dashat, -x_dashat, -v_opd, -n_opd, -x_opd, -v_peserta, -n_peserta, -x_peserta, -v_kegiatan,
        -n_kegiatan, -x_kegiatan, -num_partisipasi_bkb, -den_partisipasi_bkb, -both_partisipasi_bkb,
        -num_partisipasi_bkr, -den_partisipasi_bkr, -both_partisipasi_bkr, -num_partisipasi_bkl,
        -den_partisipasi_bkl, -both_partisipasi_bkl, -num_partisipasi_uppka, -den_partisipasi_uppka,
        -both_partisipasi_uppka, -num_partisipasi_pikr, -den_partisipasi_pikr, -both_partisipasi_pikr,
        -num_cpr, -den_cpr, -both_cpr, -num_mkjp, -den_mkjp, -both_mkjp, -num_unmet, -den_unmet, -both_unmet
      from delta_kampung_kb_bulanan d join tenant o on o.id = d.tenant_id
    ) u
    group by tenant_id, kecamatan_id, period having
      sum(u.sent) <> 0 or sum(u.verified) <> 0 or sum(u.approved) <> 0 or sum(u.on_time) <> 0 or
      sum(u.v_kampung) <> 0 or sum(u.n_kampung) <> 0 or sum(u.v_rapat) <> 0 or sum(u.n_rapat) <> 0 or
      sum(u.x_rapat) <> 0 or sum(u.v_anggota_pokja) <> 0 or sum(u.n_anggota_pokja) <> 0 or
      sum(u.x_anggota_pokja) <> 0 or sum(u.v_seksi) <> 0 or sum(u.n_seksi) <> 0 or sum(u.x_seksi) <> 0 or
      sum(u.v_sasaran_bkb) <> 0 or sum(u.n_sasaran_bkb) <> 0 or sum(u.x_sasaran_bkb) <> 0 or
      sum(u.v_sasaran_bkr) <> 0 or sum(u.n_sasaran_bkr) <> 0 or sum(u.x_sasaran_bkr) <> 0 or
      sum(u.v_sasaran_bkl) <> 0 or sum(u.n_sasaran_bkl) <> 0 or sum(u.x_sasaran_bkl) <> 0 or
      sum(u.v_sasaran_uppka) <> 0 or sum(u.n_sasaran_uppka) <> 0 or sum(u.x_sasaran_uppka) <> 0 or
      sum(u.v_sasaran_pikr) <> 0 or sum(u.n_sasaran_pikr) <> 0 or sum(u.x_sasaran_pikr) <> 0 or
      sum(u.v_ikut_bkb) <> 0 or sum(u.n_ikut_bkb) <> 0 or sum(u.x_ikut_bkb) <> 0 or sum(u.v_ikut_bkr) <> 0 or
      sum(u.n_ikut_bkr) <> 0 or sum(u.x_ikut_bkr) <> 0 or sum(u.v_ikut_bkl) <> 0 or sum(u.n_ikut_bkl) <> 0 or
      sum(u.x_ikut_bkl) <> 0 or sum(u.v_ikut_uppka) <> 0 or sum(u.n_ikut_uppka) <> 0 or
      sum(u.x_ikut_uppka) <> 0 or sum(u.v_ikut_pikr) <> 0 or sum(u.n_ikut_pikr) <> 0 or
      sum(u.x_ikut_pikr) <> 0 or sum(u.v_bpjs) <> 0 or sum(u.n_bpjs) <> 0 or sum(u.x_bpjs) <> 0 or
      sum(u.v_pus) <> 0 or sum(u.n_pus) <> 0 or sum(u.x_pus) <> 0 or sum(u.v_kb_iud) <> 0 or
      sum(u.n_kb_iud) <> 0 or sum(u.x_kb_iud) <> 0 or sum(u.v_kb_mow) <> 0 or sum(u.n_kb_mow) <> 0 or
      sum(u.x_kb_mow) <> 0 or sum(u.v_kb_mop) <> 0 or sum(u.n_kb_mop) <> 0 or sum(u.x_kb_mop) <> 0 or
      sum(u.v_kb_implan) <> 0 or sum(u.n_kb_implan) <> 0 or sum(u.x_kb_implan) <> 0 or
      sum(u.v_kb_suntik) <> 0 or sum(u.n_kb_suntik) <> 0 or sum(u.x_kb_suntik) <> 0 or
      sum(u.v_kb_pil) <> 0 or sum(u.n_kb_pil) <> 0 or sum(u.x_kb_pil) <> 0 or sum(u.v_kb_kondom) <> 0 or
      sum(u.n_kb_kondom) <> 0 or sum(u.x_kb_kondom) <> 0 or sum(u.v_hamil) <> 0 or sum(u.n_hamil) <> 0 or
      sum(u.x_hamil) <> 0 or sum(u.v_ias) <> 0 or sum(u.n_ias) <> 0 or sum(u.x_ias) <> 0 or
      sum(u.v_iat) <> 0 or sum(u.n_iat) <> 0 or sum(u.x_iat) <> 0 or sum(u.v_tial) <> 0 or
      sum(u.n_tial) <> 0 or sum(u.x_tial) <> 0 or sum(u.v_keg_data) <> 0 or sum(u.n_keg_data) <> 0 or
      sum(u.x_keg_data) <> 0 or sum(u.v_keg_perilaku) <> 0 or sum(u.n_keg_perilaku) <> 0 or
      sum(u.x_keg_perilaku) <> 0 or sum(u.v_keg_kesehatan) <> 0 or sum(u.n_keg_kesehatan) <> 0 or
      sum(u.x_keg_kesehatan) <> 0 or sum(u.v_keg_stunting) <> 0 or sum(u.n_keg_stunting) <> 0 or
      sum(u.x_keg_stunting) <> 0 or sum(u.v_keg_pendidikan) <> 0 or sum(u.n_keg_pendidikan) <> 0 or
      sum(u.x_keg_pendidikan) <> 0 or sum(u.v_keg_perlindungan) <> 0 or sum(u.n_keg_perlindungan) <> 0 or
      sum(u.x_keg_perlindungan) <> 0 or sum(u.v_keg_ekonomi) <> 0 or sum(u.n_keg_ekonomi) <> 0 or
      sum(u.x_keg_ekonomi) <> 0 or sum(u.v_keg_lingkungan) <> 0 or sum(u.n_keg_lingkungan) <> 0 or
      sum(u.x_keg_lingkungan) <> 0 or sum(u.v_dashat) <> 0 or sum(u.n_dashat) <> 0 or sum(u.x_dashat) <> 0 or
      sum(u.v_opd) <> 0 or sum(u.n_opd) <> 0 or sum(u.x_opd) <> 0 or sum(u.v_peserta) <> 0 or
      sum(u.n_peserta) <> 0 or sum(u.x_peserta) <> 0 or sum(u.v_kegiatan) <> 0 or sum(u.n_kegiatan) <> 0 or
      sum(u.x_kegiatan) <> 0 or sum(u.num_partisipasi_bkb) <> 0 or sum(u.den_partisipasi_bkb) <> 0 or
      sum(u.both_partisipasi_bkb) <> 0 or sum(u.num_partisipasi_bkr) <> 0 or
      sum(u.den_partisipasi_bkr) <> 0 or sum(u.both_partisipasi_bkr) <> 0 or
      sum(u.num_partisipasi_bkl) <> 0 or sum(u.den_partisipasi_bkl) <> 0 or
      sum(u.both_partisipasi_bkl) <> 0 or sum(u.num_partisipasi_uppka) <> 0 or
      sum(u.den_partisipasi_uppka) <> 0 or sum(u.both_partisipasi_uppka) <> 0 or
      sum(u.num_partisipasi_pikr) <> 0 or sum(u.den_partisipasi_pikr) <> 0 or
      sum(u.both_partisipasi_pikr) <> 0 or sum(u.num_cpr) <> 0 or sum(u.den_cpr) <> 0 or
      sum(u.both_cpr) <> 0 or sum(u.num_mkjp) <> 0 or sum(u.den_mkjp) <> 0 or sum(u.both_mkjp) <> 0 or
      sum(u.num_unmet) <> 0 or sum(u.den_unmet) <> 0 or sum(u.both_unmet) <> 0
  ) wrong;
  return query select 'district'::text, count(*) from (
    select 1 from (
      select tenant_id, period,
        sent, verified, approved, on_time, v_kampung, n_kampung, v_rapat, n_rapat, x_rapat, v_anggota_pokja,
        n_anggota_pokja, x_anggota_pokja, v_seksi, n_seksi, x_seksi, v_sasaran_bkb, n_sasaran_bkb,
        x_sasaran_bkb, v_sasaran_bkr, n_sasaran_bkr, x_sasaran_bkr, v_sasaran_bkl, n_sasaran_bkl,
        x_sasaran_bkl, v_sasaran_uppka, n_sasaran_uppka, x_sasaran_uppka, v_sasaran_pikr, n_sasaran_pikr,
        x_sasaran_pikr, v_ikut_bkb, n_ikut_bkb, x_ikut_bkb, v_ikut_bkr, n_ikut_bkr, x_ikut_bkr, v_ikut_bkl,
        n_ikut_bkl, x_ikut_bkl, v_ikut_uppka, n_ikut_uppka, x_ikut_uppka, v_ikut_pikr, n_ikut_pikr,
        x_ikut_pikr, v_bpjs, n_bpjs, x_bpjs, v_pus, n_pus, x_pus, v_kb_iud, n_kb_iud, x_kb_iud, v_kb_mow,
        n_kb_mow, x_kb_mow, v_kb_mop, n_kb_mop, x_kb_mop, v_kb_implan, n_kb_implan, x_kb_implan, v_kb_suntik,
        n_kb_suntik, x_kb_suntik, v_kb_pil, n_kb_pil, x_kb_pil, v_kb_kondom, n_kb_kondom, x_kb_kondom, v_hamil,
        n_hamil, x_hamil, v_ias, n_ias, x_ias, v_iat, n_iat, x_iat, v_tial, n_tial, x_tial, v_keg_data,
        n_keg_data, x_keg_data, v_keg_perilaku, n_keg_perilaku, x_keg_perilaku, v_keg_kesehatan,
        n_keg_kesehatan, x_keg_kesehatan, v_keg_stunting, n_keg_stunting, x_keg_stunting, v_keg_pendidikan,
        n_keg_pendidikan, x_keg_pendidikan, v_keg_perlindungan, n_keg_perlindungan, x_keg_perlindungan,
        v_keg_ekonomi, n_keg_ekonomi, x_keg_ekonomi, v_keg_lingkungan, n_keg_lingkungan, x_keg_lingkungan,
        v_dashat, n_dashat, x_dashat, v_opd, n_opd, x_opd, v_peserta, n_peserta, x_peserta, v_kegiatan,
        n_kegiatan, x_kegiatan, num_partisipasi_bkb, den_partisipasi_bkb, both_partisipasi_bkb,
        num_partisipasi_bkr, den_partisipasi_bkr, both_partisipasi_bkr, num_partisipasi_bkl,
        den_partisipasi_bkl, both_partisipasi_bkl, num_partisipasi_uppka, den_partisipasi_uppka,
        both_partisipasi_uppka, num_partisipasi_pikr, den_partisipasi_pikr, both_partisipasi_pikr, num_cpr,
        den_cpr, both_cpr, num_mkjp, den_mkjp, both_mkjp, num_unmet, den_unmet, both_unmet from contribution_kampung_kb_bulanan
      union all select tenant_id, period,
        -sent, -verified, -approved, -on_time, -v_kampung, -n_kampung, -v_rapat, -n_rapat, -x_rapat,
        -v_anggota_pokja, -n_anggota_pokja, -x_anggota_pokja, -v_seksi, -n_seksi, -x_seksi, -v_sasaran_bkb,
        -n_sasaran_bkb, -x_sasaran_bkb, -v_sasaran_bkr, -n_sasaran_bkr, -x_sasaran_bkr, -v_sasaran_bkl,
        -n_sasaran_bkl, -x_sasaran_bkl, -v_sasaran_uppka, -n_sasaran_uppka, -x_sasaran_uppka, -v_sasaran_pikr,
        -n_sasaran_pikr, -x_sasaran_pikr, -v_ikut_bkb, -n_ikut_bkb, -x_ikut_bkb, -v_ikut_bkr, -n_ikut_bkr,
        -x_ikut_bkr, -v_ikut_bkl, -n_ikut_bkl, -x_ikut_bkl, -v_ikut_uppka, -n_ikut_uppka, -x_ikut_uppka,
        -v_ikut_pikr, -n_ikut_pikr, -x_ikut_pikr, -v_bpjs, -n_bpjs, -x_bpjs, -v_pus, -n_pus, -x_pus, -v_kb_iud,
        -n_kb_iud, -x_kb_iud, -v_kb_mow, -n_kb_mow, -x_kb_mow, -v_kb_mop, -n_kb_mop, -x_kb_mop, -v_kb_implan,
        -n_kb_implan, -x_kb_implan, -v_kb_suntik, -n_kb_suntik, -x_kb_suntik, -v_kb_pil, -n_kb_pil, -x_kb_pil,
        -v_kb_kondom, -n_kb_kondom, -x_kb_kondom, -v_hamil, -n_hamil, -x_hamil, -v_ias, -n_ias, -x_ias, -v_iat,
        -n_iat, -x_iat, -v_tial, -n_tial, -x_tial, -v_keg_data, -n_keg_data, -x_keg_data, -v_keg_perilaku,
        -n_keg_perilaku, -x_keg_perilaku, -v_keg_kesehatan, -n_keg_kesehatan, -x_keg_kesehatan,
        -v_keg_stunting, -n_keg_stunting, -x_keg_stunting, -v_keg_pendidikan, -n_keg_pendidikan,
        -x_keg_pendidikan, -v_keg_perlindungan, -n_keg_perlindungan, -x_keg_perlindungan, -v_keg_ekonomi,
        -n_keg_ekonomi, -x_keg_ekonomi, -v_keg_lingkungan, -n_keg_lingkungan, -x_keg_lingkungan, -v_dashat,
        -n_dashat, -x_dashat, -v_opd, -n_opd, -x_opd, -v_peserta, -n_peserta, -x_peserta, -v_kegiatan,
        -n_kegiatan, -x_kegiatan, -num_partisipasi_bkb, -den_partisipasi_bkb, -both_partisipasi_bkb,
        -num_partisipasi_bkr, -den_partisipasi_bkr, -both_partisipasi_bkr, -num_partisipasi_bkl,
        -den_partisipasi_bkl, -both_partisipasi_bkl, -num_partisipasi_uppka, -den_partisipasi_uppka,
        -both_partisipasi_uppka, -num_partisipasi_pikr, -den_partisipasi_pikr, -both_partisipasi_pikr,
        -num_cpr, -den_cpr, -both_cpr, -num_mkjp, -den_mkjp, -both_mkjp, -num_unmet, -den_unmet, -both_unmet from rollup_kampung_kb_bulanan_district
      union all select d.tenant_id, d.period,
        -sent, -verified, -approved, -on_time, -v_kampung, -n_kampung, -v_rapat, -n_rapat, -x_rapat,
        -v_anggota_pokja, -n_anggota_pokja, -x_anggota_pokja, -v_seksi, -n_seksi, -x_seksi, -v_sasaran_bkb,
        -n_sasaran_bkb, -x_sasaran_bkb, -v_sasaran_bkr, -n_sasaran_bkr, -x_sasaran_bkr, -v_sasaran_bkl,
        -n_sasaran_bkl, -x_sasaran_bkl, -v_sasaran_uppka, -n_sasaran_uppka, -x_sasaran_uppka, -v_sasaran_pikr,
        -n_sasaran_pikr, -x_sasaran_pikr, -v_ikut_bkb, -n_ikut_bkb, -x_ikut_bkb, -v_ikut_bkr, -n_ikut_bkr,
        -x_ikut_bkr, -v_ikut_bkl, -n_ikut_bkl, -x_ikut_bkl, -v_ikut_uppka, -n_ikut_uppka, -x_ikut_uppka,
        -v_ikut_pikr, -n_ikut_pikr, -x_ikut_pikr, -v_bpjs, -n_bpjs, -x_bpjs, -v_pus, -n_pus, -x_pus, -v_kb_iud,
        -n_kb_iud, -x_kb_iud, -v_kb_mow, -n_kb_mow, -x_kb_mow, -v_kb_mop, -n_kb_mop, -x_kb_mop, -v_kb_implan,
        -n_kb_implan, -x_kb_implan, -v_kb_suntik, -n_kb_suntik, -x_kb_suntik, -v_kb_pil, -n_kb_pil, -x_kb_pil,
        -v_kb_kondom, -n_kb_kondom, -x_kb_kondom, -v_hamil, -n_hamil, -x_hamil, -v_ias, -n_ias, -x_ias, -v_iat,
        -n_iat, -x_iat, -v_tial, -n_tial, -x_tial, -v_keg_data, -n_keg_data, -x_keg_data, -v_keg_perilaku,
        -n_keg_perilaku, -x_keg_perilaku, -v_keg_kesehatan, -n_keg_kesehatan, -x_keg_kesehatan,
        -v_keg_stunting, -n_keg_stunting, -x_keg_stunting, -v_keg_pendidikan, -n_keg_pendidikan,
        -x_keg_pendidikan, -v_keg_perlindungan, -n_keg_perlindungan, -x_keg_perlindungan, -v_keg_ekonomi,
        -n_keg_ekonomi, -x_keg_ekonomi, -v_keg_lingkungan, -n_keg_lingkungan, -x_keg_lingkungan, -v_dashat,
        -n_dashat, -x_dashat, -v_opd, -n_opd, -x_opd, -v_peserta, -n_peserta, -x_peserta, -v_kegiatan,
        -n_kegiatan, -x_kegiatan, -num_partisipasi_bkb, -den_partisipasi_bkb, -both_partisipasi_bkb,
        -num_partisipasi_bkr, -den_partisipasi_bkr, -both_partisipasi_bkr, -num_partisipasi_bkl,
        -den_partisipasi_bkl, -both_partisipasi_bkl, -num_partisipasi_uppka, -den_partisipasi_uppka,
        -both_partisipasi_uppka, -num_partisipasi_pikr, -den_partisipasi_pikr, -both_partisipasi_pikr,
        -num_cpr, -den_cpr, -both_cpr, -num_mkjp, -den_mkjp, -both_mkjp, -num_unmet, -den_unmet, -both_unmet
      from delta_kampung_kb_bulanan d join tenant o on o.id = d.tenant_id
    ) u
    group by tenant_id, period having
      sum(u.sent) <> 0 or sum(u.verified) <> 0 or sum(u.approved) <> 0 or sum(u.on_time) <> 0 or
      sum(u.v_kampung) <> 0 or sum(u.n_kampung) <> 0 or sum(u.v_rapat) <> 0 or sum(u.n_rapat) <> 0 or
      sum(u.x_rapat) <> 0 or sum(u.v_anggota_pokja) <> 0 or sum(u.n_anggota_pokja) <> 0 or
      sum(u.x_anggota_pokja) <> 0 or sum(u.v_seksi) <> 0 or sum(u.n_seksi) <> 0 or sum(u.x_seksi) <> 0 or
      sum(u.v_sasaran_bkb) <> 0 or sum(u.n_sasaran_bkb) <> 0 or sum(u.x_sasaran_bkb) <> 0 or
      sum(u.v_sasaran_bkr) <> 0 or sum(u.n_sasaran_bkr) <> 0 or sum(u.x_sasaran_bkr) <> 0 or
      sum(u.v_sasaran_bkl) <> 0 or sum(u.n_sasaran_bkl) <> 0 or sum(u.x_sasaran_bkl) <> 0 or
      sum(u.v_sasaran_uppka) <> 0 or sum(u.n_sasaran_uppka) <> 0 or sum(u.x_sasaran_uppka) <> 0 or
      sum(u.v_sasaran_pikr) <> 0 or sum(u.n_sasaran_pikr) <> 0 or sum(u.x_sasaran_pikr) <> 0 or
      sum(u.v_ikut_bkb) <> 0 or sum(u.n_ikut_bkb) <> 0 or sum(u.x_ikut_bkb) <> 0 or sum(u.v_ikut_bkr) <> 0 or
      sum(u.n_ikut_bkr) <> 0 or sum(u.x_ikut_bkr) <> 0 or sum(u.v_ikut_bkl) <> 0 or sum(u.n_ikut_bkl) <> 0 or
      sum(u.x_ikut_bkl) <> 0 or sum(u.v_ikut_uppka) <> 0 or sum(u.n_ikut_uppka) <> 0 or
      sum(u.x_ikut_uppka) <> 0 or sum(u.v_ikut_pikr) <> 0 or sum(u.n_ikut_pikr) <> 0 or
      sum(u.x_ikut_pikr) <> 0 or sum(u.v_bpjs) <> 0 or sum(u.n_bpjs) <> 0 or sum(u.x_bpjs) <> 0 or
      sum(u.v_pus) <> 0 or sum(u.n_pus) <> 0 or sum(u.x_pus) <> 0 or sum(u.v_kb_iud) <> 0 or
      sum(u.n_kb_iud) <> 0 or sum(u.x_kb_iud) <> 0 or sum(u.v_kb_mow) <> 0 or sum(u.n_kb_mow) <> 0 or
      sum(u.x_kb_mow) <> 0 or sum(u.v_kb_mop) <> 0 or sum(u.n_kb_mop) <> 0 or sum(u.x_kb_mop) <> 0 or
      sum(u.v_kb_implan) <> 0 or sum(u.n_kb_implan) <> 0 or sum(u.x_kb_implan) <> 0 or
      sum(u.v_kb_suntik) <> 0 or sum(u.n_kb_suntik) <> 0 or sum(u.x_kb_suntik) <> 0 or
      sum(u.v_kb_pil) <> 0 or sum(u.n_kb_pil) <> 0 or sum(u.x_kb_pil) <> 0 or sum(u.v_kb_kondom) <> 0 or
      sum(u.n_kb_kondom) <> 0 or sum(u.x_kb_kondom) <> 0 or sum(u.v_hamil) <> 0 or sum(u.n_hamil) <> 0 or
      sum(u.x_hamil) <> 0 or sum(u.v_ias) <> 0 or sum(u.n_ias) <> 0 or sum(u.x_ias) <> 0 or
      sum(u.v_iat) <> 0 or sum(u.n_iat) <> 0 or sum(u.x_iat) <> 0 or sum(u.v_tial) <> 0 or
      sum(u.n_tial) <> 0 or sum(u.x_tial) <> 0 or sum(u.v_keg_data) <> 0 or sum(u.n_keg_data) <> 0 or
      sum(u.x_keg_data) <> 0 or sum(u.v_keg_perilaku) <> 0 or sum(u.n_keg_perilaku) <> 0 or
      sum(u.x_keg_perilaku) <> 0 or sum(u.v_keg_kesehatan) <> 0 or sum(u.n_keg_kesehatan) <> 0 or
      sum(u.x_keg_kesehatan) <> 0 or sum(u.v_keg_stunting) <> 0 or sum(u.n_keg_stunting) <> 0 or
      sum(u.x_keg_stunting) <> 0 or sum(u.v_keg_pendidikan) <> 0 or sum(u.n_keg_pendidikan) <> 0 or
      sum(u.x_keg_pendidikan) <> 0 or sum(u.v_keg_perlindungan) <> 0 or sum(u.n_keg_perlindungan) <> 0 or
      sum(u.x_keg_perlindungan) <> 0 or sum(u.v_keg_ekonomi) <> 0 or sum(u.n_keg_ekonomi) <> 0 or
      sum(u.x_keg_ekonomi) <> 0 or sum(u.v_keg_lingkungan) <> 0 or sum(u.n_keg_lingkungan) <> 0 or
      sum(u.x_keg_lingkungan) <> 0 or sum(u.v_dashat) <> 0 or sum(u.n_dashat) <> 0 or sum(u.x_dashat) <> 0 or
      sum(u.v_opd) <> 0 or sum(u.n_opd) <> 0 or sum(u.x_opd) <> 0 or sum(u.v_peserta) <> 0 or
      sum(u.n_peserta) <> 0 or sum(u.x_peserta) <> 0 or sum(u.v_kegiatan) <> 0 or sum(u.n_kegiatan) <> 0 or
      sum(u.x_kegiatan) <> 0 or sum(u.num_partisipasi_bkb) <> 0 or sum(u.den_partisipasi_bkb) <> 0 or
      sum(u.both_partisipasi_bkb) <> 0 or sum(u.num_partisipasi_bkr) <> 0 or
      sum(u.den_partisipasi_bkr) <> 0 or sum(u.both_partisipasi_bkr) <> 0 or
      sum(u.num_partisipasi_bkl) <> 0 or sum(u.den_partisipasi_bkl) <> 0 or
      sum(u.both_partisipasi_bkl) <> 0 or sum(u.num_partisipasi_uppka) <> 0 or
      sum(u.den_partisipasi_uppka) <> 0 or sum(u.both_partisipasi_uppka) <> 0 or
      sum(u.num_partisipasi_pikr) <> 0 or sum(u.den_partisipasi_pikr) <> 0 or
      sum(u.both_partisipasi_pikr) <> 0 or sum(u.num_cpr) <> 0 or sum(u.den_cpr) <> 0 or
      sum(u.both_cpr) <> 0 or sum(u.num_mkjp) <> 0 or sum(u.den_mkjp) <> 0 or sum(u.both_mkjp) <> 0 or
      sum(u.num_unmet) <> 0 or sum(u.den_unmet) <> 0 or sum(u.both_unmet) <> 0
  ) wrong;
  return query select 'province'::text, count(*) from (
    select 1 from (
      select province_id, period,
        sent, verified, approved, on_time, v_kampung, n_kampung, v_rapat, n_rapat, x_rapat, v_anggota_pokja,
        n_anggota_pokja, x_anggota_pokja, v_seksi, n_seksi, x_seksi, v_sasaran_bkb, n_sasaran_bkb,
        x_sasaran_bkb, v_sasaran_bkr, n_sasaran_bkr, x_sasaran_bkr, v_sasaran_bkl, n_sasaran_bkl,
        x_sasaran_bkl, v_sasaran_uppka, n_sasaran_uppka, x_sasaran_uppka, v_sasaran_pikr, n_sasaran_pikr,
        x_sasaran_pikr, v_ikut_bkb, n_ikut_bkb, x_ikut_bkb, v_ikut_bkr, n_ikut_bkr, x_ikut_bkr, v_ikut_bkl,
        n_ikut_bkl, x_ikut_bkl, v_ikut_uppka, n_ikut_uppka, x_ikut_uppka, v_ikut_pikr, n_ikut_pikr,
        x_ikut_pikr, v_bpjs, n_bpjs, x_bpjs, v_pus, n_pus, x_pus, v_kb_iud, n_kb_iud, x_kb_iud, v_kb_mow,
        n_kb_mow, x_kb_mow, v_kb_mop, n_kb_mop, x_kb_mop, v_kb_implan, n_kb_implan, x_kb_implan, v_kb_suntik,
        n_kb_suntik, x_kb_suntik, v_kb_pil, n_kb_pil, x_kb_pil, v_kb_kondom, n_kb_kondom, x_kb_kondom, v_hamil,
        n_hamil, x_hamil, v_ias, n_ias, x_ias, v_iat, n_iat, x_iat, v_tial, n_tial, x_tial, v_keg_data,
        n_keg_data, x_keg_data, v_keg_perilaku, n_keg_perilaku, x_keg_perilaku, v_keg_kesehatan,
        n_keg_kesehatan, x_keg_kesehatan, v_keg_stunting, n_keg_stunting, x_keg_stunting, v_keg_pendidikan,
        n_keg_pendidikan, x_keg_pendidikan, v_keg_perlindungan, n_keg_perlindungan, x_keg_perlindungan,
        v_keg_ekonomi, n_keg_ekonomi, x_keg_ekonomi, v_keg_lingkungan, n_keg_lingkungan, x_keg_lingkungan,
        v_dashat, n_dashat, x_dashat, v_opd, n_opd, x_opd, v_peserta, n_peserta, x_peserta, v_kegiatan,
        n_kegiatan, x_kegiatan, num_partisipasi_bkb, den_partisipasi_bkb, both_partisipasi_bkb,
        num_partisipasi_bkr, den_partisipasi_bkr, both_partisipasi_bkr, num_partisipasi_bkl,
        den_partisipasi_bkl, both_partisipasi_bkl, num_partisipasi_uppka, den_partisipasi_uppka,
        both_partisipasi_uppka, num_partisipasi_pikr, den_partisipasi_pikr, both_partisipasi_pikr, num_cpr,
        den_cpr, both_cpr, num_mkjp, den_mkjp, both_mkjp, num_unmet, den_unmet, both_unmet from contribution_kampung_kb_bulanan
      union all select province_id, period,
        -sent, -verified, -approved, -on_time, -v_kampung, -n_kampung, -v_rapat, -n_rapat, -x_rapat,
        -v_anggota_pokja, -n_anggota_pokja, -x_anggota_pokja, -v_seksi, -n_seksi, -x_seksi, -v_sasaran_bkb,
        -n_sasaran_bkb, -x_sasaran_bkb, -v_sasaran_bkr, -n_sasaran_bkr, -x_sasaran_bkr, -v_sasaran_bkl,
        -n_sasaran_bkl, -x_sasaran_bkl, -v_sasaran_uppka, -n_sasaran_uppka, -x_sasaran_uppka, -v_sasaran_pikr,
        -n_sasaran_pikr, -x_sasaran_pikr, -v_ikut_bkb, -n_ikut_bkb, -x_ikut_bkb, -v_ikut_bkr, -n_ikut_bkr,
        -x_ikut_bkr, -v_ikut_bkl, -n_ikut_bkl, -x_ikut_bkl, -v_ikut_uppka, -n_ikut_uppka, -x_ikut_uppka,
        -v_ikut_pikr, -n_ikut_pikr, -x_ikut_pikr, -v_bpjs, -n_bpjs, -x_bpjs, -v_pus, -n_pus, -x_pus, -v_kb_iud,
        -n_kb_iud, -x_kb_iud, -v_kb_mow, -n_kb_mow, -x_kb_mow, -v_kb_mop, -n_kb_mop, -x_kb_mop, -v_kb_implan,
        -n_kb_implan, -x_kb_implan, -v_kb_suntik, -n_kb_suntik, -x_kb_suntik, -v_kb_pil, -n_kb_pil, -x_kb_pil,
        -v_kb_kondom, -n_kb_kondom, -x_kb_kondom, -v_hamil, -n_hamil, -x_hamil, -v_ias, -n_ias, -x_ias, -v_iat,
        -n_iat, -x_iat, -v_tial, -n_tial, -x_tial, -v_keg_data, -n_keg_data, -x_keg_data, -v_keg_perilaku,
        -n_keg_perilaku, -x_keg_perilaku, -v_keg_kesehatan, -n_keg_kesehatan, -x_keg_kesehatan,
        -v_keg_stunting, -n_keg_stunting, -x_keg_stunting, -v_keg_pendidikan, -n_keg_pendidikan,
        -x_keg_pendidikan, -v_keg_perlindungan, -n_keg_perlindungan, -x_keg_perlindungan, -v_keg_ekonomi,
        -n_keg_ekonomi, -x_keg_ekonomi, -v_keg_lingkungan, -n_keg_lingkungan, -x_keg_lingkungan, -v_dashat,
        -n_dashat, -x_dashat, -v_opd, -n_opd, -x_opd, -v_peserta, -n_peserta, -x_peserta, -v_kegiatan,
        -n_kegiatan, -x_kegiatan, -num_partisipasi_bkb, -den_partisipasi_bkb, -both_partisipasi_bkb,
        -num_partisipasi_bkr, -den_partisipasi_bkr, -both_partisipasi_bkr, -num_partisipasi_bkl,
        -den_partisipasi_bkl, -both_partisipasi_bkl, -num_partisipasi_uppka, -den_partisipasi_uppka,
        -both_partisipasi_uppka, -num_partisipasi_pikr, -den_partisipasi_pikr, -both_partisipasi_pikr,
        -num_cpr, -den_cpr, -both_cpr, -num_mkjp, -den_mkjp, -both_mkjp, -num_unmet, -den_unmet, -both_unmet from rollup_kampung_kb_bulanan_province
      union all select o.province_id, d.period,
        -sent, -verified, -approved, -on_time, -v_kampung, -n_kampung, -v_rapat, -n_rapat, -x_rapat,
        -v_anggota_pokja, -n_anggota_pokja, -x_anggota_pokja, -v_seksi, -n_seksi, -x_seksi, -v_sasaran_bkb,
        -n_sasaran_bkb, -x_sasaran_bkb, -v_sasaran_bkr, -n_sasaran_bkr, -x_sasaran_bkr, -v_sasaran_bkl,
        -n_sasaran_bkl, -x_sasaran_bkl, -v_sasaran_uppka, -n_sasaran_uppka, -x_sasaran_uppka, -v_sasaran_pikr,
        -n_sasaran_pikr, -x_sasaran_pikr, -v_ikut_bkb, -n_ikut_bkb, -x_ikut_bkb, -v_ikut_bkr, -n_ikut_bkr,
        -x_ikut_bkr, -v_ikut_bkl, -n_ikut_bkl, -x_ikut_bkl, -v_ikut_uppka, -n_ikut_uppka, -x_ikut_uppka,
        -v_ikut_pikr, -n_ikut_pikr, -x_ikut_pikr, -v_bpjs, -n_bpjs, -x_bpjs, -v_pus, -n_pus, -x_pus, -v_kb_iud,
        -n_kb_iud, -x_kb_iud, -v_kb_mow, -n_kb_mow, -x_kb_mow, -v_kb_mop, -n_kb_mop, -x_kb_mop, -v_kb_implan,
        -n_kb_implan, -x_kb_implan, -v_kb_suntik, -n_kb_suntik, -x_kb_suntik, -v_kb_pil, -n_kb_pil, -x_kb_pil,
        -v_kb_kondom, -n_kb_kondom, -x_kb_kondom, -v_hamil, -n_hamil, -x_hamil, -v_ias, -n_ias, -x_ias, -v_iat,
        -n_iat, -x_iat, -v_tial, -n_tial, -x_tial, -v_keg_data, -n_keg_data, -x_keg_data, -v_keg_perilaku,
        -n_keg_perilaku, -x_keg_perilaku, -v_keg_kesehatan, -n_keg_kesehatan, -x_keg_kesehatan,
        -v_keg_stunting, -n_keg_stunting, -x_keg_stunting, -v_keg_pendidikan, -n_keg_pendidikan,
        -x_keg_pendidikan, -v_keg_perlindungan, -n_keg_perlindungan, -x_keg_perlindungan, -v_keg_ekonomi,
        -n_keg_ekonomi, -x_keg_ekonomi, -v_keg_lingkungan, -n_keg_lingkungan, -x_keg_lingkungan, -v_dashat,
        -n_dashat, -x_dashat, -v_opd, -n_opd, -x_opd, -v_peserta, -n_peserta, -x_peserta, -v_kegiatan,
        -n_kegiatan, -x_kegiatan, -num_partisipasi_bkb, -den_partisipasi_bkb, -both_partisipasi_bkb,
        -num_partisipasi_bkr, -den_partisipasi_bkr, -both_partisipasi_bkr, -num_partisipasi_bkl,
        -den_partisipasi_bkl, -both_partisipasi_bkl, -num_partisipasi_uppka, -den_partisipasi_uppka,
        -both_partisipasi_uppka, -num_partisipasi_pikr, -den_partisipasi_pikr, -both_partisipasi_pikr,
        -num_cpr, -den_cpr, -both_cpr, -num_mkjp, -den_mkjp, -both_mkjp, -num_unmet, -den_unmet, -both_unmet
      from delta_kampung_kb_bulanan d join tenant o on o.id = d.tenant_id
    ) u
    group by province_id, period having
      sum(u.sent) <> 0 or sum(u.verified) <> 0 or sum(u.approved) <> 0 or sum(u.on_time) <> 0 or
      sum(u.v_kampung) <> 0 or sum(u.n_kampung) <> 0 or sum(u.v_rapat) <> 0 or sum(u.n_rapat) <> 0 or
      sum(u.x_rapat) <> 0 or sum(u.v_anggota_pokja) <> 0 or sum(u.n_anggota_pokja) <> 0 or
      sum(u.x_anggota_pokja) <> 0 or sum(u.v_seksi) <> 0 or sum(u.n_seksi) <> 0 or sum(u.x_seksi) <> 0 or
      sum(u.v_sasaran_bkb) <> 0 or sum(u.n_sasaran_bkb) <> 0 or sum(u.x_sasaran_bkb) <> 0 or
      sum(u.v_sasaran_bkr) <> 0 or sum(u.n_sasaran_bkr) <> 0 or sum(u.x_sasaran_bkr) <> 0 or
      sum(u.v_sasaran_bkl) <> 0 or sum(u.n_sasaran_bkl) <> 0 or sum(u.x_sasaran_bkl) <> 0 or
      sum(u.v_sasaran_uppka) <> 0 or sum(u.n_sasaran_uppka) <> 0 or sum(u.x_sasaran_uppka) <> 0 or
      sum(u.v_sasaran_pikr) <> 0 or sum(u.n_sasaran_pikr) <> 0 or sum(u.x_sasaran_pikr) <> 0 or
      sum(u.v_ikut_bkb) <> 0 or sum(u.n_ikut_bkb) <> 0 or sum(u.x_ikut_bkb) <> 0 or sum(u.v_ikut_bkr) <> 0 or
      sum(u.n_ikut_bkr) <> 0 or sum(u.x_ikut_bkr) <> 0 or sum(u.v_ikut_bkl) <> 0 or sum(u.n_ikut_bkl) <> 0 or
      sum(u.x_ikut_bkl) <> 0 or sum(u.v_ikut_uppka) <> 0 or sum(u.n_ikut_uppka) <> 0 or
      sum(u.x_ikut_uppka) <> 0 or sum(u.v_ikut_pikr) <> 0 or sum(u.n_ikut_pikr) <> 0 or
      sum(u.x_ikut_pikr) <> 0 or sum(u.v_bpjs) <> 0 or sum(u.n_bpjs) <> 0 or sum(u.x_bpjs) <> 0 or
      sum(u.v_pus) <> 0 or sum(u.n_pus) <> 0 or sum(u.x_pus) <> 0 or sum(u.v_kb_iud) <> 0 or
      sum(u.n_kb_iud) <> 0 or sum(u.x_kb_iud) <> 0 or sum(u.v_kb_mow) <> 0 or sum(u.n_kb_mow) <> 0 or
      sum(u.x_kb_mow) <> 0 or sum(u.v_kb_mop) <> 0 or sum(u.n_kb_mop) <> 0 or sum(u.x_kb_mop) <> 0 or
      sum(u.v_kb_implan) <> 0 or sum(u.n_kb_implan) <> 0 or sum(u.x_kb_implan) <> 0 or
      sum(u.v_kb_suntik) <> 0 or sum(u.n_kb_suntik) <> 0 or sum(u.x_kb_suntik) <> 0 or
      sum(u.v_kb_pil) <> 0 or sum(u.n_kb_pil) <> 0 or sum(u.x_kb_pil) <> 0 or sum(u.v_kb_kondom) <> 0 or
      sum(u.n_kb_kondom) <> 0 or sum(u.x_kb_kondom) <> 0 or sum(u.v_hamil) <> 0 or sum(u.n_hamil) <> 0 or
      sum(u.x_hamil) <> 0 or sum(u.v_ias) <> 0 or sum(u.n_ias) <> 0 or sum(u.x_ias) <> 0 or
      sum(u.v_iat) <> 0 or sum(u.n_iat) <> 0 or sum(u.x_iat) <> 0 or sum(u.v_tial) <> 0 or
      sum(u.n_tial) <> 0 or sum(u.x_tial) <> 0 or sum(u.v_keg_data) <> 0 or sum(u.n_keg_data) <> 0 or
      sum(u.x_keg_data) <> 0 or sum(u.v_keg_perilaku) <> 0 or sum(u.n_keg_perilaku) <> 0 or
      sum(u.x_keg_perilaku) <> 0 or sum(u.v_keg_kesehatan) <> 0 or sum(u.n_keg_kesehatan) <> 0 or
      sum(u.x_keg_kesehatan) <> 0 or sum(u.v_keg_stunting) <> 0 or sum(u.n_keg_stunting) <> 0 or
      sum(u.x_keg_stunting) <> 0 or sum(u.v_keg_pendidikan) <> 0 or sum(u.n_keg_pendidikan) <> 0 or
      sum(u.x_keg_pendidikan) <> 0 or sum(u.v_keg_perlindungan) <> 0 or sum(u.n_keg_perlindungan) <> 0 or
      sum(u.x_keg_perlindungan) <> 0 or sum(u.v_keg_ekonomi) <> 0 or sum(u.n_keg_ekonomi) <> 0 or
      sum(u.x_keg_ekonomi) <> 0 or sum(u.v_keg_lingkungan) <> 0 or sum(u.n_keg_lingkungan) <> 0 or
      sum(u.x_keg_lingkungan) <> 0 or sum(u.v_dashat) <> 0 or sum(u.n_dashat) <> 0 or sum(u.x_dashat) <> 0 or
      sum(u.v_opd) <> 0 or sum(u.n_opd) <> 0 or sum(u.x_opd) <> 0 or sum(u.v_peserta) <> 0 or
      sum(u.n_peserta) <> 0 or sum(u.x_peserta) <> 0 or sum(u.v_kegiatan) <> 0 or sum(u.n_kegiatan) <> 0 or
      sum(u.x_kegiatan) <> 0 or sum(u.num_partisipasi_bkb) <> 0 or sum(u.den_partisipasi_bkb) <> 0 or
      sum(u.both_partisipasi_bkb) <> 0 or sum(u.num_partisipasi_bkr) <> 0 or
      sum(u.den_partisipasi_bkr) <> 0 or sum(u.both_partisipasi_bkr) <> 0 or
      sum(u.num_partisipasi_bkl) <> 0 or sum(u.den_partisipasi_bkl) <> 0 or
      sum(u.both_partisipasi_bkl) <> 0 or sum(u.num_partisipasi_uppka) <> 0 or
      sum(u.den_partisipasi_uppka) <> 0 or sum(u.both_partisipasi_uppka) <> 0 or
      sum(u.num_partisipasi_pikr) <> 0 or sum(u.den_partisipasi_pikr) <> 0 or
      sum(u.both_partisipasi_pikr) <> 0 or sum(u.num_cpr) <> 0 or sum(u.den_cpr) <> 0 or
      sum(u.both_cpr) <> 0 or sum(u.num_mkjp) <> 0 or sum(u.den_mkjp) <> 0 or sum(u.both_mkjp) <> 0 or
      sum(u.num_unmet) <> 0 or sum(u.den_unmet) <> 0 or sum(u.both_unmet) <> 0
  ) wrong;
end
$f$;
grant create on schema public to lini_verify;
alter function verify_kampung_kb_bulanan() owner to lini_verify;
revoke create on schema public from lini_verify;
set role lini_verify;
revoke execute on function verify_kampung_kb_bulanan() from public;
grant execute on function verify_kampung_kb_bulanan() to lini_app, lini_owner;
reset role;

/* Makes every roll-up again from the facts. Savers wait at the delta table meanwhile. */
create function rebuild_kampung_kb_bulanan() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  lock table change_kampung_kb_bulanan in share row exclusive mode;
  delete from change_kampung_kb_bulanan;
  delete from rollup_kampung_kb_bulanan_kecamatan;
  delete from rollup_kampung_kb_bulanan_district;
  delete from rollup_kampung_kb_bulanan_province;
  insert into rollup_kampung_kb_bulanan_kecamatan (tenant_id, kecamatan_id, period,
    sent, verified, approved, on_time, v_kampung, n_kampung, v_rapat, n_rapat, x_rapat, v_anggota_pokja,
    n_anggota_pokja, x_anggota_pokja, v_seksi, n_seksi, x_seksi, v_sasaran_bkb, n_sasaran_bkb,
    x_sasaran_bkb, v_sasaran_bkr, n_sasaran_bkr, x_sasaran_bkr, v_sasaran_bkl, n_sasaran_bkl,
    x_sasaran_bkl, v_sasaran_uppka, n_sasaran_uppka, x_sasaran_uppka, v_sasaran_pikr, n_sasaran_pikr,
    x_sasaran_pikr, v_ikut_bkb, n_ikut_bkb, x_ikut_bkb, v_ikut_bkr, n_ikut_bkr, x_ikut_bkr, v_ikut_bkl,
    n_ikut_bkl, x_ikut_bkl, v_ikut_uppka, n_ikut_uppka, x_ikut_uppka, v_ikut_pikr, n_ikut_pikr,
    x_ikut_pikr, v_bpjs, n_bpjs, x_bpjs, v_pus, n_pus, x_pus, v_kb_iud, n_kb_iud, x_kb_iud, v_kb_mow,
    n_kb_mow, x_kb_mow, v_kb_mop, n_kb_mop, x_kb_mop, v_kb_implan, n_kb_implan, x_kb_implan, v_kb_suntik,
    n_kb_suntik, x_kb_suntik, v_kb_pil, n_kb_pil, x_kb_pil, v_kb_kondom, n_kb_kondom, x_kb_kondom, v_hamil,
    n_hamil, x_hamil, v_ias, n_ias, x_ias, v_iat, n_iat, x_iat, v_tial, n_tial, x_tial, v_keg_data,
    n_keg_data, x_keg_data, v_keg_perilaku, n_keg_perilaku, x_keg_perilaku, v_keg_kesehatan,
    n_keg_kesehatan, x_keg_kesehatan, v_keg_stunting, n_keg_stunting, x_keg_stunting, v_keg_pendidikan,
    n_keg_pendidikan, x_keg_pendidikan, v_keg_perlindungan, n_keg_perlindungan, x_keg_perlindungan,
    v_keg_ekonomi, n_keg_ekonomi, x_keg_ekonomi, v_keg_lingkungan, n_keg_lingkungan, x_keg_lingkungan,
    v_dashat, n_dashat, x_dashat, v_opd, n_opd, x_opd, v_peserta, n_peserta, x_peserta, v_kegiatan,
    n_kegiatan, x_kegiatan, num_partisipasi_bkb, den_partisipasi_bkb, both_partisipasi_bkb,
    num_partisipasi_bkr, den_partisipasi_bkr, both_partisipasi_bkr, num_partisipasi_bkl,
    den_partisipasi_bkl, both_partisipasi_bkl, num_partisipasi_uppka, den_partisipasi_uppka,
    both_partisipasi_uppka, num_partisipasi_pikr, den_partisipasi_pikr, both_partisipasi_pikr, num_cpr,
    den_cpr, both_cpr, num_mkjp, den_mkjp, both_mkjp, num_unmet, den_unmet, both_unmet)
  select tenant_id, kecamatan_id, period,
    sum(sent), sum(verified), sum(approved), sum(on_time), sum(v_kampung), sum(n_kampung), sum(v_rapat),
    sum(n_rapat), sum(x_rapat), sum(v_anggota_pokja), sum(n_anggota_pokja), sum(x_anggota_pokja),
    sum(v_seksi), sum(n_seksi), sum(x_seksi), sum(v_sasaran_bkb), sum(n_sasaran_bkb), sum(x_sasaran_bkb),
    sum(v_sasaran_bkr), sum(n_sasaran_bkr), sum(x_sasaran_bkr), sum(v_sasaran_bkl), sum(n_sasaran_bkl),
    sum(x_sasaran_bkl), sum(v_sasaran_uppka), sum(n_sasaran_uppka), sum(x_sasaran_uppka),
    sum(v_sasaran_pikr), sum(n_sasaran_pikr), sum(x_sasaran_pikr), sum(v_ikut_bkb), sum(n_ikut_bkb),
    sum(x_ikut_bkb), sum(v_ikut_bkr), sum(n_ikut_bkr), sum(x_ikut_bkr), sum(v_ikut_bkl), sum(n_ikut_bkl),
    sum(x_ikut_bkl), sum(v_ikut_uppka), sum(n_ikut_uppka), sum(x_ikut_uppka), sum(v_ikut_pikr),
    sum(n_ikut_pikr), sum(x_ikut_pikr), sum(v_bpjs), sum(n_bpjs), sum(x_bpjs), sum(v_pus), sum(n_pus),
    sum(x_pus), sum(v_kb_iud), sum(n_kb_iud), sum(x_kb_iud), sum(v_kb_mow), sum(n_kb_mow), sum(x_kb_mow),
    sum(v_kb_mop), sum(n_kb_mop), sum(x_kb_mop), sum(v_kb_implan), sum(n_kb_implan), sum(x_kb_implan),
    sum(v_kb_suntik), sum(n_kb_suntik), sum(x_kb_suntik), sum(v_kb_pil), sum(n_kb_pil), sum(x_kb_pil),
    sum(v_kb_kondom), sum(n_kb_kondom), sum(x_kb_kondom), sum(v_hamil), sum(n_hamil), sum(x_hamil),
    sum(v_ias), sum(n_ias), sum(x_ias), sum(v_iat), sum(n_iat), sum(x_iat), sum(v_tial), sum(n_tial),
    sum(x_tial), sum(v_keg_data), sum(n_keg_data), sum(x_keg_data), sum(v_keg_perilaku),
    sum(n_keg_perilaku), sum(x_keg_perilaku), sum(v_keg_kesehatan), sum(n_keg_kesehatan),
    sum(x_keg_kesehatan), sum(v_keg_stunting), sum(n_keg_stunting), sum(x_keg_stunting),
    sum(v_keg_pendidikan), sum(n_keg_pendidikan), sum(x_keg_pendidikan), sum(v_keg_perlindungan),
    sum(n_keg_perlindungan), sum(x_keg_perlindungan), sum(v_keg_ekonomi), sum(n_keg_ekonomi),
    sum(x_keg_ekonomi), sum(v_keg_lingkungan), sum(n_keg_lingkungan), sum(x_keg_lingkungan), sum(v_dashat),
    sum(n_dashat), sum(x_dashat), sum(v_opd), sum(n_opd), sum(x_opd), sum(v_peserta), sum(n_peserta),
    sum(x_peserta), sum(v_kegiatan), sum(n_kegiatan), sum(x_kegiatan), sum(num_partisipasi_bkb),
    sum(den_partisipasi_bkb), sum(both_partisipasi_bkb), sum(num_partisipasi_bkr),
    sum(den_partisipasi_bkr), sum(both_partisipasi_bkr), sum(num_partisipasi_bkl),
    sum(den_partisipasi_bkl), sum(both_partisipasi_bkl), sum(num_partisipasi_uppka),
    sum(den_partisipasi_uppka), sum(both_partisipasi_uppka), sum(num_partisipasi_pikr),
    sum(den_partisipasi_pikr), sum(both_partisipasi_pikr), sum(num_cpr), sum(den_cpr), sum(both_cpr),
    sum(num_mkjp), sum(den_mkjp), sum(both_mkjp), sum(num_unmet), sum(den_unmet), sum(both_unmet)
  from contribution_kampung_kb_bulanan group by tenant_id, kecamatan_id, period;
  insert into rollup_kampung_kb_bulanan_district (tenant_id, period,
    sent, verified, approved, on_time, v_kampung, n_kampung, v_rapat, n_rapat, x_rapat, v_anggota_pokja,
    n_anggota_pokja, x_anggota_pokja, v_seksi, n_seksi, x_seksi, v_sasaran_bkb, n_sasaran_bkb,
    x_sasaran_bkb, v_sasaran_bkr, n_sasaran_bkr, x_sasaran_bkr, v_sasaran_bkl, n_sasaran_bkl,
    x_sasaran_bkl, v_sasaran_uppka, n_sasaran_uppka, x_sasaran_uppka, v_sasaran_pikr, n_sasaran_pikr,
    x_sasaran_pikr, v_ikut_bkb, n_ikut_bkb, x_ikut_bkb, v_ikut_bkr, n_ikut_bkr, x_ikut_bkr, v_ikut_bkl,
    n_ikut_bkl, x_ikut_bkl, v_ikut_uppka, n_ikut_uppka, x_ikut_uppka, v_ikut_pikr, n_ikut_pikr,
    x_ikut_pikr, v_bpjs, n_bpjs, x_bpjs, v_pus, n_pus, x_pus, v_kb_iud, n_kb_iud, x_kb_iud, v_kb_mow,
    n_kb_mow, x_kb_mow, v_kb_mop, n_kb_mop, x_kb_mop, v_kb_implan, n_kb_implan, x_kb_implan, v_kb_suntik,
    n_kb_suntik, x_kb_suntik, v_kb_pil, n_kb_pil, x_kb_pil, v_kb_kondom, n_kb_kondom, x_kb_kondom, v_hamil,
    n_hamil, x_hamil, v_ias, n_ias, x_ias, v_iat, n_iat, x_iat, v_tial, n_tial, x_tial, v_keg_data,
    n_keg_data, x_keg_data, v_keg_perilaku, n_keg_perilaku, x_keg_perilaku, v_keg_kesehatan,
    n_keg_kesehatan, x_keg_kesehatan, v_keg_stunting, n_keg_stunting, x_keg_stunting, v_keg_pendidikan,
    n_keg_pendidikan, x_keg_pendidikan, v_keg_perlindungan, n_keg_perlindungan, x_keg_perlindungan,
    v_keg_ekonomi, n_keg_ekonomi, x_keg_ekonomi, v_keg_lingkungan, n_keg_lingkungan, x_keg_lingkungan,
    v_dashat, n_dashat, x_dashat, v_opd, n_opd, x_opd, v_peserta, n_peserta, x_peserta, v_kegiatan,
    n_kegiatan, x_kegiatan, num_partisipasi_bkb, den_partisipasi_bkb, both_partisipasi_bkb,
    num_partisipasi_bkr, den_partisipasi_bkr, both_partisipasi_bkr, num_partisipasi_bkl,
    den_partisipasi_bkl, both_partisipasi_bkl, num_partisipasi_uppka, den_partisipasi_uppka,
    both_partisipasi_uppka, num_partisipasi_pikr, den_partisipasi_pikr, both_partisipasi_pikr, num_cpr,
    den_cpr, both_cpr, num_mkjp, den_mkjp, both_mkjp, num_unmet, den_unmet, both_unmet)
  select tenant_id, period,
    sum(sent), sum(verified), sum(approved), sum(on_time), sum(v_kampung), sum(n_kampung), sum(v_rapat),
    sum(n_rapat), sum(x_rapat), sum(v_anggota_pokja), sum(n_anggota_pokja), sum(x_anggota_pokja),
    sum(v_seksi), sum(n_seksi), sum(x_seksi), sum(v_sasaran_bkb), sum(n_sasaran_bkb), sum(x_sasaran_bkb),
    sum(v_sasaran_bkr), sum(n_sasaran_bkr), sum(x_sasaran_bkr), sum(v_sasaran_bkl), sum(n_sasaran_bkl),
    sum(x_sasaran_bkl), sum(v_sasaran_uppka), sum(n_sasaran_uppka), sum(x_sasaran_uppka),
    sum(v_sasaran_pikr), sum(n_sasaran_pikr), sum(x_sasaran_pikr), sum(v_ikut_bkb), sum(n_ikut_bkb),
    sum(x_ikut_bkb), sum(v_ikut_bkr), sum(n_ikut_bkr), sum(x_ikut_bkr), sum(v_ikut_bkl), sum(n_ikut_bkl),
    sum(x_ikut_bkl), sum(v_ikut_uppka), sum(n_ikut_uppka), sum(x_ikut_uppka), sum(v_ikut_pikr),
    sum(n_ikut_pikr), sum(x_ikut_pikr), sum(v_bpjs), sum(n_bpjs), sum(x_bpjs), sum(v_pus), sum(n_pus),
    sum(x_pus), sum(v_kb_iud), sum(n_kb_iud), sum(x_kb_iud), sum(v_kb_mow), sum(n_kb_mow), sum(x_kb_mow),
    sum(v_kb_mop), sum(n_kb_mop), sum(x_kb_mop), sum(v_kb_implan), sum(n_kb_implan), sum(x_kb_implan),
    sum(v_kb_suntik), sum(n_kb_suntik), sum(x_kb_suntik), sum(v_kb_pil), sum(n_kb_pil), sum(x_kb_pil),
    sum(v_kb_kondom), sum(n_kb_kondom), sum(x_kb_kondom), sum(v_hamil), sum(n_hamil), sum(x_hamil),
    sum(v_ias), sum(n_ias), sum(x_ias), sum(v_iat), sum(n_iat), sum(x_iat), sum(v_tial), sum(n_tial),
    sum(x_tial), sum(v_keg_data), sum(n_keg_data), sum(x_keg_data), sum(v_keg_perilaku),
    sum(n_keg_perilaku), sum(x_keg_perilaku), sum(v_keg_kesehatan), sum(n_keg_kesehatan),
    sum(x_keg_kesehatan), sum(v_keg_stunting), sum(n_keg_stunting), sum(x_keg_stunting),
    sum(v_keg_pendidikan), sum(n_keg_pendidikan), sum(x_keg_pendidikan), sum(v_keg_perlindungan),
    sum(n_keg_perlindungan), sum(x_keg_perlindungan), sum(v_keg_ekonomi), sum(n_keg_ekonomi),
    sum(x_keg_ekonomi), sum(v_keg_lingkungan), sum(n_keg_lingkungan), sum(x_keg_lingkungan), sum(v_dashat),
    sum(n_dashat), sum(x_dashat), sum(v_opd), sum(n_opd), sum(x_opd), sum(v_peserta), sum(n_peserta),
    sum(x_peserta), sum(v_kegiatan), sum(n_kegiatan), sum(x_kegiatan), sum(num_partisipasi_bkb),
    sum(den_partisipasi_bkb), sum(both_partisipasi_bkb), sum(num_partisipasi_bkr),
    sum(den_partisipasi_bkr), sum(both_partisipasi_bkr), sum(num_partisipasi_bkl),
    sum(den_partisipasi_bkl), sum(both_partisipasi_bkl), sum(num_partisipasi_uppka),
    sum(den_partisipasi_uppka), sum(both_partisipasi_uppka), sum(num_partisipasi_pikr),
    sum(den_partisipasi_pikr), sum(both_partisipasi_pikr), sum(num_cpr), sum(den_cpr), sum(both_cpr),
    sum(num_mkjp), sum(den_mkjp), sum(both_mkjp), sum(num_unmet), sum(den_unmet), sum(both_unmet)
  from contribution_kampung_kb_bulanan group by tenant_id, period;
  insert into rollup_kampung_kb_bulanan_province (province_id, period,
    sent, verified, approved, on_time, v_kampung, n_kampung, v_rapat, n_rapat, x_rapat, v_anggota_pokja,
    n_anggota_pokja, x_anggota_pokja, v_seksi, n_seksi, x_seksi, v_sasaran_bkb, n_sasaran_bkb,
    x_sasaran_bkb, v_sasaran_bkr, n_sasaran_bkr, x_sasaran_bkr, v_sasaran_bkl, n_sasaran_bkl,
    x_sasaran_bkl, v_sasaran_uppka, n_sasaran_uppka, x_sasaran_uppka, v_sasaran_pikr, n_sasaran_pikr,
    x_sasaran_pikr, v_ikut_bkb, n_ikut_bkb, x_ikut_bkb, v_ikut_bkr, n_ikut_bkr, x_ikut_bkr, v_ikut_bkl,
    n_ikut_bkl, x_ikut_bkl, v_ikut_uppka, n_ikut_uppka, x_ikut_uppka, v_ikut_pikr, n_ikut_pikr,
    x_ikut_pikr, v_bpjs, n_bpjs, x_bpjs, v_pus, n_pus, x_pus, v_kb_iud, n_kb_iud, x_kb_iud, v_kb_mow,
    n_kb_mow, x_kb_mow, v_kb_mop, n_kb_mop, x_kb_mop, v_kb_implan, n_kb_implan, x_kb_implan, v_kb_suntik,
    n_kb_suntik, x_kb_suntik, v_kb_pil, n_kb_pil, x_kb_pil, v_kb_kondom, n_kb_kondom, x_kb_kondom, v_hamil,
    n_hamil, x_hamil, v_ias, n_ias, x_ias, v_iat, n_iat, x_iat, v_tial, n_tial, x_tial, v_keg_data,
    n_keg_data, x_keg_data, v_keg_perilaku, n_keg_perilaku, x_keg_perilaku, v_keg_kesehatan,
    n_keg_kesehatan, x_keg_kesehatan, v_keg_stunting, n_keg_stunting, x_keg_stunting, v_keg_pendidikan,
    n_keg_pendidikan, x_keg_pendidikan, v_keg_perlindungan, n_keg_perlindungan, x_keg_perlindungan,
    v_keg_ekonomi, n_keg_ekonomi, x_keg_ekonomi, v_keg_lingkungan, n_keg_lingkungan, x_keg_lingkungan,
    v_dashat, n_dashat, x_dashat, v_opd, n_opd, x_opd, v_peserta, n_peserta, x_peserta, v_kegiatan,
    n_kegiatan, x_kegiatan, num_partisipasi_bkb, den_partisipasi_bkb, both_partisipasi_bkb,
    num_partisipasi_bkr, den_partisipasi_bkr, both_partisipasi_bkr, num_partisipasi_bkl,
    den_partisipasi_bkl, both_partisipasi_bkl, num_partisipasi_uppka, den_partisipasi_uppka,
    both_partisipasi_uppka, num_partisipasi_pikr, den_partisipasi_pikr, both_partisipasi_pikr, num_cpr,
    den_cpr, both_cpr, num_mkjp, den_mkjp, both_mkjp, num_unmet, den_unmet, both_unmet)
  select province_id, period,
    sum(sent), sum(verified), sum(approved), sum(on_time), sum(v_kampung), sum(n_kampung), sum(v_rapat),
    sum(n_rapat), sum(x_rapat), sum(v_anggota_pokja), sum(n_anggota_pokja), sum(x_anggota_pokja),
    sum(v_seksi), sum(n_seksi), sum(x_seksi), sum(v_sasaran_bkb), sum(n_sasaran_bkb), sum(x_sasaran_bkb),
    sum(v_sasaran_bkr), sum(n_sasaran_bkr), sum(x_sasaran_bkr), sum(v_sasaran_bkl), sum(n_sasaran_bkl),
    sum(x_sasaran_bkl), sum(v_sasaran_uppka), sum(n_sasaran_uppka), sum(x_sasaran_uppka),
    sum(v_sasaran_pikr), sum(n_sasaran_pikr), sum(x_sasaran_pikr), sum(v_ikut_bkb), sum(n_ikut_bkb),
    sum(x_ikut_bkb), sum(v_ikut_bkr), sum(n_ikut_bkr), sum(x_ikut_bkr), sum(v_ikut_bkl), sum(n_ikut_bkl),
    sum(x_ikut_bkl), sum(v_ikut_uppka), sum(n_ikut_uppka), sum(x_ikut_uppka), sum(v_ikut_pikr),
    sum(n_ikut_pikr), sum(x_ikut_pikr), sum(v_bpjs), sum(n_bpjs), sum(x_bpjs), sum(v_pus), sum(n_pus),
    sum(x_pus), sum(v_kb_iud), sum(n_kb_iud), sum(x_kb_iud), sum(v_kb_mow), sum(n_kb_mow), sum(x_kb_mow),
    sum(v_kb_mop), sum(n_kb_mop), sum(x_kb_mop), sum(v_kb_implan), sum(n_kb_implan), sum(x_kb_implan),
    sum(v_kb_suntik), sum(n_kb_suntik), sum(x_kb_suntik), sum(v_kb_pil), sum(n_kb_pil), sum(x_kb_pil),
    sum(v_kb_kondom), sum(n_kb_kondom), sum(x_kb_kondom), sum(v_hamil), sum(n_hamil), sum(x_hamil),
    sum(v_ias), sum(n_ias), sum(x_ias), sum(v_iat), sum(n_iat), sum(x_iat), sum(v_tial), sum(n_tial),
    sum(x_tial), sum(v_keg_data), sum(n_keg_data), sum(x_keg_data), sum(v_keg_perilaku),
    sum(n_keg_perilaku), sum(x_keg_perilaku), sum(v_keg_kesehatan), sum(n_keg_kesehatan),
    sum(x_keg_kesehatan), sum(v_keg_stunting), sum(n_keg_stunting), sum(x_keg_stunting),
    sum(v_keg_pendidikan), sum(n_keg_pendidikan), sum(x_keg_pendidikan), sum(v_keg_perlindungan),
    sum(n_keg_perlindungan), sum(x_keg_perlindungan), sum(v_keg_ekonomi), sum(n_keg_ekonomi),
    sum(x_keg_ekonomi), sum(v_keg_lingkungan), sum(n_keg_lingkungan), sum(x_keg_lingkungan), sum(v_dashat),
    sum(n_dashat), sum(x_dashat), sum(v_opd), sum(n_opd), sum(x_opd), sum(v_peserta), sum(n_peserta),
    sum(x_peserta), sum(v_kegiatan), sum(n_kegiatan), sum(x_kegiatan), sum(num_partisipasi_bkb),
    sum(den_partisipasi_bkb), sum(both_partisipasi_bkb), sum(num_partisipasi_bkr),
    sum(den_partisipasi_bkr), sum(both_partisipasi_bkr), sum(num_partisipasi_bkl),
    sum(den_partisipasi_bkl), sum(both_partisipasi_bkl), sum(num_partisipasi_uppka),
    sum(den_partisipasi_uppka), sum(both_partisipasi_uppka), sum(num_partisipasi_pikr),
    sum(den_partisipasi_pikr), sum(both_partisipasi_pikr), sum(num_cpr), sum(den_cpr), sum(both_cpr),
    sum(num_mkjp), sum(den_mkjp), sum(both_mkjp), sum(num_unmet), sum(den_unmet), sum(both_unmet)
  from contribution_kampung_kb_bulanan group by province_id, period;
end
$f$;
grant create on schema public to lini_verify;
alter function rebuild_kampung_kb_bulanan() owner to lini_verify;
revoke create on schema public from lini_verify;
set role lini_verify;
revoke execute on function rebuild_kampung_kb_bulanan() from public;
grant execute on function rebuild_kampung_kb_bulanan() to lini_owner;
reset role;


/* Open figures of the villages of one kecamatan for the province and the nation: only
   offices in the caller's scope, only counted reports. */
create function villages_kampung_kb_bulanan(in_kecamatan int, from_period int, to_period int) returns setof fact_kampung_kb_bulanan
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $f$
declare district int := (select r.district_id from region r where r.id = in_kecamatan);
begin
  -- Asked by itself: inside one condition the planner would read the setting for the nation too.
  if session_user <> 'lini_nation' and district <> all (current_setting('app.tenants')::int[]) then return; end if;
  return query select f.* from fact_kampung_kb_bulanan f
  where f.tenant_id = district and f.period between from_period and to_period
    and f.kecamatan_id = in_kecamatan and f.status >= 2;
end
$f$;
grant create on schema public to lini_verify;
alter function villages_kampung_kb_bulanan(int, int, int) owner to lini_verify;
revoke create on schema public from lini_verify;
set role lini_verify;
revoke execute on function villages_kampung_kb_bulanan(int, int, int) from public;
grant execute on function villages_kampung_kb_bulanan(int, int, int) to lini_across, lini_nation;
reset role;

-- Rekap Penimbangan dan Pengukuran Posyandu: one row per unit and month, NULL is belum dilaporkan --------------------
create table fact_posyandu (
  tenant_id int not null,
  period int not null,
  unit_id int not null,
  village_id int not null,
  kecamatan_id int not null,
  status smallint not null,
  revision smallint not null,
  timely smallint not null,
  posyandu int check (posyandu >= 0), buka int check (buka >= 0), jml_s int check (jml_s >= 0),
  jml_k int check (jml_k >= 0), jml_d int check (jml_d >= 0), jml_n int check (jml_n >= 0),
  jml_t int check (jml_t >= 0), jml_o int check (jml_o >= 0), jml_b int check (jml_b >= 0),
  diukur int check (diukur >= 0), bbu_sah int check (bbu_sah >= 0), bbu_sk int check (bbu_sk >= 0),
  bbu_k int check (bbu_k >= 0), bbu_n int check (bbu_n >= 0), bbu_r int check (bbu_r >= 0),
  tbu_sah int check (tbu_sah >= 0), tbu_sp int check (tbu_sp >= 0), tbu_p int check (tbu_p >= 0),
  tbu_n int check (tbu_n >= 0), tbu_t int check (tbu_t >= 0), bbtb_sah int check (bbtb_sah >= 0),
  bbtb_bk int check (bbtb_bk >= 0), bbtb_k int check (bbtb_k >= 0), bbtb_n int check (bbtb_n >= 0),
  bbtb_r int check (bbtb_r >= 0), bbtb_l int check (bbtb_l >= 0), bbtb_ob int check (bbtb_ob >= 0),
  primary key (tenant_id, period, unit_id)
);

-- Every change of a counted row, as it was and as it is, until the folder has added it.
create table change_posyandu (
  tenant_id int not null,
  id bigint generated always as identity,
  kecamatan_id int not null,
  period int not null,
  sign smallint not null,
  status smallint not null,
  timely smallint not null,
  posyandu int, buka int, jml_s int, jml_k int, jml_d int, jml_n int, jml_t int, jml_o int, jml_b int,
  diukur int, bbu_sah int, bbu_sk int, bbu_k int, bbu_n int, bbu_r int, tbu_sah int, tbu_sp int,
  tbu_p int, tbu_n int, tbu_t int, bbtb_sah int, bbtb_bk int, bbtb_k int, bbtb_n int, bbtb_r int,
  bbtb_l int, bbtb_ob int,
  primary key (tenant_id, id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

create view delta_posyandu with (security_invoker = true) as
select r.tenant_id, r.kecamatan_id, r.period,
    r.sign * 1 as sent, r.sign * (r.status >= 3)::int as verified,
    r.sign * (r.status >= 4)::int as approved, r.sign * (r.timely > 0)::int as on_time,
    r.sign * coalesce(r.posyandu, 0) as v_posyandu, r.sign * (r.posyandu is not null)::int as n_posyandu,
    r.sign * coalesce(r.buka, 0) as v_buka, r.sign * (r.buka is not null)::int as n_buka,
    r.sign * coalesce(r.jml_s, 0) as v_jml_s, r.sign * (r.jml_s is not null)::int as n_jml_s,
    r.sign * coalesce(r.jml_k, 0) as v_jml_k, r.sign * (r.jml_k is not null)::int as n_jml_k,
    r.sign * coalesce(r.jml_d, 0) as v_jml_d, r.sign * (r.jml_d is not null)::int as n_jml_d,
    r.sign * coalesce(r.jml_n, 0) as v_jml_n, r.sign * (r.jml_n is not null)::int as n_jml_n,
    r.sign * coalesce(r.jml_t, 0) as v_jml_t, r.sign * (r.jml_t is not null)::int as n_jml_t,
    r.sign * coalesce(r.jml_o, 0) as v_jml_o, r.sign * (r.jml_o is not null)::int as n_jml_o,
    r.sign * coalesce(r.jml_b, 0) as v_jml_b, r.sign * (r.jml_b is not null)::int as n_jml_b,
    r.sign * coalesce(r.diukur, 0) as v_diukur, r.sign * (r.diukur is not null)::int as n_diukur,
    r.sign * coalesce(r.bbu_sah, 0) as v_bbu_sah, r.sign * (r.bbu_sah is not null)::int as n_bbu_sah,
    r.sign * coalesce(r.bbu_sk, 0) as v_bbu_sk, r.sign * (r.bbu_sk is not null)::int as n_bbu_sk,
    r.sign * coalesce(r.bbu_k, 0) as v_bbu_k, r.sign * (r.bbu_k is not null)::int as n_bbu_k,
    r.sign * coalesce(r.bbu_n, 0) as v_bbu_n, r.sign * (r.bbu_n is not null)::int as n_bbu_n,
    r.sign * coalesce(r.bbu_r, 0) as v_bbu_r, r.sign * (r.bbu_r is not null)::int as n_bbu_r,
    r.sign * coalesce(r.tbu_sah, 0) as v_tbu_sah, r.sign * (r.tbu_sah is not null)::int as n_tbu_sah,
    r.sign * coalesce(r.tbu_sp, 0) as v_tbu_sp, r.sign * (r.tbu_sp is not null)::int as n_tbu_sp,
    r.sign * coalesce(r.tbu_p, 0) as v_tbu_p, r.sign * (r.tbu_p is not null)::int as n_tbu_p,
    r.sign * coalesce(r.tbu_n, 0) as v_tbu_n, r.sign * (r.tbu_n is not null)::int as n_tbu_n,
    r.sign * coalesce(r.tbu_t, 0) as v_tbu_t, r.sign * (r.tbu_t is not null)::int as n_tbu_t,
    r.sign * coalesce(r.bbtb_sah, 0) as v_bbtb_sah, r.sign * (r.bbtb_sah is not null)::int as n_bbtb_sah,
    r.sign * coalesce(r.bbtb_bk, 0) as v_bbtb_bk, r.sign * (r.bbtb_bk is not null)::int as n_bbtb_bk,
    r.sign * coalesce(r.bbtb_k, 0) as v_bbtb_k, r.sign * (r.bbtb_k is not null)::int as n_bbtb_k,
    r.sign * coalesce(r.bbtb_n, 0) as v_bbtb_n, r.sign * (r.bbtb_n is not null)::int as n_bbtb_n,
    r.sign * coalesce(r.bbtb_r, 0) as v_bbtb_r, r.sign * (r.bbtb_r is not null)::int as n_bbtb_r,
    r.sign * coalesce(r.bbtb_l, 0) as v_bbtb_l, r.sign * (r.bbtb_l is not null)::int as n_bbtb_l,
    r.sign * coalesce(r.bbtb_ob, 0) as v_bbtb_ob, r.sign * (r.bbtb_ob is not null)::int as n_bbtb_ob,
    r.sign * case when r.jml_d + r.jml_s is null then 0 else r.jml_d end as num_ds,
    r.sign * case when r.jml_d + r.jml_s is null then 0 else r.jml_s end as den_ds,
    r.sign * (r.jml_d + r.jml_s is not null)::int as both_ds,
    r.sign * case when r.jml_k + r.jml_s is null then 0 else r.jml_k end as num_ks,
    r.sign * case when r.jml_k + r.jml_s is null then 0 else r.jml_s end as den_ks,
    r.sign * (r.jml_k + r.jml_s is not null)::int as both_ks,
    r.sign * case when r.jml_n + r.jml_d is null then 0 else r.jml_n end as num_nd,
    r.sign * case when r.jml_n + r.jml_d is null then 0 else r.jml_d end as den_nd,
    r.sign * (r.jml_n + r.jml_d is not null)::int as both_nd,
    r.sign * case when r.diukur + r.jml_s is null then 0 else r.diukur end as num_ukur_s,
    r.sign * case when r.diukur + r.jml_s is null then 0 else r.jml_s end as den_ukur_s,
    r.sign * (r.diukur + r.jml_s is not null)::int as both_ukur_s,
    r.sign * case when r.tbu_sp + r.tbu_p + r.tbu_sah is null then 0 else r.tbu_sp + r.tbu_p end as num_stunting,
    r.sign * case when r.tbu_sp + r.tbu_p + r.tbu_sah is null then 0 else r.tbu_sah end as den_stunting,
    r.sign * (r.tbu_sp + r.tbu_p + r.tbu_sah is not null)::int as both_stunting,
    r.sign * case when r.bbtb_bk + r.bbtb_k + r.bbtb_sah is null then 0 else r.bbtb_bk + r.bbtb_k end as num_wasting,
    r.sign * case when r.bbtb_bk + r.bbtb_k + r.bbtb_sah is null then 0 else r.bbtb_sah end as den_wasting,
    r.sign * (r.bbtb_bk + r.bbtb_k + r.bbtb_sah is not null)::int as both_wasting,
    r.sign * case when r.bbu_sk + r.bbu_k + r.bbu_sah is null then 0 else r.bbu_sk + r.bbu_k end as num_underweight,
    r.sign * case when r.bbu_sk + r.bbu_k + r.bbu_sah is null then 0 else r.bbu_sah end as den_underweight,
    r.sign * (r.bbu_sk + r.bbu_k + r.bbu_sah is not null)::int as both_underweight
from change_posyandu r;

create table rollup_posyandu_kecamatan (
  tenant_id int not null,
  kecamatan_id int not null,
  period int not null,
  sent smallint not null default 0, verified smallint not null default 0,
  approved smallint not null default 0, on_time smallint not null default 0,
  v_posyandu int not null default 0, n_posyandu smallint not null default 0,
  v_buka int not null default 0, n_buka smallint not null default 0, v_jml_s int not null default 0,
  n_jml_s smallint not null default 0, v_jml_k int not null default 0,
  n_jml_k smallint not null default 0, v_jml_d int not null default 0,
  n_jml_d smallint not null default 0, v_jml_n int not null default 0,
  n_jml_n smallint not null default 0, v_jml_t int not null default 0,
  n_jml_t smallint not null default 0, v_jml_o int not null default 0,
  n_jml_o smallint not null default 0, v_jml_b int not null default 0,
  n_jml_b smallint not null default 0, v_diukur int not null default 0,
  n_diukur smallint not null default 0, v_bbu_sah int not null default 0,
  n_bbu_sah smallint not null default 0, v_bbu_sk int not null default 0,
  n_bbu_sk smallint not null default 0, v_bbu_k int not null default 0,
  n_bbu_k smallint not null default 0, v_bbu_n int not null default 0,
  n_bbu_n smallint not null default 0, v_bbu_r int not null default 0,
  n_bbu_r smallint not null default 0, v_tbu_sah int not null default 0,
  n_tbu_sah smallint not null default 0, v_tbu_sp int not null default 0,
  n_tbu_sp smallint not null default 0, v_tbu_p int not null default 0,
  n_tbu_p smallint not null default 0, v_tbu_n int not null default 0,
  n_tbu_n smallint not null default 0, v_tbu_t int not null default 0,
  n_tbu_t smallint not null default 0, v_bbtb_sah int not null default 0,
  n_bbtb_sah smallint not null default 0, v_bbtb_bk int not null default 0,
  n_bbtb_bk smallint not null default 0, v_bbtb_k int not null default 0,
  n_bbtb_k smallint not null default 0, v_bbtb_n int not null default 0,
  n_bbtb_n smallint not null default 0, v_bbtb_r int not null default 0,
  n_bbtb_r smallint not null default 0, v_bbtb_l int not null default 0,
  n_bbtb_l smallint not null default 0, v_bbtb_ob int not null default 0,
  n_bbtb_ob smallint not null default 0, num_ds int not null default 0, den_ds int not null default 0,
  both_ds smallint not null default 0, num_ks int not null default 0, den_ks int not null default 0,
  both_ks smallint not null default 0, num_nd int not null default 0, den_nd int not null default 0,
  both_nd smallint not null default 0, num_ukur_s int not null default 0,
  den_ukur_s int not null default 0, both_ukur_s smallint not null default 0,
  num_stunting int not null default 0, den_stunting int not null default 0,
  both_stunting smallint not null default 0, num_wasting int not null default 0,
  den_wasting int not null default 0, both_wasting smallint not null default 0,
  num_underweight int not null default 0, den_underweight int not null default 0,
  both_underweight smallint not null default 0,
  primary key (tenant_id, period, kecamatan_id)
) with (fillfactor = 80);

create table rollup_posyandu_district (
  tenant_id int not null,
  period int not null,
  sent int not null default 0, verified int not null default 0, approved int not null default 0,
  on_time int not null default 0, v_posyandu int not null default 0, n_posyandu int not null default 0,
  v_buka int not null default 0, n_buka int not null default 0, v_jml_s int not null default 0,
  n_jml_s int not null default 0, v_jml_k int not null default 0, n_jml_k int not null default 0,
  v_jml_d int not null default 0, n_jml_d int not null default 0, v_jml_n int not null default 0,
  n_jml_n int not null default 0, v_jml_t int not null default 0, n_jml_t int not null default 0,
  v_jml_o int not null default 0, n_jml_o int not null default 0, v_jml_b int not null default 0,
  n_jml_b int not null default 0, v_diukur int not null default 0, n_diukur int not null default 0,
  v_bbu_sah int not null default 0, n_bbu_sah int not null default 0, v_bbu_sk int not null default 0,
  n_bbu_sk int not null default 0, v_bbu_k int not null default 0, n_bbu_k int not null default 0,
  v_bbu_n int not null default 0, n_bbu_n int not null default 0, v_bbu_r int not null default 0,
  n_bbu_r int not null default 0, v_tbu_sah int not null default 0, n_tbu_sah int not null default 0,
  v_tbu_sp int not null default 0, n_tbu_sp int not null default 0, v_tbu_p int not null default 0,
  n_tbu_p int not null default 0, v_tbu_n int not null default 0, n_tbu_n int not null default 0,
  v_tbu_t int not null default 0, n_tbu_t int not null default 0, v_bbtb_sah int not null default 0,
  n_bbtb_sah int not null default 0, v_bbtb_bk int not null default 0, n_bbtb_bk int not null default 0,
  v_bbtb_k int not null default 0, n_bbtb_k int not null default 0, v_bbtb_n int not null default 0,
  n_bbtb_n int not null default 0, v_bbtb_r int not null default 0, n_bbtb_r int not null default 0,
  v_bbtb_l int not null default 0, n_bbtb_l int not null default 0, v_bbtb_ob int not null default 0,
  n_bbtb_ob int not null default 0, num_ds int not null default 0, den_ds int not null default 0,
  both_ds int not null default 0, num_ks int not null default 0, den_ks int not null default 0,
  both_ks int not null default 0, num_nd int not null default 0, den_nd int not null default 0,
  both_nd int not null default 0, num_ukur_s int not null default 0, den_ukur_s int not null default 0,
  both_ukur_s int not null default 0, num_stunting int not null default 0,
  den_stunting int not null default 0, both_stunting int not null default 0,
  num_wasting int not null default 0, den_wasting int not null default 0,
  both_wasting int not null default 0, num_underweight int not null default 0,
  den_underweight int not null default 0, both_underweight int not null default 0,
  primary key (tenant_id, period)
) with (fillfactor = 70);

create table rollup_posyandu_province (
  province_id int not null,
  period int not null,
  sent int not null default 0, verified int not null default 0, approved int not null default 0,
  on_time int not null default 0, v_posyandu int not null default 0, n_posyandu int not null default 0,
  v_buka int not null default 0, n_buka int not null default 0, v_jml_s int not null default 0,
  n_jml_s int not null default 0, v_jml_k int not null default 0, n_jml_k int not null default 0,
  v_jml_d int not null default 0, n_jml_d int not null default 0, v_jml_n int not null default 0,
  n_jml_n int not null default 0, v_jml_t int not null default 0, n_jml_t int not null default 0,
  v_jml_o int not null default 0, n_jml_o int not null default 0, v_jml_b int not null default 0,
  n_jml_b int not null default 0, v_diukur int not null default 0, n_diukur int not null default 0,
  v_bbu_sah int not null default 0, n_bbu_sah int not null default 0, v_bbu_sk int not null default 0,
  n_bbu_sk int not null default 0, v_bbu_k int not null default 0, n_bbu_k int not null default 0,
  v_bbu_n int not null default 0, n_bbu_n int not null default 0, v_bbu_r int not null default 0,
  n_bbu_r int not null default 0, v_tbu_sah int not null default 0, n_tbu_sah int not null default 0,
  v_tbu_sp int not null default 0, n_tbu_sp int not null default 0, v_tbu_p int not null default 0,
  n_tbu_p int not null default 0, v_tbu_n int not null default 0, n_tbu_n int not null default 0,
  v_tbu_t int not null default 0, n_tbu_t int not null default 0, v_bbtb_sah int not null default 0,
  n_bbtb_sah int not null default 0, v_bbtb_bk int not null default 0, n_bbtb_bk int not null default 0,
  v_bbtb_k int not null default 0, n_bbtb_k int not null default 0, v_bbtb_n int not null default 0,
  n_bbtb_n int not null default 0, v_bbtb_r int not null default 0, n_bbtb_r int not null default 0,
  v_bbtb_l int not null default 0, n_bbtb_l int not null default 0, v_bbtb_ob int not null default 0,
  n_bbtb_ob int not null default 0, num_ds int not null default 0, den_ds int not null default 0,
  both_ds int not null default 0, num_ks int not null default 0, den_ks int not null default 0,
  both_ks int not null default 0, num_nd int not null default 0, den_nd int not null default 0,
  both_nd int not null default 0, num_ukur_s int not null default 0, den_ukur_s int not null default 0,
  both_ukur_s int not null default 0, num_stunting int not null default 0,
  den_stunting int not null default 0, both_stunting int not null default 0,
  num_wasting int not null default 0, den_wasting int not null default 0,
  both_wasting int not null default 0, num_underweight int not null default 0,
  den_underweight int not null default 0, both_underweight int not null default 0,
  primary key (province_id, period)
) with (fillfactor = 60);

-- What has left the offices, in steps: never one unit at a time.
create table published_posyandu_kecamatan (
  tenant_id int not null,
  kecamatan_id int not null,
  period int not null,
  published_at timestamptz not null,
  final boolean not null,
  sent smallint not null default 0, verified smallint not null default 0,
  approved smallint not null default 0, on_time smallint not null default 0,
  v_posyandu int not null default 0, n_posyandu smallint not null default 0,
  v_buka int not null default 0, n_buka smallint not null default 0, v_jml_s int not null default 0,
  n_jml_s smallint not null default 0, v_jml_k int not null default 0,
  n_jml_k smallint not null default 0, v_jml_d int not null default 0,
  n_jml_d smallint not null default 0, v_jml_n int not null default 0,
  n_jml_n smallint not null default 0, v_jml_t int not null default 0,
  n_jml_t smallint not null default 0, v_jml_o int not null default 0,
  n_jml_o smallint not null default 0, v_jml_b int not null default 0,
  n_jml_b smallint not null default 0, v_diukur int not null default 0,
  n_diukur smallint not null default 0, v_bbu_sah int not null default 0,
  n_bbu_sah smallint not null default 0, v_bbu_sk int not null default 0,
  n_bbu_sk smallint not null default 0, v_bbu_k int not null default 0,
  n_bbu_k smallint not null default 0, v_bbu_n int not null default 0,
  n_bbu_n smallint not null default 0, v_bbu_r int not null default 0,
  n_bbu_r smallint not null default 0, v_tbu_sah int not null default 0,
  n_tbu_sah smallint not null default 0, v_tbu_sp int not null default 0,
  n_tbu_sp smallint not null default 0, v_tbu_p int not null default 0,
  n_tbu_p smallint not null default 0, v_tbu_n int not null default 0,
  n_tbu_n smallint not null default 0, v_tbu_t int not null default 0,
  n_tbu_t smallint not null default 0, v_bbtb_sah int not null default 0,
  n_bbtb_sah smallint not null default 0, v_bbtb_bk int not null default 0,
  n_bbtb_bk smallint not null default 0, v_bbtb_k int not null default 0,
  n_bbtb_k smallint not null default 0, v_bbtb_n int not null default 0,
  n_bbtb_n smallint not null default 0, v_bbtb_r int not null default 0,
  n_bbtb_r smallint not null default 0, v_bbtb_l int not null default 0,
  n_bbtb_l smallint not null default 0, v_bbtb_ob int not null default 0,
  n_bbtb_ob smallint not null default 0, num_ds int not null default 0, den_ds int not null default 0,
  both_ds smallint not null default 0, num_ks int not null default 0, den_ks int not null default 0,
  both_ks smallint not null default 0, num_nd int not null default 0, den_nd int not null default 0,
  both_nd smallint not null default 0, num_ukur_s int not null default 0,
  den_ukur_s int not null default 0, both_ukur_s smallint not null default 0,
  num_stunting int not null default 0, den_stunting int not null default 0,
  both_stunting smallint not null default 0, num_wasting int not null default 0,
  den_wasting int not null default 0, both_wasting smallint not null default 0,
  num_underweight int not null default 0, den_underweight int not null default 0,
  both_underweight smallint not null default 0,
  primary key (tenant_id, period, kecamatan_id)
);


alter table fact_posyandu enable row level security;
alter table fact_posyandu force row level security;
alter table change_posyandu enable row level security;
alter table change_posyandu force row level security;
alter table rollup_posyandu_kecamatan enable row level security;
alter table rollup_posyandu_kecamatan force row level security;
alter table rollup_posyandu_district enable row level security;
alter table rollup_posyandu_district force row level security;
alter table published_posyandu_kecamatan enable row level security;
alter table published_posyandu_kecamatan force row level security;
alter table rollup_posyandu_province enable row level security;
alter table rollup_posyandu_province force row level security;
create policy fact_posyandu_office on fact_posyandu for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
create policy change_posyandu_office on change_posyandu for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
create policy rollup_posyandu_kecamatan_office on rollup_posyandu_kecamatan for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
create policy rollup_posyandu_district_office on rollup_posyandu_district for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
create policy published_posyandu_kecamatan_office on published_posyandu_kecamatan for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
grant select, insert, update on fact_posyandu to lini_app;
grant select, insert on change_posyandu to lini_app;
grant select on delta_posyandu to lini_app, lini_verify, lini_fold;
grant select on rollup_posyandu_kecamatan, rollup_posyandu_district, published_posyandu_kecamatan to lini_app;
create policy published_posyandu_kecamatan_province on published_posyandu_kecamatan for select to lini_across
  using (tenant_id = any (current_setting('app.tenants')::int[]));
create policy published_posyandu_kecamatan_nation on published_posyandu_kecamatan for select to lini_nation using (true);
grant select on published_posyandu_kecamatan to lini_across, lini_nation;

create policy change_posyandu_fold on change_posyandu for all to lini_fold using (true) with check (true);
create policy rollup_posyandu_kecamatan_fold on rollup_posyandu_kecamatan for all to lini_fold using (true) with check (true);
create policy rollup_posyandu_district_fold on rollup_posyandu_district for all to lini_fold using (true) with check (true);
create policy rollup_posyandu_province_fold on rollup_posyandu_province for all to lini_fold using (true) with check (true);
create policy published_posyandu_kecamatan_fold on published_posyandu_kecamatan for all to lini_fold using (true) with check (true);
grant select, delete on change_posyandu to lini_fold;
grant select, insert, update on rollup_posyandu_kecamatan, rollup_posyandu_district, rollup_posyandu_province, published_posyandu_kecamatan to lini_fold;
create policy fact_posyandu_verify on fact_posyandu for all to lini_verify using (true) with check (true);
create policy change_posyandu_verify on change_posyandu for all to lini_verify using (true) with check (true);
create policy rollup_posyandu_kecamatan_verify on rollup_posyandu_kecamatan for all to lini_verify using (true) with check (true);
create policy rollup_posyandu_district_verify on rollup_posyandu_district for all to lini_verify using (true) with check (true);
create policy rollup_posyandu_province_verify on rollup_posyandu_province for all to lini_verify using (true) with check (true);
grant select on fact_posyandu to lini_verify;
grant select, insert, delete on change_posyandu, rollup_posyandu_kecamatan, rollup_posyandu_district, rollup_posyandu_province to lini_verify;


-- Every change of a counted row appends +new and -old in the same transaction: the rows
-- as they are, since working out a hundred sums would cost more than the save itself.
create function emit_posyandu_added() returns trigger language plpgsql as $f$
begin
  insert into change_posyandu (tenant_id, kecamatan_id, period, sign,
    status, timely, posyandu, buka, jml_s, jml_k, jml_d, jml_n, jml_t, jml_o, jml_b, diukur, bbu_sah,
    bbu_sk, bbu_k, bbu_n, bbu_r, tbu_sah, tbu_sp, tbu_p, tbu_n, tbu_t, bbtb_sah, bbtb_bk, bbtb_k, bbtb_n,
    bbtb_r, bbtb_l, bbtb_ob)
  select r.tenant_id, r.kecamatan_id, r.period, 1,
    r.status, r.timely, r.posyandu, r.buka, r.jml_s, r.jml_k, r.jml_d, r.jml_n, r.jml_t, r.jml_o, r.jml_b,
    r.diukur, r.bbu_sah, r.bbu_sk, r.bbu_k, r.bbu_n, r.bbu_r, r.tbu_sah, r.tbu_sp, r.tbu_p, r.tbu_n,
    r.tbu_t, r.bbtb_sah, r.bbtb_bk, r.bbtb_k, r.bbtb_n, r.bbtb_r, r.bbtb_l, r.bbtb_ob
  from new_rows r where r.status >= 2;
  return null;
end
$f$;
create function emit_posyandu_changed() returns trigger language plpgsql as $f$
begin
  insert into change_posyandu (tenant_id, kecamatan_id, period, sign,
    status, timely, posyandu, buka, jml_s, jml_k, jml_d, jml_n, jml_t, jml_o, jml_b, diukur, bbu_sah,
    bbu_sk, bbu_k, bbu_n, bbu_r, tbu_sah, tbu_sp, tbu_p, tbu_n, tbu_t, bbtb_sah, bbtb_bk, bbtb_k, bbtb_n,
    bbtb_r, bbtb_l, bbtb_ob)
  select r.tenant_id, r.kecamatan_id, r.period, 1,
    r.status, r.timely, r.posyandu, r.buka, r.jml_s, r.jml_k, r.jml_d, r.jml_n, r.jml_t, r.jml_o, r.jml_b,
    r.diukur, r.bbu_sah, r.bbu_sk, r.bbu_k, r.bbu_n, r.bbu_r, r.tbu_sah, r.tbu_sp, r.tbu_p, r.tbu_n,
    r.tbu_t, r.bbtb_sah, r.bbtb_bk, r.bbtb_k, r.bbtb_n, r.bbtb_r, r.bbtb_l, r.bbtb_ob
  from new_rows r where r.status >= 2
  union all
  select r.tenant_id, r.kecamatan_id, r.period, -1,
    r.status, r.timely, r.posyandu, r.buka, r.jml_s, r.jml_k, r.jml_d, r.jml_n, r.jml_t, r.jml_o, r.jml_b,
    r.diukur, r.bbu_sah, r.bbu_sk, r.bbu_k, r.bbu_n, r.bbu_r, r.tbu_sah, r.tbu_sp, r.tbu_p, r.tbu_n,
    r.tbu_t, r.bbtb_sah, r.bbtb_bk, r.bbtb_k, r.bbtb_n, r.bbtb_r, r.bbtb_l, r.bbtb_ob
  from old_rows r where r.status >= 2;
  return null;
end
$f$;
create function emit_posyandu_removed() returns trigger language plpgsql as $f$
begin
  insert into change_posyandu (tenant_id, kecamatan_id, period, sign,
    status, timely, posyandu, buka, jml_s, jml_k, jml_d, jml_n, jml_t, jml_o, jml_b, diukur, bbu_sah,
    bbu_sk, bbu_k, bbu_n, bbu_r, tbu_sah, tbu_sp, tbu_p, tbu_n, tbu_t, bbtb_sah, bbtb_bk, bbtb_k, bbtb_n,
    bbtb_r, bbtb_l, bbtb_ob)
  select r.tenant_id, r.kecamatan_id, r.period, -1,
    r.status, r.timely, r.posyandu, r.buka, r.jml_s, r.jml_k, r.jml_d, r.jml_n, r.jml_t, r.jml_o, r.jml_b,
    r.diukur, r.bbu_sah, r.bbu_sk, r.bbu_k, r.bbu_n, r.bbu_r, r.tbu_sah, r.tbu_sp, r.tbu_p, r.tbu_n,
    r.tbu_t, r.bbtb_sah, r.bbtb_bk, r.bbtb_k, r.bbtb_n, r.bbtb_r, r.bbtb_l, r.bbtb_ob
  from old_rows r where r.status >= 2;
  return null;
end
$f$;
create trigger fact_posyandu_added after insert on fact_posyandu referencing new table as new_rows
  for each statement execute function emit_posyandu_added();
create trigger fact_posyandu_changed after update on fact_posyandu referencing old table as old_rows new table as new_rows
  for each statement execute function emit_posyandu_changed();
create trigger fact_posyandu_removed after delete on fact_posyandu referencing old table as old_rows
  for each statement execute function emit_posyandu_removed();


/* Adds pending changes to kecamatan, district and province rows; answers what it touched.
   One runs at a time: a second finds the lock taken and does nothing. */
create function fold_posyandu(most int) returns table (tenant_id int, period int)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  if not pg_try_advisory_xact_lock(7264, hashtext('fold_posyandu')) then return; end if;
  return query
  with taken as (
    delete from change_posyandu d where d.ctid = any (array(select x.ctid from change_posyandu x limit most)) returning d.*
  ), counted as (
    select r.tenant_id, r.kecamatan_id, r.period,
      sum(r.sign * 1) as sent, sum(r.sign * (r.status >= 3)::int) as verified,
      sum(r.sign * (r.status >= 4)::int) as approved, sum(r.sign * (r.timely > 0)::int) as on_time,
      sum(r.sign * coalesce(r.posyandu, 0)) as v_posyandu,
      sum(r.sign * (r.posyandu is not null)::int) as n_posyandu, sum(r.sign * coalesce(r.buka, 0)) as v_buka,
      sum(r.sign * (r.buka is not null)::int) as n_buka, sum(r.sign * coalesce(r.jml_s, 0)) as v_jml_s,
      sum(r.sign * (r.jml_s is not null)::int) as n_jml_s, sum(r.sign * coalesce(r.jml_k, 0)) as v_jml_k,
      sum(r.sign * (r.jml_k is not null)::int) as n_jml_k, sum(r.sign * coalesce(r.jml_d, 0)) as v_jml_d,
      sum(r.sign * (r.jml_d is not null)::int) as n_jml_d, sum(r.sign * coalesce(r.jml_n, 0)) as v_jml_n,
      sum(r.sign * (r.jml_n is not null)::int) as n_jml_n, sum(r.sign * coalesce(r.jml_t, 0)) as v_jml_t,
      sum(r.sign * (r.jml_t is not null)::int) as n_jml_t, sum(r.sign * coalesce(r.jml_o, 0)) as v_jml_o,
      sum(r.sign * (r.jml_o is not null)::int) as n_jml_o, sum(r.sign * coalesce(r.jml_b, 0)) as v_jml_b,
      sum(r.sign * (r.jml_b is not null)::int) as n_jml_b, sum(r.sign * coalesce(r.diukur, 0)) as v_diukur,
      sum(r.sign * (r.diukur is not null)::int) as n_diukur,
      sum(r.sign * coalesce(r.bbu_sah, 0)) as v_bbu_sah,
      sum(r.sign * (r.bbu_sah is not null)::int) as n_bbu_sah,
      sum(r.sign * coalesce(r.bbu_sk, 0)) as v_bbu_sk, sum(r.sign * (r.bbu_sk is not null)::int) as n_bbu_sk,
      sum(r.sign * coalesce(r.bbu_k, 0)) as v_bbu_k, sum(r.sign * (r.bbu_k is not null)::int) as n_bbu_k,
      sum(r.sign * coalesce(r.bbu_n, 0)) as v_bbu_n, sum(r.sign * (r.bbu_n is not null)::int) as n_bbu_n,
      sum(r.sign * coalesce(r.bbu_r, 0)) as v_bbu_r, sum(r.sign * (r.bbu_r is not null)::int) as n_bbu_r,
      sum(r.sign * coalesce(r.tbu_sah, 0)) as v_tbu_sah,
      sum(r.sign * (r.tbu_sah is not null)::int) as n_tbu_sah,
      sum(r.sign * coalesce(r.tbu_sp, 0)) as v_tbu_sp, sum(r.sign * (r.tbu_sp is not null)::int) as n_tbu_sp,
      sum(r.sign * coalesce(r.tbu_p, 0)) as v_tbu_p, sum(r.sign * (r.tbu_p is not null)::int) as n_tbu_p,
      sum(r.sign * coalesce(r.tbu_n, 0)) as v_tbu_n, sum(r.sign * (r.tbu_n is not null)::int) as n_tbu_n,
      sum(r.sign * coalesce(r.tbu_t, 0)) as v_tbu_t, sum(r.sign * (r.tbu_t is not null)::int) as n_tbu_t,
      sum(r.sign * coalesce(r.bbtb_sah, 0)) as v_bbtb_sah,
      sum(r.sign * (r.bbtb_sah is not null)::int) as n_bbtb_sah,
      sum(r.sign * coalesce(r.bbtb_bk, 0)) as v_bbtb_bk,
      sum(r.sign * (r.bbtb_bk is not null)::int) as n_bbtb_bk,
      sum(r.sign * coalesce(r.bbtb_k, 0)) as v_bbtb_k, sum(r.sign * (r.bbtb_k is not null)::int) as n_bbtb_k,
      sum(r.sign * coalesce(r.bbtb_n, 0)) as v_bbtb_n, sum(r.sign * (r.bbtb_n is not null)::int) as n_bbtb_n,
      sum(r.sign * coalesce(r.bbtb_r, 0)) as v_bbtb_r, sum(r.sign * (r.bbtb_r is not null)::int) as n_bbtb_r,
      sum(r.sign * coalesce(r.bbtb_l, 0)) as v_bbtb_l, sum(r.sign * (r.bbtb_l is not null)::int) as n_bbtb_l,
      sum(r.sign * coalesce(r.bbtb_ob, 0)) as v_bbtb_ob,
      sum(r.sign * (r.bbtb_ob is not null)::int) as n_bbtb_ob,
      sum(r.sign * case when r.jml_d + r.jml_s is null then 0 else r.jml_d end) as num_ds,
      sum(r.sign * case when r.jml_d + r.jml_s is null then 0 else r.jml_s end) as den_ds,
      sum(r.sign * (r.jml_d + r.jml_s is not null)::int) as both_ds,
      sum(r.sign * case when r.jml_k + r.jml_s is null then 0 else r.jml_k end) as num_ks,
      sum(r.sign * case when r.jml_k + r.jml_s is null then 0 else r.jml_s end) as den_ks,
      sum(r.sign * (r.jml_k + r.jml_s is not null)::int) as both_ks,
      sum(r.sign * case when r.jml_n + r.jml_d is null then 0 else r.jml_n end) as num_nd,
      sum(r.sign * case when r.jml_n + r.jml_d is null then 0 else r.jml_d end) as den_nd,
      sum(r.sign * (r.jml_n + r.jml_d is not null)::int) as both_nd,
      sum(r.sign * case when r.diukur + r.jml_s is null then 0 else r.diukur end) as num_ukur_s,
      sum(r.sign * case when r.diukur + r.jml_s is null then 0 else r.jml_s end) as den_ukur_s,
      sum(r.sign * (r.diukur + r.jml_s is not null)::int) as both_ukur_s,
      sum(r.sign * case when r.tbu_sp + r.tbu_p + r.tbu_sah is null then 0 else r.tbu_sp + r.tbu_p end) as num_stunting,
      sum(r.sign * case when r.tbu_sp + r.tbu_p + r.tbu_sah is null then 0 else r.tbu_sah end) as den_stunting,
      sum(r.sign * (r.tbu_sp + r.tbu_p + r.tbu_sah is not null)::int) as both_stunting,
      sum(r.sign * case when r.bbtb_bk + r.bbtb_k + r.bbtb_sah is null then 0 else r.bbtb_bk + r.bbtb_k end) as num_wasting,
      sum(r.sign * case when r.bbtb_bk + r.bbtb_k + r.bbtb_sah is null then 0 else r.bbtb_sah end) as den_wasting,
      sum(r.sign * (r.bbtb_bk + r.bbtb_k + r.bbtb_sah is not null)::int) as both_wasting,
      sum(r.sign * case when r.bbu_sk + r.bbu_k + r.bbu_sah is null then 0 else r.bbu_sk + r.bbu_k end) as num_underweight,
      sum(r.sign * case when r.bbu_sk + r.bbu_k + r.bbu_sah is null then 0 else r.bbu_sah end) as den_underweight,
      sum(r.sign * (r.bbu_sk + r.bbu_k + r.bbu_sah is not null)::int) as both_underweight
    from taken r group by 1, 2, 3
  ), kecamatans as (
    insert into rollup_posyandu_kecamatan as s (tenant_id, kecamatan_id, period,
      sent, verified, approved, on_time, v_posyandu, n_posyandu, v_buka, n_buka, v_jml_s, n_jml_s, v_jml_k,
      n_jml_k, v_jml_d, n_jml_d, v_jml_n, n_jml_n, v_jml_t, n_jml_t, v_jml_o, n_jml_o, v_jml_b, n_jml_b,
      v_diukur, n_diukur, v_bbu_sah, n_bbu_sah, v_bbu_sk, n_bbu_sk, v_bbu_k, n_bbu_k, v_bbu_n, n_bbu_n,
      v_bbu_r, n_bbu_r, v_tbu_sah, n_tbu_sah, v_tbu_sp, n_tbu_sp, v_tbu_p, n_tbu_p, v_tbu_n, n_tbu_n,
      v_tbu_t, n_tbu_t, v_bbtb_sah, n_bbtb_sah, v_bbtb_bk, n_bbtb_bk, v_bbtb_k, n_bbtb_k, v_bbtb_n, n_bbtb_n,
      v_bbtb_r, n_bbtb_r, v_bbtb_l, n_bbtb_l, v_bbtb_ob, n_bbtb_ob, num_ds, den_ds, both_ds, num_ks, den_ks,
      both_ks, num_nd, den_nd, both_nd, num_ukur_s, den_ukur_s, both_ukur_s, num_stunting, den_stunting,
      both_stunting, num_wasting, den_wasting, both_wasting, num_underweight, den_underweight,
      both_underweight)
    select t.tenant_id, t.kecamatan_id, t.period,
      sum(t.sent), sum(t.verified), sum(t.approved), sum(t.on_time), sum(t.v_posyandu), sum(t.n_posyandu),
      sum(t.v_buka), sum(t.n_buka), sum(t.v_jml_s), sum(t.n_jml_s), sum(t.v_jml_k), sum(t.n_jml_k),
      sum(t.v_jml_d), sum(t.n_jml_d), sum(t.v_jml_n), sum(t.n_jml_n), sum(t.v_jml_t), sum(t.n_jml_t),
      sum(t.v_jml_o), sum(t.n_jml_o), sum(t.v_jml_b), sum(t.n_jml_b), sum(t.v_diukur), sum(t.n_diukur),
      sum(t.v_bbu_sah), sum(t.n_bbu_sah), sum(t.v_bbu_sk), sum(t.n_bbu_sk), sum(t.v_bbu_k), sum(t.n_bbu_k),
      sum(t.v_bbu_n), sum(t.n_bbu_n), sum(t.v_bbu_r), sum(t.n_bbu_r), sum(t.v_tbu_sah), sum(t.n_tbu_sah),
      sum(t.v_tbu_sp), sum(t.n_tbu_sp), sum(t.v_tbu_p), sum(t.n_tbu_p), sum(t.v_tbu_n), sum(t.n_tbu_n),
      sum(t.v_tbu_t), sum(t.n_tbu_t), sum(t.v_bbtb_sah), sum(t.n_bbtb_sah), sum(t.v_bbtb_bk),
      sum(t.n_bbtb_bk), sum(t.v_bbtb_k), sum(t.n_bbtb_k), sum(t.v_bbtb_n), sum(t.n_bbtb_n), sum(t.v_bbtb_r),
      sum(t.n_bbtb_r), sum(t.v_bbtb_l), sum(t.n_bbtb_l), sum(t.v_bbtb_ob), sum(t.n_bbtb_ob), sum(t.num_ds),
      sum(t.den_ds), sum(t.both_ds), sum(t.num_ks), sum(t.den_ks), sum(t.both_ks), sum(t.num_nd),
      sum(t.den_nd), sum(t.both_nd), sum(t.num_ukur_s), sum(t.den_ukur_s), sum(t.both_ukur_s),
      sum(t.num_stunting), sum(t.den_stunting), sum(t.both_stunting), sum(t.num_wasting), sum(t.den_wasting),
      sum(t.both_wasting), sum(t.num_underweight), sum(t.den_underweight), sum(t.both_underweight)
    from counted t
    group by 1, 2, 3
    on conflict on constraint rollup_posyandu_kecamatan_pkey do update set
      sent = s.sent + excluded.sent, verified = s.verified + excluded.verified,
      approved = s.approved + excluded.approved, on_time = s.on_time + excluded.on_time,
      v_posyandu = s.v_posyandu + excluded.v_posyandu, n_posyandu = s.n_posyandu + excluded.n_posyandu,
      v_buka = s.v_buka + excluded.v_buka, n_buka = s.n_buka + excluded.n_buka,
      v_jml_s = s.v_jml_s + excluded.v_jml_s, n_jml_s = s.n_jml_s + excluded.n_jml_s,
      v_jml_k = s.v_jml_k + excluded.v_jml_k, n_jml_k = s.n_jml_k + excluded.n_jml_k,
      v_jml_d = s.v_jml_d + excluded.v_jml_d, n_jml_d = s.n_jml_d + excluded.n_jml_d,
      v_jml_n = s.v_jml_n + excluded.v_jml_n, n_jml_n = s.n_jml_n + excluded.n_jml_n,
      v_jml_t = s.v_jml_t + excluded.v_jml_t, n_jml_t = s.n_jml_t + excluded.n_jml_t,
      v_jml_o = s.v_jml_o + excluded.v_jml_o, n_jml_o = s.n_jml_o + excluded.n_jml_o,
      v_jml_b = s.v_jml_b + excluded.v_jml_b, n_jml_b = s.n_jml_b + excluded.n_jml_b,
      v_diukur = s.v_diukur + excluded.v_diukur, n_diukur = s.n_diukur + excluded.n_diukur,
      v_bbu_sah = s.v_bbu_sah + excluded.v_bbu_sah, n_bbu_sah = s.n_bbu_sah + excluded.n_bbu_sah,
      v_bbu_sk = s.v_bbu_sk + excluded.v_bbu_sk, n_bbu_sk = s.n_bbu_sk + excluded.n_bbu_sk,
      v_bbu_k = s.v_bbu_k + excluded.v_bbu_k, n_bbu_k = s.n_bbu_k + excluded.n_bbu_k,
      v_bbu_n = s.v_bbu_n + excluded.v_bbu_n, n_bbu_n = s.n_bbu_n + excluded.n_bbu_n,
      v_bbu_r = s.v_bbu_r + excluded.v_bbu_r, n_bbu_r = s.n_bbu_r + excluded.n_bbu_r,
      v_tbu_sah = s.v_tbu_sah + excluded.v_tbu_sah, n_tbu_sah = s.n_tbu_sah + excluded.n_tbu_sah,
      v_tbu_sp = s.v_tbu_sp + excluded.v_tbu_sp, n_tbu_sp = s.n_tbu_sp + excluded.n_tbu_sp,
      v_tbu_p = s.v_tbu_p + excluded.v_tbu_p, n_tbu_p = s.n_tbu_p + excluded.n_tbu_p,
      v_tbu_n = s.v_tbu_n + excluded.v_tbu_n, n_tbu_n = s.n_tbu_n + excluded.n_tbu_n,
      v_tbu_t = s.v_tbu_t + excluded.v_tbu_t, n_tbu_t = s.n_tbu_t + excluded.n_tbu_t,
      v_bbtb_sah = s.v_bbtb_sah + excluded.v_bbtb_sah, n_bbtb_sah = s.n_bbtb_sah + excluded.n_bbtb_sah,
      v_bbtb_bk = s.v_bbtb_bk + excluded.v_bbtb_bk, n_bbtb_bk = s.n_bbtb_bk + excluded.n_bbtb_bk,
      v_bbtb_k = s.v_bbtb_k + excluded.v_bbtb_k, n_bbtb_k = s.n_bbtb_k + excluded.n_bbtb_k,
      v_bbtb_n = s.v_bbtb_n + excluded.v_bbtb_n, n_bbtb_n = s.n_bbtb_n + excluded.n_bbtb_n,
      v_bbtb_r = s.v_bbtb_r + excluded.v_bbtb_r, n_bbtb_r = s.n_bbtb_r + excluded.n_bbtb_r,
      v_bbtb_l = s.v_bbtb_l + excluded.v_bbtb_l, n_bbtb_l = s.n_bbtb_l + excluded.n_bbtb_l,
      v_bbtb_ob = s.v_bbtb_ob + excluded.v_bbtb_ob, n_bbtb_ob = s.n_bbtb_ob + excluded.n_bbtb_ob,
      num_ds = s.num_ds + excluded.num_ds, den_ds = s.den_ds + excluded.den_ds,
      both_ds = s.both_ds + excluded.both_ds, num_ks = s.num_ks + excluded.num_ks,
      den_ks = s.den_ks + excluded.den_ks, both_ks = s.both_ks + excluded.both_ks,
      num_nd = s.num_nd + excluded.num_nd, den_nd = s.den_nd + excluded.den_nd,
      both_nd = s.both_nd + excluded.both_nd, num_ukur_s = s.num_ukur_s + excluded.num_ukur_s,
      den_ukur_s = s.den_ukur_s + excluded.den_ukur_s, both_ukur_s = s.both_ukur_s + excluded.both_ukur_s,
      num_stunting = s.num_stunting + excluded.num_stunting,
      den_stunting = s.den_stunting + excluded.den_stunting,
      both_stunting = s.both_stunting + excluded.both_stunting,
      num_wasting = s.num_wasting + excluded.num_wasting, den_wasting = s.den_wasting + excluded.den_wasting,
      both_wasting = s.both_wasting + excluded.both_wasting,
      num_underweight = s.num_underweight + excluded.num_underweight,
      den_underweight = s.den_underweight + excluded.den_underweight,
      both_underweight = s.both_underweight + excluded.both_underweight
  ), districts as (
    insert into rollup_posyandu_district as s (tenant_id, period,
      sent, verified, approved, on_time, v_posyandu, n_posyandu, v_buka, n_buka, v_jml_s, n_jml_s, v_jml_k,
      n_jml_k, v_jml_d, n_jml_d, v_jml_n, n_jml_n, v_jml_t, n_jml_t, v_jml_o, n_jml_o, v_jml_b, n_jml_b,
      v_diukur, n_diukur, v_bbu_sah, n_bbu_sah, v_bbu_sk, n_bbu_sk, v_bbu_k, n_bbu_k, v_bbu_n, n_bbu_n,
      v_bbu_r, n_bbu_r, v_tbu_sah, n_tbu_sah, v_tbu_sp, n_tbu_sp, v_tbu_p, n_tbu_p, v_tbu_n, n_tbu_n,
      v_tbu_t, n_tbu_t, v_bbtb_sah, n_bbtb_sah, v_bbtb_bk, n_bbtb_bk, v_bbtb_k, n_bbtb_k, v_bbtb_n, n_bbtb_n,
      v_bbtb_r, n_bbtb_r, v_bbtb_l, n_bbtb_l, v_bbtb_ob, n_bbtb_ob, num_ds, den_ds, both_ds, num_ks, den_ks,
      both_ks, num_nd, den_nd, both_nd, num_ukur_s, den_ukur_s, both_ukur_s, num_stunting, den_stunting,
      both_stunting, num_wasting, den_wasting, both_wasting, num_underweight, den_underweight,
      both_underweight)
    select t.tenant_id, t.period,
      sum(t.sent), sum(t.verified), sum(t.approved), sum(t.on_time), sum(t.v_posyandu), sum(t.n_posyandu),
      sum(t.v_buka), sum(t.n_buka), sum(t.v_jml_s), sum(t.n_jml_s), sum(t.v_jml_k), sum(t.n_jml_k),
      sum(t.v_jml_d), sum(t.n_jml_d), sum(t.v_jml_n), sum(t.n_jml_n), sum(t.v_jml_t), sum(t.n_jml_t),
      sum(t.v_jml_o), sum(t.n_jml_o), sum(t.v_jml_b), sum(t.n_jml_b), sum(t.v_diukur), sum(t.n_diukur),
      sum(t.v_bbu_sah), sum(t.n_bbu_sah), sum(t.v_bbu_sk), sum(t.n_bbu_sk), sum(t.v_bbu_k), sum(t.n_bbu_k),
      sum(t.v_bbu_n), sum(t.n_bbu_n), sum(t.v_bbu_r), sum(t.n_bbu_r), sum(t.v_tbu_sah), sum(t.n_tbu_sah),
      sum(t.v_tbu_sp), sum(t.n_tbu_sp), sum(t.v_tbu_p), sum(t.n_tbu_p), sum(t.v_tbu_n), sum(t.n_tbu_n),
      sum(t.v_tbu_t), sum(t.n_tbu_t), sum(t.v_bbtb_sah), sum(t.n_bbtb_sah), sum(t.v_bbtb_bk),
      sum(t.n_bbtb_bk), sum(t.v_bbtb_k), sum(t.n_bbtb_k), sum(t.v_bbtb_n), sum(t.n_bbtb_n), sum(t.v_bbtb_r),
      sum(t.n_bbtb_r), sum(t.v_bbtb_l), sum(t.n_bbtb_l), sum(t.v_bbtb_ob), sum(t.n_bbtb_ob), sum(t.num_ds),
      sum(t.den_ds), sum(t.both_ds), sum(t.num_ks), sum(t.den_ks), sum(t.both_ks), sum(t.num_nd),
      sum(t.den_nd), sum(t.both_nd), sum(t.num_ukur_s), sum(t.den_ukur_s), sum(t.both_ukur_s),
      sum(t.num_stunting), sum(t.den_stunting), sum(t.both_stunting), sum(t.num_wasting), sum(t.den_wasting),
      sum(t.both_wasting), sum(t.num_underweight), sum(t.den_underweight), sum(t.both_underweight)
    from counted t
    group by 1, 2
    on conflict on constraint rollup_posyandu_district_pkey do update set
      sent = s.sent + excluded.sent, verified = s.verified + excluded.verified,
      approved = s.approved + excluded.approved, on_time = s.on_time + excluded.on_time,
      v_posyandu = s.v_posyandu + excluded.v_posyandu, n_posyandu = s.n_posyandu + excluded.n_posyandu,
      v_buka = s.v_buka + excluded.v_buka, n_buka = s.n_buka + excluded.n_buka,
      v_jml_s = s.v_jml_s + excluded.v_jml_s, n_jml_s = s.n_jml_s + excluded.n_jml_s,
      v_jml_k = s.v_jml_k + excluded.v_jml_k, n_jml_k = s.n_jml_k + excluded.n_jml_k,
      v_jml_d = s.v_jml_d + excluded.v_jml_d, n_jml_d = s.n_jml_d + excluded.n_jml_d,
      v_jml_n = s.v_jml_n + excluded.v_jml_n, n_jml_n = s.n_jml_n + excluded.n_jml_n,
      v_jml_t = s.v_jml_t + excluded.v_jml_t, n_jml_t = s.n_jml_t + excluded.n_jml_t,
      v_jml_o = s.v_jml_o + excluded.v_jml_o, n_jml_o = s.n_jml_o + excluded.n_jml_o,
      v_jml_b = s.v_jml_b + excluded.v_jml_b, n_jml_b = s.n_jml_b + excluded.n_jml_b,
      v_diukur = s.v_diukur + excluded.v_diukur, n_diukur = s.n_diukur + excluded.n_diukur,
      v_bbu_sah = s.v_bbu_sah + excluded.v_bbu_sah, n_bbu_sah = s.n_bbu_sah + excluded.n_bbu_sah,
      v_bbu_sk = s.v_bbu_sk + excluded.v_bbu_sk, n_bbu_sk = s.n_bbu_sk + excluded.n_bbu_sk,
      v_bbu_k = s.v_bbu_k + excluded.v_bbu_k, n_bbu_k = s.n_bbu_k + excluded.n_bbu_k,
      v_bbu_n = s.v_bbu_n + excluded.v_bbu_n, n_bbu_n = s.n_bbu_n + excluded.n_bbu_n,
      v_bbu_r = s.v_bbu_r + excluded.v_bbu_r, n_bbu_r = s.n_bbu_r + excluded.n_bbu_r,
      v_tbu_sah = s.v_tbu_sah + excluded.v_tbu_sah, n_tbu_sah = s.n_tbu_sah + excluded.n_tbu_sah,
      v_tbu_sp = s.v_tbu_sp + excluded.v_tbu_sp, n_tbu_sp = s.n_tbu_sp + excluded.n_tbu_sp,
      v_tbu_p = s.v_tbu_p + excluded.v_tbu_p, n_tbu_p = s.n_tbu_p + excluded.n_tbu_p,
      v_tbu_n = s.v_tbu_n + excluded.v_tbu_n, n_tbu_n = s.n_tbu_n + excluded.n_tbu_n,
      v_tbu_t = s.v_tbu_t + excluded.v_tbu_t, n_tbu_t = s.n_tbu_t + excluded.n_tbu_t,
      v_bbtb_sah = s.v_bbtb_sah + excluded.v_bbtb_sah, n_bbtb_sah = s.n_bbtb_sah + excluded.n_bbtb_sah,
      v_bbtb_bk = s.v_bbtb_bk + excluded.v_bbtb_bk, n_bbtb_bk = s.n_bbtb_bk + excluded.n_bbtb_bk,
      v_bbtb_k = s.v_bbtb_k + excluded.v_bbtb_k, n_bbtb_k = s.n_bbtb_k + excluded.n_bbtb_k,
      v_bbtb_n = s.v_bbtb_n + excluded.v_bbtb_n, n_bbtb_n = s.n_bbtb_n + excluded.n_bbtb_n,
      v_bbtb_r = s.v_bbtb_r + excluded.v_bbtb_r, n_bbtb_r = s.n_bbtb_r + excluded.n_bbtb_r,
      v_bbtb_l = s.v_bbtb_l + excluded.v_bbtb_l, n_bbtb_l = s.n_bbtb_l + excluded.n_bbtb_l,
      v_bbtb_ob = s.v_bbtb_ob + excluded.v_bbtb_ob, n_bbtb_ob = s.n_bbtb_ob + excluded.n_bbtb_ob,
      num_ds = s.num_ds + excluded.num_ds, den_ds = s.den_ds + excluded.den_ds,
      both_ds = s.both_ds + excluded.both_ds, num_ks = s.num_ks + excluded.num_ks,
      den_ks = s.den_ks + excluded.den_ks, both_ks = s.both_ks + excluded.both_ks,
      num_nd = s.num_nd + excluded.num_nd, den_nd = s.den_nd + excluded.den_nd,
      both_nd = s.both_nd + excluded.both_nd, num_ukur_s = s.num_ukur_s + excluded.num_ukur_s,
      den_ukur_s = s.den_ukur_s + excluded.den_ukur_s, both_ukur_s = s.both_ukur_s + excluded.both_ukur_s,
      num_stunting = s.num_stunting + excluded.num_stunting,
      den_stunting = s.den_stunting + excluded.den_stunting,
      both_stunting = s.both_stunting + excluded.both_stunting,
      num_wasting = s.num_wasting + excluded.num_wasting, den_wasting = s.den_wasting + excluded.den_wasting,
      both_wasting = s.both_wasting + excluded.both_wasting,
      num_underweight = s.num_underweight + excluded.num_underweight,
      den_underweight = s.den_underweight + excluded.den_underweight,
      both_underweight = s.both_underweight + excluded.both_underweight
  ), provinces as (
    insert into rollup_posyandu_province as s (province_id, period,
      sent, verified, approved, on_time, v_posyandu, n_posyandu, v_buka, n_buka, v_jml_s, n_jml_s, v_jml_k,
      n_jml_k, v_jml_d, n_jml_d, v_jml_n, n_jml_n, v_jml_t, n_jml_t, v_jml_o, n_jml_o, v_jml_b, n_jml_b,
      v_diukur, n_diukur, v_bbu_sah, n_bbu_sah, v_bbu_sk, n_bbu_sk, v_bbu_k, n_bbu_k, v_bbu_n, n_bbu_n,
      v_bbu_r, n_bbu_r, v_tbu_sah, n_tbu_sah, v_tbu_sp, n_tbu_sp, v_tbu_p, n_tbu_p, v_tbu_n, n_tbu_n,
      v_tbu_t, n_tbu_t, v_bbtb_sah, n_bbtb_sah, v_bbtb_bk, n_bbtb_bk, v_bbtb_k, n_bbtb_k, v_bbtb_n, n_bbtb_n,
      v_bbtb_r, n_bbtb_r, v_bbtb_l, n_bbtb_l, v_bbtb_ob, n_bbtb_ob, num_ds, den_ds, both_ds, num_ks, den_ks,
      both_ks, num_nd, den_nd, both_nd, num_ukur_s, den_ukur_s, both_ukur_s, num_stunting, den_stunting,
      both_stunting, num_wasting, den_wasting, both_wasting, num_underweight, den_underweight,
      both_underweight)
    select o.province_id, t.period,
      sum(t.sent), sum(t.verified), sum(t.approved), sum(t.on_time), sum(t.v_posyandu), sum(t.n_posyandu),
      sum(t.v_buka), sum(t.n_buka), sum(t.v_jml_s), sum(t.n_jml_s), sum(t.v_jml_k), sum(t.n_jml_k),
      sum(t.v_jml_d), sum(t.n_jml_d), sum(t.v_jml_n), sum(t.n_jml_n), sum(t.v_jml_t), sum(t.n_jml_t),
      sum(t.v_jml_o), sum(t.n_jml_o), sum(t.v_jml_b), sum(t.n_jml_b), sum(t.v_diukur), sum(t.n_diukur),
      sum(t.v_bbu_sah), sum(t.n_bbu_sah), sum(t.v_bbu_sk), sum(t.n_bbu_sk), sum(t.v_bbu_k), sum(t.n_bbu_k),
      sum(t.v_bbu_n), sum(t.n_bbu_n), sum(t.v_bbu_r), sum(t.n_bbu_r), sum(t.v_tbu_sah), sum(t.n_tbu_sah),
      sum(t.v_tbu_sp), sum(t.n_tbu_sp), sum(t.v_tbu_p), sum(t.n_tbu_p), sum(t.v_tbu_n), sum(t.n_tbu_n),
      sum(t.v_tbu_t), sum(t.n_tbu_t), sum(t.v_bbtb_sah), sum(t.n_bbtb_sah), sum(t.v_bbtb_bk),
      sum(t.n_bbtb_bk), sum(t.v_bbtb_k), sum(t.n_bbtb_k), sum(t.v_bbtb_n), sum(t.n_bbtb_n), sum(t.v_bbtb_r),
      sum(t.n_bbtb_r), sum(t.v_bbtb_l), sum(t.n_bbtb_l), sum(t.v_bbtb_ob), sum(t.n_bbtb_ob), sum(t.num_ds),
      sum(t.den_ds), sum(t.both_ds), sum(t.num_ks), sum(t.den_ks), sum(t.both_ks), sum(t.num_nd),
      sum(t.den_nd), sum(t.both_nd), sum(t.num_ukur_s), sum(t.den_ukur_s), sum(t.both_ukur_s),
      sum(t.num_stunting), sum(t.den_stunting), sum(t.both_stunting), sum(t.num_wasting), sum(t.den_wasting),
      sum(t.both_wasting), sum(t.num_underweight), sum(t.den_underweight), sum(t.both_underweight)
    from counted t join tenant o on o.id = t.tenant_id
    group by 1, 2
    on conflict on constraint rollup_posyandu_province_pkey do update set
      sent = s.sent + excluded.sent, verified = s.verified + excluded.verified,
      approved = s.approved + excluded.approved, on_time = s.on_time + excluded.on_time,
      v_posyandu = s.v_posyandu + excluded.v_posyandu, n_posyandu = s.n_posyandu + excluded.n_posyandu,
      v_buka = s.v_buka + excluded.v_buka, n_buka = s.n_buka + excluded.n_buka,
      v_jml_s = s.v_jml_s + excluded.v_jml_s, n_jml_s = s.n_jml_s + excluded.n_jml_s,
      v_jml_k = s.v_jml_k + excluded.v_jml_k, n_jml_k = s.n_jml_k + excluded.n_jml_k,
      v_jml_d = s.v_jml_d + excluded.v_jml_d, n_jml_d = s.n_jml_d + excluded.n_jml_d,
      v_jml_n = s.v_jml_n + excluded.v_jml_n, n_jml_n = s.n_jml_n + excluded.n_jml_n,
      v_jml_t = s.v_jml_t + excluded.v_jml_t, n_jml_t = s.n_jml_t + excluded.n_jml_t,
      v_jml_o = s.v_jml_o + excluded.v_jml_o, n_jml_o = s.n_jml_o + excluded.n_jml_o,
      v_jml_b = s.v_jml_b + excluded.v_jml_b, n_jml_b = s.n_jml_b + excluded.n_jml_b,
      v_diukur = s.v_diukur + excluded.v_diukur, n_diukur = s.n_diukur + excluded.n_diukur,
      v_bbu_sah = s.v_bbu_sah + excluded.v_bbu_sah, n_bbu_sah = s.n_bbu_sah + excluded.n_bbu_sah,
      v_bbu_sk = s.v_bbu_sk + excluded.v_bbu_sk, n_bbu_sk = s.n_bbu_sk + excluded.n_bbu_sk,
      v_bbu_k = s.v_bbu_k + excluded.v_bbu_k, n_bbu_k = s.n_bbu_k + excluded.n_bbu_k,
      v_bbu_n = s.v_bbu_n + excluded.v_bbu_n, n_bbu_n = s.n_bbu_n + excluded.n_bbu_n,
      v_bbu_r = s.v_bbu_r + excluded.v_bbu_r, n_bbu_r = s.n_bbu_r + excluded.n_bbu_r,
      v_tbu_sah = s.v_tbu_sah + excluded.v_tbu_sah, n_tbu_sah = s.n_tbu_sah + excluded.n_tbu_sah,
      v_tbu_sp = s.v_tbu_sp + excluded.v_tbu_sp, n_tbu_sp = s.n_tbu_sp + excluded.n_tbu_sp,
      v_tbu_p = s.v_tbu_p + excluded.v_tbu_p, n_tbu_p = s.n_tbu_p + excluded.n_tbu_p,
      v_tbu_n = s.v_tbu_n + excluded.v_tbu_n, n_tbu_n = s.n_tbu_n + excluded.n_tbu_n,
      v_tbu_t = s.v_tbu_t + excluded.v_tbu_t, n_tbu_t = s.n_tbu_t + excluded.n_tbu_t,
      v_bbtb_sah = s.v_bbtb_sah + excluded.v_bbtb_sah, n_bbtb_sah = s.n_bbtb_sah + excluded.n_bbtb_sah,
      v_bbtb_bk = s.v_bbtb_bk + excluded.v_bbtb_bk, n_bbtb_bk = s.n_bbtb_bk + excluded.n_bbtb_bk,
      v_bbtb_k = s.v_bbtb_k + excluded.v_bbtb_k, n_bbtb_k = s.n_bbtb_k + excluded.n_bbtb_k,
      v_bbtb_n = s.v_bbtb_n + excluded.v_bbtb_n, n_bbtb_n = s.n_bbtb_n + excluded.n_bbtb_n,
      v_bbtb_r = s.v_bbtb_r + excluded.v_bbtb_r, n_bbtb_r = s.n_bbtb_r + excluded.n_bbtb_r,
      v_bbtb_l = s.v_bbtb_l + excluded.v_bbtb_l, n_bbtb_l = s.n_bbtb_l + excluded.n_bbtb_l,
      v_bbtb_ob = s.v_bbtb_ob + excluded.v_bbtb_ob, n_bbtb_ob = s.n_bbtb_ob + excluded.n_bbtb_ob,
      num_ds = s.num_ds + excluded.num_ds, den_ds = s.den_ds + excluded.den_ds,
      both_ds = s.both_ds + excluded.both_ds, num_ks = s.num_ks + excluded.num_ks,
      den_ks = s.den_ks + excluded.den_ks, both_ks = s.both_ks + excluded.both_ks,
      num_nd = s.num_nd + excluded.num_nd, den_nd = s.den_nd + excluded.den_nd,
      both_nd = s.both_nd + excluded.both_nd, num_ukur_s = s.num_ukur_s + excluded.num_ukur_s,
      den_ukur_s = s.den_ukur_s + excluded.den_ukur_s, both_ukur_s = s.both_ukur_s + excluded.both_ukur_s,
      num_stunting = s.num_stunting + excluded.num_stunting,
      den_stunting = s.den_stunting + excluded.den_stunting,
      both_stunting = s.both_stunting + excluded.both_stunting,
      num_wasting = s.num_wasting + excluded.num_wasting, den_wasting = s.den_wasting + excluded.den_wasting,
      both_wasting = s.both_wasting + excluded.both_wasting,
      num_underweight = s.num_underweight + excluded.num_underweight,
      den_underweight = s.den_underweight + excluded.den_underweight,
      both_underweight = s.both_underweight + excluded.both_underweight
  )
  select distinct t.tenant_id, t.period from counted t;
end
$f$;
grant create on schema public to lini_fold;
alter function fold_posyandu(int) owner to lini_fold;
revoke create on schema public from lini_fold;
set role lini_fold;
revoke execute on function fold_posyandu(int) from public;
grant execute on function fold_posyandu(int) to lini_app;
reset role;

/* Lets sensitive figures leave an office in steps: when at least five more units of a
   kecamatan count than at its last step, and once when the month has closed. A later
   correction of one unit stays inside, since the difference would tell that unit's figure. */
create function publish_posyandu(closed_period int) returns table (tenant_id int, period int)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  if not pg_try_advisory_xact_lock(7264, hashtext('publish_posyandu')) then return; end if;
  return query
  with steps as (
    insert into published_posyandu_kecamatan as p (tenant_id, kecamatan_id, period, published_at, final,
      sent, verified, approved, on_time, v_posyandu, n_posyandu, v_buka, n_buka, v_jml_s, n_jml_s, v_jml_k,
      n_jml_k, v_jml_d, n_jml_d, v_jml_n, n_jml_n, v_jml_t, n_jml_t, v_jml_o, n_jml_o, v_jml_b, n_jml_b,
      v_diukur, n_diukur, v_bbu_sah, n_bbu_sah, v_bbu_sk, n_bbu_sk, v_bbu_k, n_bbu_k, v_bbu_n, n_bbu_n,
      v_bbu_r, n_bbu_r, v_tbu_sah, n_tbu_sah, v_tbu_sp, n_tbu_sp, v_tbu_p, n_tbu_p, v_tbu_n, n_tbu_n,
      v_tbu_t, n_tbu_t, v_bbtb_sah, n_bbtb_sah, v_bbtb_bk, n_bbtb_bk, v_bbtb_k, n_bbtb_k, v_bbtb_n, n_bbtb_n,
      v_bbtb_r, n_bbtb_r, v_bbtb_l, n_bbtb_l, v_bbtb_ob, n_bbtb_ob, num_ds, den_ds, both_ds, num_ks, den_ks,
      both_ks, num_nd, den_nd, both_nd, num_ukur_s, den_ukur_s, both_ukur_s, num_stunting, den_stunting,
      both_stunting, num_wasting, den_wasting, both_wasting, num_underweight, den_underweight,
      both_underweight)
    select k.tenant_id, k.kecamatan_id, k.period, now(), k.period <= closed_period,
      k.sent, k.verified, k.approved, k.on_time, k.v_posyandu, k.n_posyandu, k.v_buka, k.n_buka, k.v_jml_s,
      k.n_jml_s, k.v_jml_k, k.n_jml_k, k.v_jml_d, k.n_jml_d, k.v_jml_n, k.n_jml_n, k.v_jml_t, k.n_jml_t,
      k.v_jml_o, k.n_jml_o, k.v_jml_b, k.n_jml_b, k.v_diukur, k.n_diukur, k.v_bbu_sah, k.n_bbu_sah,
      k.v_bbu_sk, k.n_bbu_sk, k.v_bbu_k, k.n_bbu_k, k.v_bbu_n, k.n_bbu_n, k.v_bbu_r, k.n_bbu_r, k.v_tbu_sah,
      k.n_tbu_sah, k.v_tbu_sp, k.n_tbu_sp, k.v_tbu_p, k.n_tbu_p, k.v_tbu_n, k.n_tbu_n, k.v_tbu_t, k.n_tbu_t,
      k.v_bbtb_sah, k.n_bbtb_sah, k.v_bbtb_bk, k.n_bbtb_bk, k.v_bbtb_k, k.n_bbtb_k, k.v_bbtb_n, k.n_bbtb_n,
      k.v_bbtb_r, k.n_bbtb_r, k.v_bbtb_l, k.n_bbtb_l, k.v_bbtb_ob, k.n_bbtb_ob, k.num_ds, k.den_ds,
      k.both_ds, k.num_ks, k.den_ks, k.both_ks, k.num_nd, k.den_nd, k.both_nd, k.num_ukur_s, k.den_ukur_s,
      k.both_ukur_s, k.num_stunting, k.den_stunting, k.both_stunting, k.num_wasting, k.den_wasting,
      k.both_wasting, k.num_underweight, k.den_underweight, k.both_underweight
    from rollup_posyandu_kecamatan k
    left join published_posyandu_kecamatan s
      on s.tenant_id = k.tenant_id and s.period = k.period and s.kecamatan_id = k.kecamatan_id
    where k.sent >= coalesce(s.sent, 0) + 5
      or (k.period <= closed_period and not coalesce(s.final, false))
    on conflict on constraint published_posyandu_kecamatan_pkey do update set published_at = excluded.published_at,
      final = excluded.final,
      sent = excluded.sent, verified = excluded.verified, approved = excluded.approved,
      on_time = excluded.on_time, v_posyandu = excluded.v_posyandu, n_posyandu = excluded.n_posyandu,
      v_buka = excluded.v_buka, n_buka = excluded.n_buka, v_jml_s = excluded.v_jml_s,
      n_jml_s = excluded.n_jml_s, v_jml_k = excluded.v_jml_k, n_jml_k = excluded.n_jml_k,
      v_jml_d = excluded.v_jml_d, n_jml_d = excluded.n_jml_d, v_jml_n = excluded.v_jml_n,
      n_jml_n = excluded.n_jml_n, v_jml_t = excluded.v_jml_t, n_jml_t = excluded.n_jml_t,
      v_jml_o = excluded.v_jml_o, n_jml_o = excluded.n_jml_o, v_jml_b = excluded.v_jml_b,
      n_jml_b = excluded.n_jml_b, v_diukur = excluded.v_diukur, n_diukur = excluded.n_diukur,
      v_bbu_sah = excluded.v_bbu_sah, n_bbu_sah = excluded.n_bbu_sah, v_bbu_sk = excluded.v_bbu_sk,
      n_bbu_sk = excluded.n_bbu_sk, v_bbu_k = excluded.v_bbu_k, n_bbu_k = excluded.n_bbu_k,
      v_bbu_n = excluded.v_bbu_n, n_bbu_n = excluded.n_bbu_n, v_bbu_r = excluded.v_bbu_r,
      n_bbu_r = excluded.n_bbu_r, v_tbu_sah = excluded.v_tbu_sah, n_tbu_sah = excluded.n_tbu_sah,
      v_tbu_sp = excluded.v_tbu_sp, n_tbu_sp = excluded.n_tbu_sp, v_tbu_p = excluded.v_tbu_p,
      n_tbu_p = excluded.n_tbu_p, v_tbu_n = excluded.v_tbu_n, n_tbu_n = excluded.n_tbu_n,
      v_tbu_t = excluded.v_tbu_t, n_tbu_t = excluded.n_tbu_t, v_bbtb_sah = excluded.v_bbtb_sah,
      n_bbtb_sah = excluded.n_bbtb_sah, v_bbtb_bk = excluded.v_bbtb_bk, n_bbtb_bk = excluded.n_bbtb_bk,
      v_bbtb_k = excluded.v_bbtb_k, n_bbtb_k = excluded.n_bbtb_k, v_bbtb_n = excluded.v_bbtb_n,
      n_bbtb_n = excluded.n_bbtb_n, v_bbtb_r = excluded.v_bbtb_r, n_bbtb_r = excluded.n_bbtb_r,
      v_bbtb_l = excluded.v_bbtb_l, n_bbtb_l = excluded.n_bbtb_l, v_bbtb_ob = excluded.v_bbtb_ob,
      n_bbtb_ob = excluded.n_bbtb_ob, num_ds = excluded.num_ds, den_ds = excluded.den_ds,
      both_ds = excluded.both_ds, num_ks = excluded.num_ks, den_ks = excluded.den_ks,
      both_ks = excluded.both_ks, num_nd = excluded.num_nd, den_nd = excluded.den_nd,
      both_nd = excluded.both_nd, num_ukur_s = excluded.num_ukur_s, den_ukur_s = excluded.den_ukur_s,
      both_ukur_s = excluded.both_ukur_s, num_stunting = excluded.num_stunting,
      den_stunting = excluded.den_stunting, both_stunting = excluded.both_stunting,
      num_wasting = excluded.num_wasting, den_wasting = excluded.den_wasting,
      both_wasting = excluded.both_wasting, num_underweight = excluded.num_underweight,
      den_underweight = excluded.den_underweight, both_underweight = excluded.both_underweight
    returning p.tenant_id, p.period
  )
  select distinct s.tenant_id, s.period from steps s;
end
$f$;
grant create on schema public to lini_fold;
alter function publish_posyandu(int) owner to lini_fold;
revoke create on schema public from lini_fold;
set role lini_fold;
revoke execute on function publish_posyandu(int) from public;
grant execute on function publish_posyandu(int) to lini_app;
reset role;


-- What each counted fact adds, in one place for the verifier and the rebuilder.
create view contribution_posyandu with (security_invoker = true) as
select r.tenant_id, o.province_id, r.kecamatan_id, r.period,
    1 as sent, (r.status >= 3)::int as verified, (r.status >= 4)::int as approved,
    (r.timely > 0)::int as on_time, coalesce(r.posyandu, 0) as v_posyandu,
    (r.posyandu is not null)::int as n_posyandu, coalesce(r.buka, 0) as v_buka,
    (r.buka is not null)::int as n_buka, coalesce(r.jml_s, 0) as v_jml_s,
    (r.jml_s is not null)::int as n_jml_s, coalesce(r.jml_k, 0) as v_jml_k,
    (r.jml_k is not null)::int as n_jml_k, coalesce(r.jml_d, 0) as v_jml_d,
    (r.jml_d is not null)::int as n_jml_d, coalesce(r.jml_n, 0) as v_jml_n,
    (r.jml_n is not null)::int as n_jml_n, coalesce(r.jml_t, 0) as v_jml_t,
    (r.jml_t is not null)::int as n_jml_t, coalesce(r.jml_o, 0) as v_jml_o,
    (r.jml_o is not null)::int as n_jml_o, coalesce(r.jml_b, 0) as v_jml_b,
    (r.jml_b is not null)::int as n_jml_b, coalesce(r.diukur, 0) as v_diukur,
    (r.diukur is not null)::int as n_diukur, coalesce(r.bbu_sah, 0) as v_bbu_sah,
    (r.bbu_sah is not null)::int as n_bbu_sah, coalesce(r.bbu_sk, 0) as v_bbu_sk,
    (r.bbu_sk is not null)::int as n_bbu_sk, coalesce(r.bbu_k, 0) as v_bbu_k,
    (r.bbu_k is not null)::int as n_bbu_k, coalesce(r.bbu_n, 0) as v_bbu_n,
    (r.bbu_n is not null)::int as n_bbu_n, coalesce(r.bbu_r, 0) as v_bbu_r,
    (r.bbu_r is not null)::int as n_bbu_r, coalesce(r.tbu_sah, 0) as v_tbu_sah,
    (r.tbu_sah is not null)::int as n_tbu_sah, coalesce(r.tbu_sp, 0) as v_tbu_sp,
    (r.tbu_sp is not null)::int as n_tbu_sp, coalesce(r.tbu_p, 0) as v_tbu_p,
    (r.tbu_p is not null)::int as n_tbu_p, coalesce(r.tbu_n, 0) as v_tbu_n,
    (r.tbu_n is not null)::int as n_tbu_n, coalesce(r.tbu_t, 0) as v_tbu_t,
    (r.tbu_t is not null)::int as n_tbu_t, coalesce(r.bbtb_sah, 0) as v_bbtb_sah,
    (r.bbtb_sah is not null)::int as n_bbtb_sah, coalesce(r.bbtb_bk, 0) as v_bbtb_bk,
    (r.bbtb_bk is not null)::int as n_bbtb_bk, coalesce(r.bbtb_k, 0) as v_bbtb_k,
    (r.bbtb_k is not null)::int as n_bbtb_k, coalesce(r.bbtb_n, 0) as v_bbtb_n,
    (r.bbtb_n is not null)::int as n_bbtb_n, coalesce(r.bbtb_r, 0) as v_bbtb_r,
    (r.bbtb_r is not null)::int as n_bbtb_r, coalesce(r.bbtb_l, 0) as v_bbtb_l,
    (r.bbtb_l is not null)::int as n_bbtb_l, coalesce(r.bbtb_ob, 0) as v_bbtb_ob,
    (r.bbtb_ob is not null)::int as n_bbtb_ob,
    case when r.jml_d + r.jml_s is null then 0 else r.jml_d end as num_ds,
    case when r.jml_d + r.jml_s is null then 0 else r.jml_s end as den_ds,
    (r.jml_d + r.jml_s is not null)::int as both_ds,
    case when r.jml_k + r.jml_s is null then 0 else r.jml_k end as num_ks,
    case when r.jml_k + r.jml_s is null then 0 else r.jml_s end as den_ks,
    (r.jml_k + r.jml_s is not null)::int as both_ks,
    case when r.jml_n + r.jml_d is null then 0 else r.jml_n end as num_nd,
    case when r.jml_n + r.jml_d is null then 0 else r.jml_d end as den_nd,
    (r.jml_n + r.jml_d is not null)::int as both_nd,
    case when r.diukur + r.jml_s is null then 0 else r.diukur end as num_ukur_s,
    case when r.diukur + r.jml_s is null then 0 else r.jml_s end as den_ukur_s,
    (r.diukur + r.jml_s is not null)::int as both_ukur_s,
    case when r.tbu_sp + r.tbu_p + r.tbu_sah is null then 0 else r.tbu_sp + r.tbu_p end as num_stunting,
    case when r.tbu_sp + r.tbu_p + r.tbu_sah is null then 0 else r.tbu_sah end as den_stunting,
    (r.tbu_sp + r.tbu_p + r.tbu_sah is not null)::int as both_stunting,
    case when r.bbtb_bk + r.bbtb_k + r.bbtb_sah is null then 0 else r.bbtb_bk + r.bbtb_k end as num_wasting,
    case when r.bbtb_bk + r.bbtb_k + r.bbtb_sah is null then 0 else r.bbtb_sah end as den_wasting,
    (r.bbtb_bk + r.bbtb_k + r.bbtb_sah is not null)::int as both_wasting,
    case when r.bbu_sk + r.bbu_k + r.bbu_sah is null then 0 else r.bbu_sk + r.bbu_k end as num_underweight,
    case when r.bbu_sk + r.bbu_k + r.bbu_sah is null then 0 else r.bbu_sah end as den_underweight,
    (r.bbu_sk + r.bbu_k + r.bbu_sah is not null)::int as both_underweight
from fact_posyandu r join tenant o on o.id = r.tenant_id
where r.status >= 2;
grant select on contribution_posyandu to lini_app, lini_verify;

/* How many kecamatan, district and province rows differ from the facts. Must be 0. */
create function verify_posyandu() returns table (level text, differences bigint)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  return query select 'kecamatan'::text, count(*) from (
    select 1 from (
      select tenant_id, kecamatan_id, period,
        sent, verified, approved, on_time, v_posyandu, n_posyandu, v_buka, n_buka, v_jml_s, n_jml_s, v_jml_k,
        n_jml_k, v_jml_d, n_jml_d, v_jml_n, n_jml_n, v_jml_t, n_jml_t, v_jml_o, n_jml_o, v_jml_b, n_jml_b,
        v_diukur, n_diukur, v_bbu_sah, n_bbu_sah, v_bbu_sk, n_bbu_sk, v_bbu_k, n_bbu_k, v_bbu_n, n_bbu_n,
        v_bbu_r, n_bbu_r, v_tbu_sah, n_tbu_sah, v_tbu_sp, n_tbu_sp, v_tbu_p, n_tbu_p, v_tbu_n, n_tbu_n,
        v_tbu_t, n_tbu_t, v_bbtb_sah, n_bbtb_sah, v_bbtb_bk, n_bbtb_bk, v_bbtb_k, n_bbtb_k, v_bbtb_n, n_bbtb_n,
        v_bbtb_r, n_bbtb_r, v_bbtb_l, n_bbtb_l, v_bbtb_ob, n_bbtb_ob, num_ds, den_ds, both_ds, num_ks, den_ks,
        both_ks, num_nd, den_nd, both_nd, num_ukur_s, den_ukur_s, both_ukur_s, num_stunting, den_stunting,
        both_stunting, num_wasting, den_wasting, both_wasting, num_underweight, den_underweight,
        both_underweight from contribution_posyandu
      union all select tenant_id, kecamatan_id, period,
        -sent, -verified, -approved, -on_time, -v_posyandu, -n_posyandu, -v_buka, -n_buka, -v_jml_s, -n_jml_s,
        -v_jml_k, -n_jml_k, -v_jml_d, -n_jml_d, -v_jml_n, -n_jml_n, -v_jml_t, -n_jml_t, -v_jml_o, -n_jml_o,
        -v_jml_b, -n_jml_b, -v_diukur, -n_diukur, -v_bbu_sah, -n_bbu_sah, -v_bbu_sk, -n_bbu_sk, -v_bbu_k,
        -n_bbu_k, -v_bbu_n, -n_bbu_n, -v_bbu_r, -n_bbu_r, -v_tbu_sah, -n_tbu_sah, -v_tbu_sp, -n_tbu_sp,
        -v_tbu_p, -n_tbu_p, -v_tbu_n, -n_tbu_n, -v_tbu_t, -n_tbu_t, -v_bbtb_sah, -n_bbtb_sah, -v_bbtb_bk,
        -n_bbtb_bk, -v_bbtb_k, -n_bbtb_k, -v_bbtb_n, -n_bbtb_n, -v_bbtb_r, -n_bbtb_r, -v_bbtb_l, -n_bbtb_l,
        -v_bbtb_ob, -n_bbtb_ob, -num_ds, -den_ds, -both_ds, -num_ks, -den_ks, -both_ks, -num_nd, -den_nd,
        -both_nd, -num_ukur_s, -den_ukur_s, -both_ukur_s, -num_stunting, -den_stunting, -both_stunting,
        -num_wasting, -den_wasting, -both_wasting, -num_underweight, -den_underweight, -both_underweight from rollup_posyandu_kecamatan
      union all select d.tenant_id, d.kecamatan_id, d.period,
        -sent, -verified, -approved, -on_time, -v_posyandu, -n_posyandu, -v_buka, -n_buka, -v_jml_s, -n_jml_s,
        -v_jml_k, -n_jml_k, -v_jml_d, -n_jml_d, -v_jml_n, -n_jml_n, -v_jml_t, -n_jml_t, -v_jml_o, -n_jml_o,
        -v_jml_b, -n_jml_b, -v_diukur, -n_diukur, -v_bbu_sah, -n_bbu_sah, -v_bbu_sk, -n_bbu_sk, -v_bbu_k,
        -n_bbu_k, -v_bbu_n, -n_bbu_n, -v_bbu_r, -n_bbu_r, -v_tbu_sah, -n_tbu_sah, -v_tbu_sp, -n_tbu_sp,
        -v_tbu_p, -n_tbu_p, -v_tbu_n, -n_tbu_n, -v_tbu_t, -n_tbu_t, -v_bbtb_sah, -n_bbtb_sah, -v_bbtb_bk,
        -n_bbtb_bk, -v_bbtb_k, -n_bbtb_k, -v_bbtb_n, -n_bbtb_n, -v_bbtb_r, -n_bbtb_r, -v_bbtb_l, -n_bbtb_l,
        -v_bbtb_ob, -n_bbtb_ob, -num_ds, -den_ds, -both_ds, -num_ks, -den_ks, -both_ks, -num_nd, -den_nd,
        -both_nd, -num_ukur_s, -den_ukur_s, -both_ukur_s, -num_stunting, -den_stunting, -both_stunting,
        -num_wasting, -den_wasting, -both_wasting, -num_underweight, -den_underweight, -both_underweight
      from delta_posyandu d join tenant o on o.id = d.tenant_id
    ) u
    group by tenant_id, kecamatan_id, period having
      sum(u.sent) <> 0 or sum(u.verified) <> 0 or sum(u.approved) <> 0 or sum(u.on_time) <> 0 or
      sum(u.v_posyandu) <> 0 or sum(u.n_posyandu) <> 0 or sum(u.v_buka) <> 0 or sum(u.n_buka) <> 0 or
      sum(u.v_jml_s) <> 0 or sum(u.n_jml_s) <> 0 or sum(u.v_jml_k) <> 0 or sum(u.n_jml_k) <> 0 or
      sum(u.v_jml_d) <> 0 or sum(u.n_jml_d) <> 0 or sum(u.v_jml_n) <> 0 or sum(u.n_jml_n) <> 0 or
      sum(u.v_jml_t) <> 0 or sum(u.n_jml_t) <> 0 or sum(u.v_jml_o) <> 0 or sum(u.n_jml_o) <> 0 or
      sum(u.v_jml_b) <> 0 or sum(u.n_jml_b) <> 0 or sum(u.v_diukur) <> 0 or sum(u.n_diukur) <> 0 or
      sum(u.v_bbu_sah) <> 0 or sum(u.n_bbu_sah) <> 0 or sum(u.v_bbu_sk) <> 0 or sum(u.n_bbu_sk) <> 0 or
      sum(u.v_bbu_k) <> 0 or sum(u.n_bbu_k) <> 0 or sum(u.v_bbu_n) <> 0 or sum(u.n_bbu_n) <> 0 or
      sum(u.v_bbu_r) <> 0 or sum(u.n_bbu_r) <> 0 or sum(u.v_tbu_sah) <> 0 or sum(u.n_tbu_sah) <> 0 or
      sum(u.v_tbu_sp) <> 0 or sum(u.n_tbu_sp) <> 0 or sum(u.v_tbu_p) <> 0 or sum(u.n_tbu_p) <> 0 or
      sum(u.v_tbu_n) <> 0 or sum(u.n_tbu_n) <> 0 or sum(u.v_tbu_t) <> 0 or sum(u.n_tbu_t) <> 0 or
      sum(u.v_bbtb_sah) <> 0 or sum(u.n_bbtb_sah) <> 0 or sum(u.v_bbtb_bk) <> 0 or sum(u.n_bbtb_bk) <> 0 or
      sum(u.v_bbtb_k) <> 0 or sum(u.n_bbtb_k) <> 0 or sum(u.v_bbtb_n) <> 0 or sum(u.n_bbtb_n) <> 0 or
      sum(u.v_bbtb_r) <> 0 or sum(u.n_bbtb_r) <> 0 or sum(u.v_bbtb_l) <> 0 or sum(u.n_bbtb_l) <> 0 or
      sum(u.v_bbtb_ob) <> 0 or sum(u.n_bbtb_ob) <> 0 or sum(u.num_ds) <> 0 or sum(u.den_ds) <> 0 or
      sum(u.both_ds) <> 0 or sum(u.num_ks) <> 0 or sum(u.den_ks) <> 0 or sum(u.both_ks) <> 0 or
      sum(u.num_nd) <> 0 or sum(u.den_nd) <> 0 or sum(u.both_nd) <> 0 or sum(u.num_ukur_s) <> 0 or
      sum(u.den_ukur_s) <> 0 or sum(u.both_ukur_s) <> 0 or sum(u.num_stunting) <> 0 or
      sum(u.den_stunting) <> 0 or sum(u.both_stunting) <> 0 or sum(u.num_wasting) <> 0 or
      sum(u.den_wasting) <> 0 or sum(u.both_wasting) <> 0 or sum(u.num_underweight) <> 0 or
      sum(u.den_underweight) <> 0 or sum(u.both_underweight) <> 0
  ) wrong;
  return query select 'district'::text, count(*) from (
    select 1 from (
      select tenant_id, period,
        sent, verified, approved, on_time, v_posyandu, n_posyandu, v_buka, n_buka, v_jml_s, n_jml_s, v_jml_k,
        n_jml_k, v_jml_d, n_jml_d, v_jml_n, n_jml_n, v_jml_t, n_jml_t, v_jml_o, n_jml_o, v_jml_b, n_jml_b,
        v_diukur, n_diukur, v_bbu_sah, n_bbu_sah, v_bbu_sk, n_bbu_sk, v_bbu_k, n_bbu_k, v_bbu_n, n_bbu_n,
        v_bbu_r, n_bbu_r, v_tbu_sah, n_tbu_sah, v_tbu_sp, n_tbu_sp, v_tbu_p, n_tbu_p, v_tbu_n, n_tbu_n,
        v_tbu_t, n_tbu_t, v_bbtb_sah, n_bbtb_sah, v_bbtb_bk, n_bbtb_bk, v_bbtb_k, n_bbtb_k, v_bbtb_n, n_bbtb_n,
        v_bbtb_r, n_bbtb_r, v_bbtb_l, n_bbtb_l, v_bbtb_ob, n_bbtb_ob, num_ds, den_ds, both_ds, num_ks, den_ks,
        both_ks, num_nd, den_nd, both_nd, num_ukur_s, den_ukur_s, both_ukur_s, num_stunting, den_stunting,
        both_stunting, num_wasting, den_wasting, both_wasting, num_underweight, den_underweight,
        both_underweight from contribution_posyandu
      union all select tenant_id, period,
        -sent, -verified, -approved, -on_time, -v_posyandu, -n_posyandu, -v_buka, -n_buka, -v_jml_s, -n_jml_s,
        -v_jml_k, -n_jml_k, -v_jml_d, -n_jml_d, -v_jml_n, -n_jml_n, -v_jml_t, -n_jml_t, -v_jml_o, -n_jml_o,
        -v_jml_b, -n_jml_b, -v_diukur, -n_diukur, -v_bbu_sah, -n_bbu_sah, -v_bbu_sk, -n_bbu_sk, -v_bbu_k,
        -n_bbu_k, -v_bbu_n, -n_bbu_n, -v_bbu_r, -n_bbu_r, -v_tbu_sah, -n_tbu_sah, -v_tbu_sp, -n_tbu_sp,
        -v_tbu_p, -n_tbu_p, -v_tbu_n, -n_tbu_n, -v_tbu_t, -n_tbu_t, -v_bbtb_sah, -n_bbtb_sah, -v_bbtb_bk,
        -n_bbtb_bk, -v_bbtb_k, -n_bbtb_k, -v_bbtb_n, -n_bbtb_n, -v_bbtb_r, -n_bbtb_r, -v_bbtb_l, -n_bbtb_l,
        -v_bbtb_ob, -n_bbtb_ob, -num_ds, -den_ds, -both_ds, -num_ks, -den_ks, -both_ks, -num_nd, -den_nd,
        -both_nd, -num_ukur_s, -den_ukur_s, -both_ukur_s, -num_stunting, -den_stunting, -both_stunting,
        -num_wasting, -den_wasting, -both_wasting, -num_underweight, -den_underweight, -both_underweight from rollup_posyandu_district
      union all select d.tenant_id, d.period,
        -sent, -verified, -approved, -on_time, -v_posyandu, -n_posyandu, -v_buka, -n_buka, -v_jml_s, -n_jml_s,
        -v_jml_k, -n_jml_k, -v_jml_d, -n_jml_d, -v_jml_n, -n_jml_n, -v_jml_t, -n_jml_t, -v_jml_o, -n_jml_o,
        -v_jml_b, -n_jml_b, -v_diukur, -n_diukur, -v_bbu_sah, -n_bbu_sah, -v_bbu_sk, -n_bbu_sk, -v_bbu_k,
        -n_bbu_k, -v_bbu_n, -n_bbu_n, -v_bbu_r, -n_bbu_r, -v_tbu_sah, -n_tbu_sah, -v_tbu_sp, -n_tbu_sp,
        -v_tbu_p, -n_tbu_p, -v_tbu_n, -n_tbu_n, -v_tbu_t, -n_tbu_t, -v_bbtb_sah, -n_bbtb_sah, -v_bbtb_bk,
        -n_bbtb_bk, -v_bbtb_k, -n_bbtb_k, -v_bbtb_n, -n_bbtb_n, -v_bbtb_r, -n_bbtb_r, -v_bbtb_l, -n_bbtb_l,
        -v_bbtb_ob, -n_bbtb_ob, -num_ds, -den_ds, -both_ds, -num_ks, -den_ks, -both_ks, -num_nd, -den_nd,
        -both_nd, -num_ukur_s, -den_ukur_s, -both_ukur_s, -num_stunting, -den_stunting, -both_stunting,
        -num_wasting, -den_wasting, -both_wasting, -num_underweight, -den_underweight, -both_underweight
      from delta_posyandu d join tenant o on o.id = d.tenant_id
    ) u
    group by tenant_id, period having
      sum(u.sent) <> 0 or sum(u.verified) <> 0 or sum(u.approved) <> 0 or sum(u.on_time) <> 0 or
      sum(u.v_posyandu) <> 0 or sum(u.n_posyandu) <> 0 or sum(u.v_buka) <> 0 or sum(u.n_buka) <> 0 or
      sum(u.v_jml_s) <> 0 or sum(u.n_jml_s) <> 0 or sum(u.v_jml_k) <> 0 or sum(u.n_jml_k) <> 0 or
      sum(u.v_jml_d) <> 0 or sum(u.n_jml_d) <> 0 or sum(u.v_jml_n) <> 0 or sum(u.n_jml_n) <> 0 or
      sum(u.v_jml_t) <> 0 or sum(u.n_jml_t) <> 0 or sum(u.v_jml_o) <> 0 or sum(u.n_jml_o) <> 0 or
      sum(u.v_jml_b) <> 0 or sum(u.n_jml_b) <> 0 or sum(u.v_diukur) <> 0 or sum(u.n_diukur) <> 0 or
      sum(u.v_bbu_sah) <> 0 or sum(u.n_bbu_sah) <> 0 or sum(u.v_bbu_sk) <> 0 or sum(u.n_bbu_sk) <> 0 or
      sum(u.v_bbu_k) <> 0 or sum(u.n_bbu_k) <> 0 or sum(u.v_bbu_n) <> 0 or sum(u.n_bbu_n) <> 0 or
      sum(u.v_bbu_r) <> 0 or sum(u.n_bbu_r) <> 0 or sum(u.v_tbu_sah) <> 0 or sum(u.n_tbu_sah) <> 0 or
      sum(u.v_tbu_sp) <> 0 or sum(u.n_tbu_sp) <> 0 or sum(u.v_tbu_p) <> 0 or sum(u.n_tbu_p) <> 0 or
      sum(u.v_tbu_n) <> 0 or sum(u.n_tbu_n) <> 0 or sum(u.v_tbu_t) <> 0 or sum(u.n_tbu_t) <> 0 or
      sum(u.v_bbtb_sah) <> 0 or sum(u.n_bbtb_sah) <> 0 or sum(u.v_bbtb_bk) <> 0 or sum(u.n_bbtb_bk) <> 0 or
      sum(u.v_bbtb_k) <> 0 or sum(u.n_bbtb_k) <> 0 or sum(u.v_bbtb_n) <> 0 or sum(u.n_bbtb_n) <> 0 or
      sum(u.v_bbtb_r) <> 0 or sum(u.n_bbtb_r) <> 0 or sum(u.v_bbtb_l) <> 0 or sum(u.n_bbtb_l) <> 0 or
      sum(u.v_bbtb_ob) <> 0 or sum(u.n_bbtb_ob) <> 0 or sum(u.num_ds) <> 0 or sum(u.den_ds) <> 0 or
      sum(u.both_ds) <> 0 or sum(u.num_ks) <> 0 or sum(u.den_ks) <> 0 or sum(u.both_ks) <> 0 or
      sum(u.num_nd) <> 0 or sum(u.den_nd) <> 0 or sum(u.both_nd) <> 0 or sum(u.num_ukur_s) <> 0 or
      sum(u.den_ukur_s) <> 0 or sum(u.both_ukur_s) <> 0 or sum(u.num_stunting) <> 0 or
      sum(u.den_stunting) <> 0 or sum(u.both_stunting) <> 0 or sum(u.num_wasting) <> 0 or
      sum(u.den_wasting) <> 0 or sum(u.both_wasting) <> 0 or sum(u.num_underweight) <> 0 or
      sum(u.den_underweight) <> 0 or sum(u.both_underweight) <> 0
  ) wrong;
  return query select 'province'::text, count(*) from (
    select 1 from (
      select province_id, period,
        sent, verified, approved, on_time, v_posyandu, n_posyandu, v_buka, n_buka, v_jml_s, n_jml_s, v_jml_k,
        n_jml_k, v_jml_d, n_jml_d, v_jml_n, n_jml_n, v_jml_t, n_jml_t, v_jml_o, n_jml_o, v_jml_b, n_jml_b,
        v_diukur, n_diukur, v_bbu_sah, n_bbu_sah, v_bbu_sk, n_bbu_sk, v_bbu_k, n_bbu_k, v_bbu_n, n_bbu_n,
        v_bbu_r, n_bbu_r, v_tbu_sah, n_tbu_sah, v_tbu_sp, n_tbu_sp, v_tbu_p, n_tbu_p, v_tbu_n, n_tbu_n,
        v_tbu_t, n_tbu_t, v_bbtb_sah, n_bbtb_sah, v_bbtb_bk, n_bbtb_bk, v_bbtb_k, n_bbtb_k, v_bbtb_n, n_bbtb_n,
        v_bbtb_r, n_bbtb_r, v_bbtb_l, n_bbtb_l, v_bbtb_ob, n_bbtb_ob, num_ds, den_ds, both_ds, num_ks, den_ks,
        both_ks, num_nd, den_nd, both_nd, num_ukur_s, den_ukur_s, both_ukur_s, num_stunting, den_stunting,
        both_stunting, num_wasting, den_wasting, both_wasting, num_underweight, den_underweight,
        both_underweight from contribution_posyandu
      union all select province_id, period,
        -sent, -verified, -approved, -on_time, -v_posyandu, -n_posyandu, -v_buka, -n_buka, -v_jml_s, -n_jml_s,
        -v_jml_k, -n_jml_k, -v_jml_d, -n_jml_d, -v_jml_n, -n_jml_n, -v_jml_t, -n_jml_t, -v_jml_o, -n_jml_o,
        -v_jml_b, -n_jml_b, -v_diukur, -n_diukur, -v_bbu_sah, -n_bbu_sah, -v_bbu_sk, -n_bbu_sk, -v_bbu_k,
        -n_bbu_k, -v_bbu_n, -n_bbu_n, -v_bbu_r, -n_bbu_r, -v_tbu_sah, -n_tbu_sah, -v_tbu_sp, -n_tbu_sp,
        -v_tbu_p, -n_tbu_p, -v_tbu_n, -n_tbu_n, -v_tbu_t, -n_tbu_t, -v_bbtb_sah, -n_bbtb_sah, -v_bbtb_bk,
        -n_bbtb_bk, -v_bbtb_k, -n_bbtb_k, -v_bbtb_n, -n_bbtb_n, -v_bbtb_r, -n_bbtb_r, -v_bbtb_l, -n_bbtb_l,
        -v_bbtb_ob, -n_bbtb_ob, -num_ds, -den_ds, -both_ds, -num_ks, -den_ks, -both_ks, -num_nd, -den_nd,
        -both_nd, -num_ukur_s, -den_ukur_s, -both_ukur_s, -num_stunting, -den_stunting, -both_stunting,
        -num_wasting, -den_wasting, -both_wasting, -num_underweight, -den_underweight, -both_underweight from rollup_posyandu_province
      union all select o.province_id, d.period,
        -sent, -verified, -approved, -on_time, -v_posyandu, -n_posyandu, -v_buka, -n_buka, -v_jml_s, -n_jml_s,
        -v_jml_k, -n_jml_k, -v_jml_d, -n_jml_d, -v_jml_n, -n_jml_n, -v_jml_t, -n_jml_t, -v_jml_o, -n_jml_o,
        -v_jml_b, -n_jml_b, -v_diukur, -n_diukur, -v_bbu_sah, -n_bbu_sah, -v_bbu_sk, -n_bbu_sk, -v_bbu_k,
        -n_bbu_k, -v_bbu_n, -n_bbu_n, -v_bbu_r, -n_bbu_r, -v_tbu_sah, -n_tbu_sah, -v_tbu_sp, -n_tbu_sp,
        -v_tbu_p, -n_tbu_p, -v_tbu_n, -n_tbu_n, -v_tbu_t, -n_tbu_t, -v_bbtb_sah, -n_bbtb_sah, -v_bbtb_bk,
        -n_bbtb_bk, -v_bbtb_k, -n_bbtb_k, -v_bbtb_n, -n_bbtb_n, -v_bbtb_r, -n_bbtb_r, -v_bbtb_l, -n_bbtb_l,
        -v_bbtb_ob, -n_bbtb_ob, -num_ds, -den_ds, -both_ds, -num_ks, -den_ks, -both_ks, -num_nd, -den_nd,
        -both_nd, -num_ukur_s, -den_ukur_s, -both_ukur_s, -num_stunting, -den_stunting, -both_stunting,
        -num_wasting, -den_wasting, -both_wasting, -num_underweight, -den_underweight, -both_underweight
      from delta_posyandu d join tenant o on o.id = d.tenant_id
    ) u
    group by province_id, period having
      sum(u.sent) <> 0 or sum(u.verified) <> 0 or sum(u.approved) <> 0 or sum(u.on_time) <> 0 or
      sum(u.v_posyandu) <> 0 or sum(u.n_posyandu) <> 0 or sum(u.v_buka) <> 0 or sum(u.n_buka) <> 0 or
      sum(u.v_jml_s) <> 0 or sum(u.n_jml_s) <> 0 or sum(u.v_jml_k) <> 0 or sum(u.n_jml_k) <> 0 or
      sum(u.v_jml_d) <> 0 or sum(u.n_jml_d) <> 0 or sum(u.v_jml_n) <> 0 or sum(u.n_jml_n) <> 0 or
      sum(u.v_jml_t) <> 0 or sum(u.n_jml_t) <> 0 or sum(u.v_jml_o) <> 0 or sum(u.n_jml_o) <> 0 or
      sum(u.v_jml_b) <> 0 or sum(u.n_jml_b) <> 0 or sum(u.v_diukur) <> 0 or sum(u.n_diukur) <> 0 or
      sum(u.v_bbu_sah) <> 0 or sum(u.n_bbu_sah) <> 0 or sum(u.v_bbu_sk) <> 0 or sum(u.n_bbu_sk) <> 0 or
      sum(u.v_bbu_k) <> 0 or sum(u.n_bbu_k) <> 0 or sum(u.v_bbu_n) <> 0 or sum(u.n_bbu_n) <> 0 or
      sum(u.v_bbu_r) <> 0 or sum(u.n_bbu_r) <> 0 or sum(u.v_tbu_sah) <> 0 or sum(u.n_tbu_sah) <> 0 or
      sum(u.v_tbu_sp) <> 0 or sum(u.n_tbu_sp) <> 0 or sum(u.v_tbu_p) <> 0 or sum(u.n_tbu_p) <> 0 or
      sum(u.v_tbu_n) <> 0 or sum(u.n_tbu_n) <> 0 or sum(u.v_tbu_t) <> 0 or sum(u.n_tbu_t) <> 0 or
      sum(u.v_bbtb_sah) <> 0 or sum(u.n_bbtb_sah) <> 0 or sum(u.v_bbtb_bk) <> 0 or sum(u.n_bbtb_bk) <> 0 or
      sum(u.v_bbtb_k) <> 0 or sum(u.n_bbtb_k) <> 0 or sum(u.v_bbtb_n) <> 0 or sum(u.n_bbtb_n) <> 0 or
      sum(u.v_bbtb_r) <> 0 or sum(u.n_bbtb_r) <> 0 or sum(u.v_bbtb_l) <> 0 or sum(u.n_bbtb_l) <> 0 or
      sum(u.v_bbtb_ob) <> 0 or sum(u.n_bbtb_ob) <> 0 or sum(u.num_ds) <> 0 or sum(u.den_ds) <> 0 or
      sum(u.both_ds) <> 0 or sum(u.num_ks) <> 0 or sum(u.den_ks) <> 0 or sum(u.both_ks) <> 0 or
      sum(u.num_nd) <> 0 or sum(u.den_nd) <> 0 or sum(u.both_nd) <> 0 or sum(u.num_ukur_s) <> 0 or
      sum(u.den_ukur_s) <> 0 or sum(u.both_ukur_s) <> 0 or sum(u.num_stunting) <> 0 or
      sum(u.den_stunting) <> 0 or sum(u.both_stunting) <> 0 or sum(u.num_wasting) <> 0 or
      sum(u.den_wasting) <> 0 or sum(u.both_wasting) <> 0 or sum(u.num_underweight) <> 0 or
      sum(u.den_underweight) <> 0 or sum(u.both_underweight) <> 0
  ) wrong;
end
$f$;
grant create on schema public to lini_verify;
alter function verify_posyandu() owner to lini_verify;
revoke create on schema public from lini_verify;
set role lini_verify;
revoke execute on function verify_posyandu() from public;
grant execute on function verify_posyandu() to lini_app, lini_owner;
reset role;

/* Makes every roll-up again from the facts. Savers wait at the delta table meanwhile. */
create function rebuild_posyandu() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  lock table change_posyandu in share row exclusive mode;
  delete from change_posyandu;
  delete from rollup_posyandu_kecamatan;
  delete from rollup_posyandu_district;
  delete from rollup_posyandu_province;
  insert into rollup_posyandu_kecamatan (tenant_id, kecamatan_id, period,
    sent, verified, approved, on_time, v_posyandu, n_posyandu, v_buka, n_buka, v_jml_s, n_jml_s, v_jml_k,
    n_jml_k, v_jml_d, n_jml_d, v_jml_n, n_jml_n, v_jml_t, n_jml_t, v_jml_o, n_jml_o, v_jml_b, n_jml_b,
    v_diukur, n_diukur, v_bbu_sah, n_bbu_sah, v_bbu_sk, n_bbu_sk, v_bbu_k, n_bbu_k, v_bbu_n, n_bbu_n,
    v_bbu_r, n_bbu_r, v_tbu_sah, n_tbu_sah, v_tbu_sp, n_tbu_sp, v_tbu_p, n_tbu_p, v_tbu_n, n_tbu_n,
    v_tbu_t, n_tbu_t, v_bbtb_sah, n_bbtb_sah, v_bbtb_bk, n_bbtb_bk, v_bbtb_k, n_bbtb_k, v_bbtb_n, n_bbtb_n,
    v_bbtb_r, n_bbtb_r, v_bbtb_l, n_bbtb_l, v_bbtb_ob, n_bbtb_ob, num_ds, den_ds, both_ds, num_ks, den_ks,
    both_ks, num_nd, den_nd, both_nd, num_ukur_s, den_ukur_s, both_ukur_s, num_stunting, den_stunting,
    both_stunting, num_wasting, den_wasting, both_wasting, num_underweight, den_underweight,
    both_underweight)
  select tenant_id, kecamatan_id, period,
    sum(sent), sum(verified), sum(approved), sum(on_time), sum(v_posyandu), sum(n_posyandu), sum(v_buka),
    sum(n_buka), sum(v_jml_s), sum(n_jml_s), sum(v_jml_k), sum(n_jml_k), sum(v_jml_d), sum(n_jml_d),
    sum(v_jml_n), sum(n_jml_n), sum(v_jml_t), sum(n_jml_t), sum(v_jml_o), sum(n_jml_o), sum(v_jml_b),
    sum(n_jml_b), sum(v_diukur), sum(n_diukur), sum(v_bbu_sah), sum(n_bbu_sah), sum(v_bbu_sk),
    sum(n_bbu_sk), sum(v_bbu_k), sum(n_bbu_k), sum(v_bbu_n), sum(n_bbu_n), sum(v_bbu_r), sum(n_bbu_r),
    sum(v_tbu_sah), sum(n_tbu_sah), sum(v_tbu_sp), sum(n_tbu_sp), sum(v_tbu_p), sum(n_tbu_p), sum(v_tbu_n),
    sum(n_tbu_n), sum(v_tbu_t), sum(n_tbu_t), sum(v_bbtb_sah), sum(n_bbtb_sah), sum(v_bbtb_bk),
    sum(n_bbtb_bk), sum(v_bbtb_k), sum(n_bbtb_k), sum(v_bbtb_n), sum(n_bbtb_n), sum(v_bbtb_r),
    sum(n_bbtb_r), sum(v_bbtb_l), sum(n_bbtb_l), sum(v_bbtb_ob), sum(n_bbtb_ob), sum(num_ds), sum(den_ds),
    sum(both_ds), sum(num_ks), sum(den_ks), sum(both_ks), sum(num_nd), sum(den_nd), sum(both_nd),
    sum(num_ukur_s), sum(den_ukur_s), sum(both_ukur_s), sum(num_stunting), sum(den_stunting),
    sum(both_stunting), sum(num_wasting), sum(den_wasting), sum(both_wasting), sum(num_underweight),
    sum(den_underweight), sum(both_underweight)
  from contribution_posyandu group by tenant_id, kecamatan_id, period;
  insert into rollup_posyandu_district (tenant_id, period,
    sent, verified, approved, on_time, v_posyandu, n_posyandu, v_buka, n_buka, v_jml_s, n_jml_s, v_jml_k,
    n_jml_k, v_jml_d, n_jml_d, v_jml_n, n_jml_n, v_jml_t, n_jml_t, v_jml_o, n_jml_o, v_jml_b, n_jml_b,
    v_diukur, n_diukur, v_bbu_sah, n_bbu_sah, v_bbu_sk, n_bbu_sk, v_bbu_k, n_bbu_k, v_bbu_n, n_bbu_n,
    v_bbu_r, n_bbu_r, v_tbu_sah, n_tbu_sah, v_tbu_sp, n_tbu_sp, v_tbu_p, n_tbu_p, v_tbu_n, n_tbu_n,
    v_tbu_t, n_tbu_t, v_bbtb_sah, n_bbtb_sah, v_bbtb_bk, n_bbtb_bk, v_bbtb_k, n_bbtb_k, v_bbtb_n, n_bbtb_n,
    v_bbtb_r, n_bbtb_r, v_bbtb_l, n_bbtb_l, v_bbtb_ob, n_bbtb_ob, num_ds, den_ds, both_ds, num_ks, den_ks,
    both_ks, num_nd, den_nd, both_nd, num_ukur_s, den_ukur_s, both_ukur_s, num_stunting, den_stunting,
    both_stunting, num_wasting, den_wasting, both_wasting, num_underweight, den_underweight,
    both_underweight)
  select tenant_id, period,
    sum(sent), sum(verified), sum(approved), sum(on_time), sum(v_posyandu), sum(n_posyandu), sum(v_buka),
    sum(n_buka), sum(v_jml_s), sum(n_jml_s), sum(v_jml_k), sum(n_jml_k), sum(v_jml_d), sum(n_jml_d),
    sum(v_jml_n), sum(n_jml_n), sum(v_jml_t), sum(n_jml_t), sum(v_jml_o), sum(n_jml_o), sum(v_jml_b),
    sum(n_jml_b), sum(v_diukur), sum(n_diukur), sum(v_bbu_sah), sum(n_bbu_sah), sum(v_bbu_sk),
    sum(n_bbu_sk), sum(v_bbu_k), sum(n_bbu_k), sum(v_bbu_n), sum(n_bbu_n), sum(v_bbu_r), sum(n_bbu_r),
    sum(v_tbu_sah), sum(n_tbu_sah), sum(v_tbu_sp), sum(n_tbu_sp), sum(v_tbu_p), sum(n_tbu_p), sum(v_tbu_n),
    sum(n_tbu_n), sum(v_tbu_t), sum(n_tbu_t), sum(v_bbtb_sah), sum(n_bbtb_sah), sum(v_bbtb_bk),
    sum(n_bbtb_bk), sum(v_bbtb_k), sum(n_bbtb_k), sum(v_bbtb_n), sum(n_bbtb_n), sum(v_bbtb_r),
    sum(n_bbtb_r), sum(v_bbtb_l), sum(n_bbtb_l), sum(v_bbtb_ob), sum(n_bbtb_ob), sum(num_ds), sum(den_ds),
    sum(both_ds), sum(num_ks), sum(den_ks), sum(both_ks), sum(num_nd), sum(den_nd), sum(both_nd),
    sum(num_ukur_s), sum(den_ukur_s), sum(both_ukur_s), sum(num_stunting), sum(den_stunting),
    sum(both_stunting), sum(num_wasting), sum(den_wasting), sum(both_wasting), sum(num_underweight),
    sum(den_underweight), sum(both_underweight)
  from contribution_posyandu group by tenant_id, period;
  insert into rollup_posyandu_province (province_id, period,
    sent, verified, approved, on_time, v_posyandu, n_posyandu, v_buka, n_buka, v_jml_s, n_jml_s, v_jml_k,
    n_jml_k, v_jml_d, n_jml_d, v_jml_n, n_jml_n, v_jml_t, n_jml_t, v_jml_o, n_jml_o, v_jml_b, n_jml_b,
    v_diukur, n_diukur, v_bbu_sah, n_bbu_sah, v_bbu_sk, n_bbu_sk, v_bbu_k, n_bbu_k, v_bbu_n, n_bbu_n,
    v_bbu_r, n_bbu_r, v_tbu_sah, n_tbu_sah, v_tbu_sp, n_tbu_sp, v_tbu_p, n_tbu_p, v_tbu_n, n_tbu_n,
    v_tbu_t, n_tbu_t, v_bbtb_sah, n_bbtb_sah, v_bbtb_bk, n_bbtb_bk, v_bbtb_k, n_bbtb_k, v_bbtb_n, n_bbtb_n,
    v_bbtb_r, n_bbtb_r, v_bbtb_l, n_bbtb_l, v_bbtb_ob, n_bbtb_ob, num_ds, den_ds, both_ds, num_ks, den_ks,
    both_ks, num_nd, den_nd, both_nd, num_ukur_s, den_ukur_s, both_ukur_s, num_stunting, den_stunting,
    both_stunting, num_wasting, den_wasting, both_wasting, num_underweight, den_underweight,
    both_underweight)
  select province_id, period,
    sum(sent), sum(verified), sum(approved), sum(on_time), sum(v_posyandu), sum(n_posyandu), sum(v_buka),
    sum(n_buka), sum(v_jml_s), sum(n_jml_s), sum(v_jml_k), sum(n_jml_k), sum(v_jml_d), sum(n_jml_d),
    sum(v_jml_n), sum(n_jml_n), sum(v_jml_t), sum(n_jml_t), sum(v_jml_o), sum(n_jml_o), sum(v_jml_b),
    sum(n_jml_b), sum(v_diukur), sum(n_diukur), sum(v_bbu_sah), sum(n_bbu_sah), sum(v_bbu_sk),
    sum(n_bbu_sk), sum(v_bbu_k), sum(n_bbu_k), sum(v_bbu_n), sum(n_bbu_n), sum(v_bbu_r), sum(n_bbu_r),
    sum(v_tbu_sah), sum(n_tbu_sah), sum(v_tbu_sp), sum(n_tbu_sp), sum(v_tbu_p), sum(n_tbu_p), sum(v_tbu_n),
    sum(n_tbu_n), sum(v_tbu_t), sum(n_tbu_t), sum(v_bbtb_sah), sum(n_bbtb_sah), sum(v_bbtb_bk),
    sum(n_bbtb_bk), sum(v_bbtb_k), sum(n_bbtb_k), sum(v_bbtb_n), sum(n_bbtb_n), sum(v_bbtb_r),
    sum(n_bbtb_r), sum(v_bbtb_l), sum(n_bbtb_l), sum(v_bbtb_ob), sum(n_bbtb_ob), sum(num_ds), sum(den_ds),
    sum(both_ds), sum(num_ks), sum(den_ks), sum(both_ks), sum(num_nd), sum(den_nd), sum(both_nd),
    sum(num_ukur_s), sum(den_ukur_s), sum(both_ukur_s), sum(num_stunting), sum(den_stunting),
    sum(both_stunting), sum(num_wasting), sum(den_wasting), sum(both_wasting), sum(num_underweight),
    sum(den_underweight), sum(both_underweight)
  from contribution_posyandu group by province_id, period;
end
$f$;
grant create on schema public to lini_verify;
alter function rebuild_posyandu() owner to lini_verify;
revoke create on schema public from lini_verify;
set role lini_verify;
revoke execute on function rebuild_posyandu() from public;
grant execute on function rebuild_posyandu() to lini_owner;
reset role;

-- Kegiatan Petugas Lapangan: one row per unit and month, NULL is belum dilaporkan --------------------
create table fact_kegiatan_petugas (
  tenant_id int not null,
  period int not null,
  unit_id int not null,
  village_id int not null,
  kecamatan_id int not null,
  status smallint not null,
  revision smallint not null,
  timely smallint not null,
  kunjungan_poktan int check (kunjungan_poktan >= 0), kunjungan_krs int check (kunjungan_krs >= 0),
  kunjungan_lain int check (kunjungan_lain >= 0), kie_kelompok int check (kie_kelompok >= 0),
  kie_massa int check (kie_massa >= 0), konseling int check (konseling >= 0),
  bina_bkb int check (bina_bkb >= 0), bina_bkr int check (bina_bkr >= 0),
  bina_bkl int check (bina_bkl >= 0), bina_uppka int check (bina_uppka >= 0),
  bina_pikr int check (bina_pikr >= 0), bina_imp int check (bina_imp >= 0),
  bina_kkb int check (bina_kkb >= 0), lokmin int check (lokmin >= 0),
  rakor_desa int check (rakor_desa >= 0), advokasi int check (advokasi >= 0),
  pelayanan int check (pelayanan >= 0), calon_peserta int check (calon_peserta >= 0),
  pelatihan int check (pelatihan >= 0), kader_dilatih int check (kader_dilatih >= 0),
  rujukan_poktan int check (rujukan_poktan >= 0), rujukan_lain int check (rujukan_lain >= 0),
  primary key (tenant_id, period, unit_id)
);

-- Every change of a counted row, as it was and as it is, until the folder has added it.
create table change_kegiatan_petugas (
  tenant_id int not null,
  id bigint generated always as identity,
  kecamatan_id int not null,
  period int not null,
  sign smallint not null,
  status smallint not null,
  timely smallint not null,
  kunjungan_poktan int, kunjungan_krs int, kunjungan_lain int, kie_kelompok int, kie_massa int,
  konseling int, bina_bkb int, bina_bkr int, bina_bkl int, bina_uppka int, bina_pikr int, bina_imp int,
  bina_kkb int, lokmin int, rakor_desa int, advokasi int, pelayanan int, calon_peserta int,
  pelatihan int, kader_dilatih int, rujukan_poktan int, rujukan_lain int,
  primary key (tenant_id, id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

create view delta_kegiatan_petugas with (security_invoker = true) as
select r.tenant_id, r.kecamatan_id, r.period,
    r.sign * 1 as sent, r.sign * (r.status >= 3)::int as verified,
    r.sign * (r.status >= 4)::int as approved, r.sign * (r.timely > 0)::int as on_time,
    r.sign * coalesce(r.kunjungan_poktan, 0) as v_kunjungan_poktan,
    r.sign * (r.kunjungan_poktan is not null)::int as n_kunjungan_poktan,
    r.sign * coalesce(r.kunjungan_krs, 0) as v_kunjungan_krs,
    r.sign * (r.kunjungan_krs is not null)::int as n_kunjungan_krs,
    r.sign * coalesce(r.kunjungan_lain, 0) as v_kunjungan_lain,
    r.sign * (r.kunjungan_lain is not null)::int as n_kunjungan_lain,
    r.sign * coalesce(r.kie_kelompok, 0) as v_kie_kelompok,
    r.sign * (r.kie_kelompok is not null)::int as n_kie_kelompok,
    r.sign * coalesce(r.kie_massa, 0) as v_kie_massa,
    r.sign * (r.kie_massa is not null)::int as n_kie_massa,
    r.sign * coalesce(r.konseling, 0) as v_konseling,
    r.sign * (r.konseling is not null)::int as n_konseling, r.sign * coalesce(r.bina_bkb, 0) as v_bina_bkb,
    r.sign * (r.bina_bkb is not null)::int as n_bina_bkb, r.sign * coalesce(r.bina_bkr, 0) as v_bina_bkr,
    r.sign * (r.bina_bkr is not null)::int as n_bina_bkr, r.sign * coalesce(r.bina_bkl, 0) as v_bina_bkl,
    r.sign * (r.bina_bkl is not null)::int as n_bina_bkl,
    r.sign * coalesce(r.bina_uppka, 0) as v_bina_uppka,
    r.sign * (r.bina_uppka is not null)::int as n_bina_uppka,
    r.sign * coalesce(r.bina_pikr, 0) as v_bina_pikr,
    r.sign * (r.bina_pikr is not null)::int as n_bina_pikr, r.sign * coalesce(r.bina_imp, 0) as v_bina_imp,
    r.sign * (r.bina_imp is not null)::int as n_bina_imp, r.sign * coalesce(r.bina_kkb, 0) as v_bina_kkb,
    r.sign * (r.bina_kkb is not null)::int as n_bina_kkb, r.sign * coalesce(r.lokmin, 0) as v_lokmin,
    r.sign * (r.lokmin is not null)::int as n_lokmin, r.sign * coalesce(r.rakor_desa, 0) as v_rakor_desa,
    r.sign * (r.rakor_desa is not null)::int as n_rakor_desa,
    r.sign * coalesce(r.advokasi, 0) as v_advokasi, r.sign * (r.advokasi is not null)::int as n_advokasi,
    r.sign * coalesce(r.pelayanan, 0) as v_pelayanan,
    r.sign * (r.pelayanan is not null)::int as n_pelayanan,
    r.sign * coalesce(r.calon_peserta, 0) as v_calon_peserta,
    r.sign * (r.calon_peserta is not null)::int as n_calon_peserta,
    r.sign * coalesce(r.pelatihan, 0) as v_pelatihan,
    r.sign * (r.pelatihan is not null)::int as n_pelatihan,
    r.sign * coalesce(r.kader_dilatih, 0) as v_kader_dilatih,
    r.sign * (r.kader_dilatih is not null)::int as n_kader_dilatih,
    r.sign * coalesce(r.rujukan_poktan, 0) as v_rujukan_poktan,
    r.sign * (r.rujukan_poktan is not null)::int as n_rujukan_poktan,
    r.sign * coalesce(r.rujukan_lain, 0) as v_rujukan_lain,
    r.sign * (r.rujukan_lain is not null)::int as n_rujukan_lain,
    r.sign * coalesce(r.kunjungan_poktan + r.kunjungan_krs + r.kunjungan_lain, 0) as v_kunjungan,
    r.sign * (r.kunjungan_poktan + r.kunjungan_krs + r.kunjungan_lain is not null)::int as n_kunjungan,
    r.sign * coalesce(r.bina_bkb + r.bina_bkr + r.bina_bkl + r.bina_uppka + r.bina_pikr, 0) as v_pembinaan,
    r.sign * (r.bina_bkb + r.bina_bkr + r.bina_bkl + r.bina_uppka + r.bina_pikr is not null)::int as n_pembinaan,
    r.sign * coalesce(r.rujukan_poktan + r.rujukan_lain, 0) as v_rujukan,
    r.sign * (r.rujukan_poktan + r.rujukan_lain is not null)::int as n_rujukan
from change_kegiatan_petugas r;

create table rollup_kegiatan_petugas_kecamatan (
  tenant_id int not null,
  kecamatan_id int not null,
  period int not null,
  sent smallint not null default 0, verified smallint not null default 0,
  approved smallint not null default 0, on_time smallint not null default 0,
  v_kunjungan_poktan int not null default 0, n_kunjungan_poktan smallint not null default 0,
  v_kunjungan_krs int not null default 0, n_kunjungan_krs smallint not null default 0,
  v_kunjungan_lain int not null default 0, n_kunjungan_lain smallint not null default 0,
  v_kie_kelompok int not null default 0, n_kie_kelompok smallint not null default 0,
  v_kie_massa int not null default 0, n_kie_massa smallint not null default 0,
  v_konseling int not null default 0, n_konseling smallint not null default 0,
  v_bina_bkb int not null default 0, n_bina_bkb smallint not null default 0,
  v_bina_bkr int not null default 0, n_bina_bkr smallint not null default 0,
  v_bina_bkl int not null default 0, n_bina_bkl smallint not null default 0,
  v_bina_uppka int not null default 0, n_bina_uppka smallint not null default 0,
  v_bina_pikr int not null default 0, n_bina_pikr smallint not null default 0,
  v_bina_imp int not null default 0, n_bina_imp smallint not null default 0,
  v_bina_kkb int not null default 0, n_bina_kkb smallint not null default 0,
  v_lokmin int not null default 0, n_lokmin smallint not null default 0,
  v_rakor_desa int not null default 0, n_rakor_desa smallint not null default 0,
  v_advokasi int not null default 0, n_advokasi smallint not null default 0,
  v_pelayanan int not null default 0, n_pelayanan smallint not null default 0,
  v_calon_peserta int not null default 0, n_calon_peserta smallint not null default 0,
  v_pelatihan int not null default 0, n_pelatihan smallint not null default 0,
  v_kader_dilatih int not null default 0, n_kader_dilatih smallint not null default 0,
  v_rujukan_poktan int not null default 0, n_rujukan_poktan smallint not null default 0,
  v_rujukan_lain int not null default 0, n_rujukan_lain smallint not null default 0,
  v_kunjungan int not null default 0, n_kunjungan smallint not null default 0,
  v_pembinaan int not null default 0, n_pembinaan smallint not null default 0,
  v_rujukan int not null default 0, n_rujukan smallint not null default 0,
  primary key (tenant_id, period, kecamatan_id)
) with (fillfactor = 80);

create table rollup_kegiatan_petugas_district (
  tenant_id int not null,
  period int not null,
  sent int not null default 0, verified int not null default 0, approved int not null default 0,
  on_time int not null default 0, v_kunjungan_poktan int not null default 0,
  n_kunjungan_poktan int not null default 0, v_kunjungan_krs int not null default 0,
  n_kunjungan_krs int not null default 0, v_kunjungan_lain int not null default 0,
  n_kunjungan_lain int not null default 0, v_kie_kelompok int not null default 0,
  n_kie_kelompok int not null default 0, v_kie_massa int not null default 0,
  n_kie_massa int not null default 0, v_konseling int not null default 0,
  n_konseling int not null default 0, v_bina_bkb int not null default 0,
  n_bina_bkb int not null default 0, v_bina_bkr int not null default 0,
  n_bina_bkr int not null default 0, v_bina_bkl int not null default 0,
  n_bina_bkl int not null default 0, v_bina_uppka int not null default 0,
  n_bina_uppka int not null default 0, v_bina_pikr int not null default 0,
  n_bina_pikr int not null default 0, v_bina_imp int not null default 0,
  n_bina_imp int not null default 0, v_bina_kkb int not null default 0,
  n_bina_kkb int not null default 0, v_lokmin int not null default 0, n_lokmin int not null default 0,
  v_rakor_desa int not null default 0, n_rakor_desa int not null default 0,
  v_advokasi int not null default 0, n_advokasi int not null default 0,
  v_pelayanan int not null default 0, n_pelayanan int not null default 0,
  v_calon_peserta int not null default 0, n_calon_peserta int not null default 0,
  v_pelatihan int not null default 0, n_pelatihan int not null default 0,
  v_kader_dilatih int not null default 0, n_kader_dilatih int not null default 0,
  v_rujukan_poktan int not null default 0, n_rujukan_poktan int not null default 0,
  v_rujukan_lain int not null default 0, n_rujukan_lain int not null default 0,
  v_kunjungan int not null default 0, n_kunjungan int not null default 0,
  v_pembinaan int not null default 0, n_pembinaan int not null default 0,
  v_rujukan int not null default 0, n_rujukan int not null default 0,
  primary key (tenant_id, period)
) with (fillfactor = 70);

create table rollup_kegiatan_petugas_province (
  province_id int not null,
  period int not null,
  sent int not null default 0, verified int not null default 0, approved int not null default 0,
  on_time int not null default 0, v_kunjungan_poktan int not null default 0,
  n_kunjungan_poktan int not null default 0, v_kunjungan_krs int not null default 0,
  n_kunjungan_krs int not null default 0, v_kunjungan_lain int not null default 0,
  n_kunjungan_lain int not null default 0, v_kie_kelompok int not null default 0,
  n_kie_kelompok int not null default 0, v_kie_massa int not null default 0,
  n_kie_massa int not null default 0, v_konseling int not null default 0,
  n_konseling int not null default 0, v_bina_bkb int not null default 0,
  n_bina_bkb int not null default 0, v_bina_bkr int not null default 0,
  n_bina_bkr int not null default 0, v_bina_bkl int not null default 0,
  n_bina_bkl int not null default 0, v_bina_uppka int not null default 0,
  n_bina_uppka int not null default 0, v_bina_pikr int not null default 0,
  n_bina_pikr int not null default 0, v_bina_imp int not null default 0,
  n_bina_imp int not null default 0, v_bina_kkb int not null default 0,
  n_bina_kkb int not null default 0, v_lokmin int not null default 0, n_lokmin int not null default 0,
  v_rakor_desa int not null default 0, n_rakor_desa int not null default 0,
  v_advokasi int not null default 0, n_advokasi int not null default 0,
  v_pelayanan int not null default 0, n_pelayanan int not null default 0,
  v_calon_peserta int not null default 0, n_calon_peserta int not null default 0,
  v_pelatihan int not null default 0, n_pelatihan int not null default 0,
  v_kader_dilatih int not null default 0, n_kader_dilatih int not null default 0,
  v_rujukan_poktan int not null default 0, n_rujukan_poktan int not null default 0,
  v_rujukan_lain int not null default 0, n_rujukan_lain int not null default 0,
  v_kunjungan int not null default 0, n_kunjungan int not null default 0,
  v_pembinaan int not null default 0, n_pembinaan int not null default 0,
  v_rujukan int not null default 0, n_rujukan int not null default 0,
  primary key (province_id, period)
) with (fillfactor = 60);


alter table fact_kegiatan_petugas enable row level security;
alter table fact_kegiatan_petugas force row level security;
alter table change_kegiatan_petugas enable row level security;
alter table change_kegiatan_petugas force row level security;
alter table rollup_kegiatan_petugas_kecamatan enable row level security;
alter table rollup_kegiatan_petugas_kecamatan force row level security;
alter table rollup_kegiatan_petugas_district enable row level security;
alter table rollup_kegiatan_petugas_district force row level security;
alter table rollup_kegiatan_petugas_province enable row level security;
alter table rollup_kegiatan_petugas_province force row level security;
create policy fact_kegiatan_petugas_office on fact_kegiatan_petugas for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
create policy change_kegiatan_petugas_office on change_kegiatan_petugas for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
create policy rollup_kegiatan_petugas_kecamatan_office on rollup_kegiatan_petugas_kecamatan for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
create policy rollup_kegiatan_petugas_district_office on rollup_kegiatan_petugas_district for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
grant select, insert, update on fact_kegiatan_petugas to lini_app;
grant select, insert on change_kegiatan_petugas to lini_app;
grant select on delta_kegiatan_petugas to lini_app, lini_verify, lini_fold, lini_across, lini_nation;
grant select on rollup_kegiatan_petugas_kecamatan, rollup_kegiatan_petugas_district to lini_app;
create policy change_kegiatan_petugas_province on change_kegiatan_petugas for select to lini_across
  using (tenant_id = any (current_setting('app.tenants')::int[]));
create policy change_kegiatan_petugas_nation on change_kegiatan_petugas for select to lini_nation using (true);
create policy rollup_kegiatan_petugas_kecamatan_province on rollup_kegiatan_petugas_kecamatan for select to lini_across
  using (tenant_id = any (current_setting('app.tenants')::int[]));
create policy rollup_kegiatan_petugas_kecamatan_nation on rollup_kegiatan_petugas_kecamatan for select to lini_nation using (true);
create policy rollup_kegiatan_petugas_district_province on rollup_kegiatan_petugas_district for select to lini_across
  using (tenant_id = any (current_setting('app.tenants')::int[]));
create policy rollup_kegiatan_petugas_district_nation on rollup_kegiatan_petugas_district for select to lini_nation using (true);
grant select on change_kegiatan_petugas, rollup_kegiatan_petugas_kecamatan, rollup_kegiatan_petugas_district, rollup_kegiatan_petugas_province to lini_across, lini_nation;
create policy rollup_kegiatan_petugas_province_own on rollup_kegiatan_petugas_province for select to lini_across
  using (province_id = current_setting('app.province')::int);
create policy rollup_kegiatan_petugas_province_nation on rollup_kegiatan_petugas_province for select to lini_nation using (true);
create policy change_kegiatan_petugas_fold on change_kegiatan_petugas for all to lini_fold using (true) with check (true);
create policy rollup_kegiatan_petugas_kecamatan_fold on rollup_kegiatan_petugas_kecamatan for all to lini_fold using (true) with check (true);
create policy rollup_kegiatan_petugas_district_fold on rollup_kegiatan_petugas_district for all to lini_fold using (true) with check (true);
create policy rollup_kegiatan_petugas_province_fold on rollup_kegiatan_petugas_province for all to lini_fold using (true) with check (true);
grant select, delete on change_kegiatan_petugas to lini_fold;
grant select, insert, update on rollup_kegiatan_petugas_kecamatan, rollup_kegiatan_petugas_district, rollup_kegiatan_petugas_province to lini_fold;
create policy fact_kegiatan_petugas_verify on fact_kegiatan_petugas for all to lini_verify using (true) with check (true);
create policy change_kegiatan_petugas_verify on change_kegiatan_petugas for all to lini_verify using (true) with check (true);
create policy rollup_kegiatan_petugas_kecamatan_verify on rollup_kegiatan_petugas_kecamatan for all to lini_verify using (true) with check (true);
create policy rollup_kegiatan_petugas_district_verify on rollup_kegiatan_petugas_district for all to lini_verify using (true) with check (true);
create policy rollup_kegiatan_petugas_province_verify on rollup_kegiatan_petugas_province for all to lini_verify using (true) with check (true);
grant select on fact_kegiatan_petugas to lini_verify;
grant select, insert, delete on change_kegiatan_petugas, rollup_kegiatan_petugas_kecamatan, rollup_kegiatan_petugas_district, rollup_kegiatan_petugas_province to lini_verify;


-- Every change of a counted row appends +new and -old in the same transaction: the rows
-- as they are, since working out a hundred sums would cost more than the save itself.
create function emit_kegiatan_petugas_added() returns trigger language plpgsql as $f$
begin
  insert into change_kegiatan_petugas (tenant_id, kecamatan_id, period, sign,
    status, timely, kunjungan_poktan, kunjungan_krs, kunjungan_lain, kie_kelompok, kie_massa, konseling,
    bina_bkb, bina_bkr, bina_bkl, bina_uppka, bina_pikr, bina_imp, bina_kkb, lokmin, rakor_desa, advokasi,
    pelayanan, calon_peserta, pelatihan, kader_dilatih, rujukan_poktan, rujukan_lain)
  select r.tenant_id, r.kecamatan_id, r.period, 1,
    r.status, r.timely, r.kunjungan_poktan, r.kunjungan_krs, r.kunjungan_lain, r.kie_kelompok, r.kie_massa,
    r.konseling, r.bina_bkb, r.bina_bkr, r.bina_bkl, r.bina_uppka, r.bina_pikr, r.bina_imp, r.bina_kkb,
    r.lokmin, r.rakor_desa, r.advokasi, r.pelayanan, r.calon_peserta, r.pelatihan, r.kader_dilatih,
    r.rujukan_poktan, r.rujukan_lain
  from new_rows r where r.status >= 2;
  return null;
end
$f$;
create function emit_kegiatan_petugas_changed() returns trigger language plpgsql as $f$
begin
  insert into change_kegiatan_petugas (tenant_id, kecamatan_id, period, sign,
    status, timely, kunjungan_poktan, kunjungan_krs, kunjungan_lain, kie_kelompok, kie_massa, konseling,
    bina_bkb, bina_bkr, bina_bkl, bina_uppka, bina_pikr, bina_imp, bina_kkb, lokmin, rakor_desa, advokasi,
    pelayanan, calon_peserta, pelatihan, kader_dilatih, rujukan_poktan, rujukan_lain)
  select r.tenant_id, r.kecamatan_id, r.period, 1,
    r.status, r.timely, r.kunjungan_poktan, r.kunjungan_krs, r.kunjungan_lain, r.kie_kelompok, r.kie_massa,
    r.konseling, r.bina_bkb, r.bina_bkr, r.bina_bkl, r.bina_uppka, r.bina_pikr, r.bina_imp, r.bina_kkb,
    r.lokmin, r.rakor_desa, r.advokasi, r.pelayanan, r.calon_peserta, r.pelatihan, r.kader_dilatih,
    r.rujukan_poktan, r.rujukan_lain
  from new_rows r where r.status >= 2
  union all
  select r.tenant_id, r.kecamatan_id, r.period, -1,
    r.status, r.timely, r.kunjungan_poktan, r.kunjungan_krs, r.kunjungan_lain, r.kie_kelompok, r.kie_massa,
    r.konseling, r.bina_bkb, r.bina_bkr, r.bina_bkl, r.bina_uppka, r.bina_pikr, r.bina_imp, r.bina_kkb,
    r.lokmin, r.rakor_desa, r.advokasi, r.pelayanan, r.calon_peserta, r.pelatihan, r.kader_dilatih,
    r.rujukan_poktan, r.rujukan_lain
  from old_rows r where r.status >= 2;
  return null;
end
$f$;
create function emit_kegiatan_petugas_removed() returns trigger language plpgsql as $f$
begin
  insert into change_kegiatan_petugas (tenant_id, kecamatan_id, period, sign,
    status, timely, kunjungan_poktan, kunjungan_krs, kunjungan_lain, kie_kelompok, kie_massa, konseling,
    bina_bkb, bina_bkr, bina_bkl, bina_uppka, bina_pikr, bina_imp, bina_kkb, lokmin, rakor_desa, advokasi,
    pelayanan, calon_peserta, pelatihan, kader_dilatih, rujukan_poktan, rujukan_lain)
  select r.tenant_id, r.kecamatan_id, r.period, -1,
    r.status, r.timely, r.kunjungan_poktan, r.kunjungan_krs, r.kunjungan_lain, r.kie_kelompok, r.kie_massa,
    r.konseling, r.bina_bkb, r.bina_bkr, r.bina_bkl, r.bina_uppka, r.bina_pikr, r.bina_imp, r.bina_kkb,
    r.lokmin, r.rakor_desa, r.advokasi, r.pelayanan, r.calon_peserta, r.pelatihan, r.kader_dilatih,
    r.rujukan_poktan, r.rujukan_lain
  from old_rows r where r.status >= 2;
  return null;
end
$f$;
create trigger fact_kegiatan_petugas_added after insert on fact_kegiatan_petugas referencing new table as new_rows
  for each statement execute function emit_kegiatan_petugas_added();
create trigger fact_kegiatan_petugas_changed after update on fact_kegiatan_petugas referencing old table as old_rows new table as new_rows
  for each statement execute function emit_kegiatan_petugas_changed();
create trigger fact_kegiatan_petugas_removed after delete on fact_kegiatan_petugas referencing old table as old_rows
  for each statement execute function emit_kegiatan_petugas_removed();


/* Adds pending changes to kecamatan, district and province rows; answers what it touched.
   One runs at a time: a second finds the lock taken and does nothing. */
create function fold_kegiatan_petugas(most int) returns table (tenant_id int, period int)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  if not pg_try_advisory_xact_lock(7264, hashtext('fold_kegiatan_petugas')) then return; end if;
  return query
  with taken as (
    delete from change_kegiatan_petugas d where d.ctid = any (array(select x.ctid from change_kegiatan_petugas x limit most)) returning d.*
  ), counted as (
    select r.tenant_id, r.kecamatan_id, r.period,
      sum(r.sign * 1) as sent, sum(r.sign * (r.status >= 3)::int) as verified,
      sum(r.sign * (r.status >= 4)::int) as approved, sum(r.sign * (r.timely > 0)::int) as on_time,
      sum(r.sign * coalesce(r.kunjungan_poktan, 0)) as v_kunjungan_poktan,
      sum(r.sign * (r.kunjungan_poktan is not null)::int) as n_kunjungan_poktan,
      sum(r.sign * coalesce(r.kunjungan_krs, 0)) as v_kunjungan_krs,
      sum(r.sign * (r.kunjungan_krs is not null)::int) as n_kunjungan_krs,
      sum(r.sign * coalesce(r.kunjungan_lain, 0)) as v_kunjungan_lain,
      sum(r.sign * (r.kunjungan_lain is not null)::int) as n_kunjungan_lain,
      sum(r.sign * coalesce(r.kie_kelompok, 0)) as v_kie_kelompok,
      sum(r.sign * (r.kie_kelompok is not null)::int) as n_kie_kelompok,
      sum(r.sign * coalesce(r.kie_massa, 0)) as v_kie_massa,
      sum(r.sign * (r.kie_massa is not null)::int) as n_kie_massa,
      sum(r.sign * coalesce(r.konseling, 0)) as v_konseling,
      sum(r.sign * (r.konseling is not null)::int) as n_konseling,
      sum(r.sign * coalesce(r.bina_bkb, 0)) as v_bina_bkb,
      sum(r.sign * (r.bina_bkb is not null)::int) as n_bina_bkb,
      sum(r.sign * coalesce(r.bina_bkr, 0)) as v_bina_bkr,
      sum(r.sign * (r.bina_bkr is not null)::int) as n_bina_bkr,
      sum(r.sign * coalesce(r.bina_bkl, 0)) as v_bina_bkl,
      sum(r.sign * (r.bina_bkl is not null)::int) as n_bina_bkl,
      sum(r.sign * coalesce(r.bina_uppka, 0)) as v_bina_uppka,
      sum(r.sign * (r.bina_uppka is not null)::int) as n_bina_uppka,
      sum(r.sign * coalesce(r.bina_pikr, 0)) as v_bina_pikr,
      sum(r.sign * (r.bina_pikr is not null)::int) as n_bina_pikr,
      sum(r.sign * coalesce(r.bina_imp, 0)) as v_bina_imp,
      sum(r.sign * (r.bina_imp is not null)::int) as n_bina_imp,
      sum(r.sign * coalesce(r.bina_kkb, 0)) as v_bina_kkb,
      sum(r.sign * (r.bina_kkb is not null)::int) as n_bina_kkb,
      sum(r.sign * coalesce(r.lokmin, 0)) as v_lokmin, sum(r.sign * (r.lokmin is not null)::int) as n_lokmin,
      sum(r.sign * coalesce(r.rakor_desa, 0)) as v_rakor_desa,
      sum(r.sign * (r.rakor_desa is not null)::int) as n_rakor_desa,
      sum(r.sign * coalesce(r.advokasi, 0)) as v_advokasi,
      sum(r.sign * (r.advokasi is not null)::int) as n_advokasi,
      sum(r.sign * coalesce(r.pelayanan, 0)) as v_pelayanan,
      sum(r.sign * (r.pelayanan is not null)::int) as n_pelayanan,
      sum(r.sign * coalesce(r.calon_peserta, 0)) as v_calon_peserta,
      sum(r.sign * (r.calon_peserta is not null)::int) as n_calon_peserta,
      sum(r.sign * coalesce(r.pelatihan, 0)) as v_pelatihan,
      sum(r.sign * (r.pelatihan is not null)::int) as n_pelatihan,
      sum(r.sign * coalesce(r.kader_dilatih, 0)) as v_kader_dilatih,
      sum(r.sign * (r.kader_dilatih is not null)::int) as n_kader_dilatih,
      sum(r.sign * coalesce(r.rujukan_poktan, 0)) as v_rujukan_poktan,
      sum(r.sign * (r.rujukan_poktan is not null)::int) as n_rujukan_poktan,
      sum(r.sign * coalesce(r.rujukan_lain, 0)) as v_rujukan_lain,
      sum(r.sign * (r.rujukan_lain is not null)::int) as n_rujukan_lain,
      sum(r.sign * coalesce(r.kunjungan_poktan + r.kunjungan_krs + r.kunjungan_lain, 0)) as v_kunjungan,
      sum(r.sign * (r.kunjungan_poktan + r.kunjungan_krs + r.kunjungan_lain is not null)::int) as n_kunjungan,
      sum(r.sign * coalesce(r.bina_bkb + r.bina_bkr + r.bina_bkl + r.bina_uppka + r.bina_pikr, 0)) as v_pembinaan,
      sum(r.sign * (r.bina_bkb + r.bina_bkr + r.bina_bkl + r.bina_uppka + r.bina_pikr is not null)::int) as n_pembinaan,
      sum(r.sign * coalesce(r.rujukan_poktan + r.rujukan_lain, 0)) as v_rujukan,
      sum(r.sign * (r.rujukan_poktan + r.rujukan_lain is not null)::int) as n_rujukan
    from taken r group by 1, 2, 3
  ), kecamatans as (
    insert into rollup_kegiatan_petugas_kecamatan as s (tenant_id, kecamatan_id, period,
      sent, verified, approved, on_time, v_kunjungan_poktan, n_kunjungan_poktan, v_kunjungan_krs,
      n_kunjungan_krs, v_kunjungan_lain, n_kunjungan_lain, v_kie_kelompok, n_kie_kelompok, v_kie_massa,
      n_kie_massa, v_konseling, n_konseling, v_bina_bkb, n_bina_bkb, v_bina_bkr, n_bina_bkr, v_bina_bkl,
      n_bina_bkl, v_bina_uppka, n_bina_uppka, v_bina_pikr, n_bina_pikr, v_bina_imp, n_bina_imp, v_bina_kkb,
      n_bina_kkb, v_lokmin, n_lokmin, v_rakor_desa, n_rakor_desa, v_advokasi, n_advokasi, v_pelayanan,
      n_pelayanan, v_calon_peserta, n_calon_peserta, v_pelatihan, n_pelatihan, v_kader_dilatih,
      n_kader_dilatih, v_rujukan_poktan, n_rujukan_poktan, v_rujukan_lain, n_rujukan_lain, v_kunjungan,
      n_kunjungan, v_pembinaan, n_pembinaan, v_rujukan, n_rujukan)
    select t.tenant_id, t.kecamatan_id, t.period,
      sum(t.sent), sum(t.verified), sum(t.approved), sum(t.on_time), sum(t.v_kunjungan_poktan),
      sum(t.n_kunjungan_poktan), sum(t.v_kunjungan_krs), sum(t.n_kunjungan_krs), sum(t.v_kunjungan_lain),
      sum(t.n_kunjungan_lain), sum(t.v_kie_kelompok), sum(t.n_kie_kelompok), sum(t.v_kie_massa),
      sum(t.n_kie_massa), sum(t.v_konseling), sum(t.n_konseling), sum(t.v_bina_bkb), sum(t.n_bina_bkb),
      sum(t.v_bina_bkr), sum(t.n_bina_bkr), sum(t.v_bina_bkl), sum(t.n_bina_bkl), sum(t.v_bina_uppka),
      sum(t.n_bina_uppka), sum(t.v_bina_pikr), sum(t.n_bina_pikr), sum(t.v_bina_imp), sum(t.n_bina_imp),
      sum(t.v_bina_kkb), sum(t.n_bina_kkb), sum(t.v_lokmin), sum(t.n_lokmin), sum(t.v_rakor_desa),
      sum(t.n_rakor_desa), sum(t.v_advokasi), sum(t.n_advokasi), sum(t.v_pelayanan), sum(t.n_pelayanan),
      sum(t.v_calon_peserta), sum(t.n_calon_peserta), sum(t.v_pelatihan), sum(t.n_pelatihan),
      sum(t.v_kader_dilatih), sum(t.n_kader_dilatih), sum(t.v_rujukan_poktan), sum(t.n_rujukan_poktan),
      sum(t.v_rujukan_lain), sum(t.n_rujukan_lain), sum(t.v_kunjungan), sum(t.n_kunjungan),
      sum(t.v_pembinaan), sum(t.n_pembinaan), sum(t.v_rujukan), sum(t.n_rujukan)
    from counted t
    group by 1, 2, 3
    on conflict on constraint rollup_kegiatan_petugas_kecamatan_pkey do update set
      sent = s.sent + excluded.sent, verified = s.verified + excluded.verified,
      approved = s.approved + excluded.approved, on_time = s.on_time + excluded.on_time,
      v_kunjungan_poktan = s.v_kunjungan_poktan + excluded.v_kunjungan_poktan,
      n_kunjungan_poktan = s.n_kunjungan_poktan + excluded.n_kunjungan_poktan,
      v_kunjungan_krs = s.v_kunjungan_krs + excluded.v_kunjungan_krs,
      n_kunjungan_krs = s.n_kunjungan_krs + excluded.n_kunjungan_krs,
      v_kunjungan_lain = s.v_kunjungan_lain + excluded.v_kunjungan_lain,
      n_kunjungan_lain = s.n_kunjungan_lain + excluded.n_kunjungan_lain,
      v_kie_kelompok = s.v_kie_kelompok + excluded.v_kie_kelompok,
      n_kie_kelompok = s.n_kie_kelompok + excluded.n_kie_kelompok,
      v_kie_massa = s.v_kie_massa + excluded.v_kie_massa, n_kie_massa = s.n_kie_massa + excluded.n_kie_massa,
      v_konseling = s.v_konseling + excluded.v_konseling, n_konseling = s.n_konseling + excluded.n_konseling,
      v_bina_bkb = s.v_bina_bkb + excluded.v_bina_bkb, n_bina_bkb = s.n_bina_bkb + excluded.n_bina_bkb,
      v_bina_bkr = s.v_bina_bkr + excluded.v_bina_bkr, n_bina_bkr = s.n_bina_bkr + excluded.n_bina_bkr,
      v_bina_bkl = s.v_bina_bkl + excluded.v_bina_bkl, n_bina_bkl = s.n_bina_bkl + excluded.n_bina_bkl,
      v_bina_uppka = s.v_bina_uppka + excluded.v_bina_uppka,
      n_bina_uppka = s.n_bina_uppka + excluded.n_bina_uppka,
      v_bina_pikr = s.v_bina_pikr + excluded.v_bina_pikr, n_bina_pikr = s.n_bina_pikr + excluded.n_bina_pikr,
      v_bina_imp = s.v_bina_imp + excluded.v_bina_imp, n_bina_imp = s.n_bina_imp + excluded.n_bina_imp,
      v_bina_kkb = s.v_bina_kkb + excluded.v_bina_kkb, n_bina_kkb = s.n_bina_kkb + excluded.n_bina_kkb,
      v_lokmin = s.v_lokmin + excluded.v_lokmin, n_lokmin = s.n_lokmin + excluded.n_lokmin,
      v_rakor_desa = s.v_rakor_desa + excluded.v_rakor_desa,
      n_rakor_desa = s.n_rakor_desa + excluded.n_rakor_desa, v_advokasi = s.v_advokasi + excluded.v_advokasi,
      n_advokasi = s.n_advokasi + excluded.n_advokasi, v_pelayanan = s.v_pelayanan + excluded.v_pelayanan,
      n_pelayanan = s.n_pelayanan + excluded.n_pelayanan,
      v_calon_peserta = s.v_calon_peserta + excluded.v_calon_peserta,
      n_calon_peserta = s.n_calon_peserta + excluded.n_calon_peserta,
      v_pelatihan = s.v_pelatihan + excluded.v_pelatihan, n_pelatihan = s.n_pelatihan + excluded.n_pelatihan,
      v_kader_dilatih = s.v_kader_dilatih + excluded.v_kader_dilatih,
      n_kader_dilatih = s.n_kader_dilatih + excluded.n_kader_dilatih,
      v_rujukan_poktan = s.v_rujukan_poktan + excluded.v_rujukan_poktan,
      n_rujukan_poktan = s.n_rujukan_poktan + excluded.n_rujukan_poktan,
      v_rujukan_lain = s.v_rujukan_lain + excluded.v_rujukan_lain,
      n_rujukan_lain = s.n_rujukan_lain + excluded.n_rujukan_lain,
      v_kunjungan = s.v_kunjungan + excluded.v_kunjungan, n_kunjungan = s.n_kunjungan + excluded.n_kunjungan,
      v_pembinaan = s.v_pembinaan + excluded.v_pembinaan, n_pembinaan = s.n_pembinaan + excluded.n_pembinaan,
      v_rujukan = s.v_rujukan + excluded.v_rujukan, n_rujukan = s.n_rujukan + excluded.n_rujukan
  ), districts as (
    insert into rollup_kegiatan_petugas_district as s (tenant_id, period,
      sent, verified, approved, on_time, v_kunjungan_poktan, n_kunjungan_poktan, v_kunjungan_krs,
      n_kunjungan_krs, v_kunjungan_lain, n_kunjungan_lain, v_kie_kelompok, n_kie_kelompok, v_kie_massa,
      n_kie_massa, v_konseling, n_konseling, v_bina_bkb, n_bina_bkb, v_bina_bkr, n_bina_bkr, v_bina_bkl,
      n_bina_bkl, v_bina_uppka, n_bina_uppka, v_bina_pikr, n_bina_pikr, v_bina_imp, n_bina_imp, v_bina_kkb,
      n_bina_kkb, v_lokmin, n_lokmin, v_rakor_desa, n_rakor_desa, v_advokasi, n_advokasi, v_pelayanan,
      n_pelayanan, v_calon_peserta, n_calon_peserta, v_pelatihan, n_pelatihan, v_kader_dilatih,
      n_kader_dilatih, v_rujukan_poktan, n_rujukan_poktan, v_rujukan_lain, n_rujukan_lain, v_kunjungan,
      n_kunjungan, v_pembinaan, n_pembinaan, v_rujukan, n_rujukan)
    select t.tenant_id, t.period,
      sum(t.sent), sum(t.verified), sum(t.approved), sum(t.on_time), sum(t.v_kunjungan_poktan),
      sum(t.n_kunjungan_poktan), sum(t.v_kunjungan_krs), sum(t.n_kunjungan_krs), sum(t.v_kunjungan_lain),
      sum(t.n_kunjungan_lain), sum(t.v_kie_kelompok), sum(t.n_kie_kelompok), sum(t.v_kie_massa),
      sum(t.n_kie_massa), sum(t.v_konseling), sum(t.n_konseling), sum(t.v_bina_bkb), sum(t.n_bina_bkb),
      sum(t.v_bina_bkr), sum(t.n_bina_bkr), sum(t.v_bina_bkl), sum(t.n_bina_bkl), sum(t.v_bina_uppka),
      sum(t.n_bina_uppka), sum(t.v_bina_pikr), sum(t.n_bina_pikr), sum(t.v_bina_imp), sum(t.n_bina_imp),
      sum(t.v_bina_kkb), sum(t.n_bina_kkb), sum(t.v_lokmin), sum(t.n_lokmin), sum(t.v_rakor_desa),
      sum(t.n_rakor_desa), sum(t.v_advokasi), sum(t.n_advokasi), sum(t.v_pelayanan), sum(t.n_pelayanan),
      sum(t.v_calon_peserta), sum(t.n_calon_peserta), sum(t.v_pelatihan), sum(t.n_pelatihan),
      sum(t.v_kader_dilatih), sum(t.n_kader_dilatih), sum(t.v_rujukan_poktan), sum(t.n_rujukan_poktan),
      sum(t.v_rujukan_lain), sum(t.n_rujukan_lain), sum(t.v_kunjungan), sum(t.n_kunjungan),
      sum(t.v_pembinaan), sum(t.n_pembinaan), sum(t.v_rujukan), sum(t.n_rujukan)
    from counted t
    group by 1, 2
    on conflict on constraint rollup_kegiatan_petugas_district_pkey do update set
      sent = s.sent + excluded.sent, verified = s.verified + excluded.verified,
      approved = s.approved + excluded.approved, on_time = s.on_time + excluded.on_time,
      v_kunjungan_poktan = s.v_kunjungan_poktan + excluded.v_kunjungan_poktan,
      n_kunjungan_poktan = s.n_kunjungan_poktan + excluded.n_kunjungan_poktan,
      v_kunjungan_krs = s.v_kunjungan_krs + excluded.v_kunjungan_krs,
      n_kunjungan_krs = s.n_kunjungan_krs + excluded.n_kunjungan_krs,
      v_kunjungan_lain = s.v_kunjungan_lain + excluded.v_kunjungan_lain,
      n_kunjungan_lain = s.n_kunjungan_lain + excluded.n_kunjungan_lain,
      v_kie_kelompok = s.v_kie_kelompok + excluded.v_kie_kelompok,
      n_kie_kelompok = s.n_kie_kelompok + excluded.n_kie_kelompok,
      v_kie_massa = s.v_kie_massa + excluded.v_kie_massa, n_kie_massa = s.n_kie_massa + excluded.n_kie_massa,
      v_konseling = s.v_konseling + excluded.v_konseling, n_konseling = s.n_konseling + excluded.n_konseling,
      v_bina_bkb = s.v_bina_bkb + excluded.v_bina_bkb, n_bina_bkb = s.n_bina_bkb + excluded.n_bina_bkb,
      v_bina_bkr = s.v_bina_bkr + excluded.v_bina_bkr, n_bina_bkr = s.n_bina_bkr + excluded.n_bina_bkr,
      v_bina_bkl = s.v_bina_bkl + excluded.v_bina_bkl, n_bina_bkl = s.n_bina_bkl + excluded.n_bina_bkl,
      v_bina_uppka = s.v_bina_uppka + excluded.v_bina_uppka,
      n_bina_uppka = s.n_bina_uppka + excluded.n_bina_uppka,
      v_bina_pikr = s.v_bina_pikr + excluded.v_bina_pikr, n_bina_pikr = s.n_bina_pikr + excluded.n_bina_pikr,
      v_bina_imp = s.v_bina_imp + excluded.v_bina_imp, n_bina_imp = s.n_bina_imp + excluded.n_bina_imp,
      v_bina_kkb = s.v_bina_kkb + excluded.v_bina_kkb, n_bina_kkb = s.n_bina_kkb + excluded.n_bina_kkb,
      v_lokmin = s.v_lokmin + excluded.v_lokmin, n_lokmin = s.n_lokmin + excluded.n_lokmin,
      v_rakor_desa = s.v_rakor_desa + excluded.v_rakor_desa,
      n_rakor_desa = s.n_rakor_desa + excluded.n_rakor_desa, v_advokasi = s.v_advokasi + excluded.v_advokasi,
      n_advokasi = s.n_advokasi + excluded.n_advokasi, v_pelayanan = s.v_pelayanan + excluded.v_pelayanan,
      n_pelayanan = s.n_pelayanan + excluded.n_pelayanan,
      v_calon_peserta = s.v_calon_peserta + excluded.v_calon_peserta,
      n_calon_peserta = s.n_calon_peserta + excluded.n_calon_peserta,
      v_pelatihan = s.v_pelatihan + excluded.v_pelatihan, n_pelatihan = s.n_pelatihan + excluded.n_pelatihan,
      v_kader_dilatih = s.v_kader_dilatih + excluded.v_kader_dilatih,
      n_kader_dilatih = s.n_kader_dilatih + excluded.n_kader_dilatih,
      v_rujukan_poktan = s.v_rujukan_poktan + excluded.v_rujukan_poktan,
      n_rujukan_poktan = s.n_rujukan_poktan + excluded.n_rujukan_poktan,
      v_rujukan_lain = s.v_rujukan_lain + excluded.v_rujukan_lain,
      n_rujukan_lain = s.n_rujukan_lain + excluded.n_rujukan_lain,
      v_kunjungan = s.v_kunjungan + excluded.v_kunjungan, n_kunjungan = s.n_kunjungan + excluded.n_kunjungan,
      v_pembinaan = s.v_pembinaan + excluded.v_pembinaan, n_pembinaan = s.n_pembinaan + excluded.n_pembinaan,
      v_rujukan = s.v_rujukan + excluded.v_rujukan, n_rujukan = s.n_rujukan + excluded.n_rujukan
  ), provinces as (
    insert into rollup_kegiatan_petugas_province as s (province_id, period,
      sent, verified, approved, on_time, v_kunjungan_poktan, n_kunjungan_poktan, v_kunjungan_krs,
      n_kunjungan_krs, v_kunjungan_lain, n_kunjungan_lain, v_kie_kelompok, n_kie_kelompok, v_kie_massa,
      n_kie_massa, v_konseling, n_konseling, v_bina_bkb, n_bina_bkb, v_bina_bkr, n_bina_bkr, v_bina_bkl,
      n_bina_bkl, v_bina_uppka, n_bina_uppka, v_bina_pikr, n_bina_pikr, v_bina_imp, n_bina_imp, v_bina_kkb,
      n_bina_kkb, v_lokmin, n_lokmin, v_rakor_desa, n_rakor_desa, v_advokasi, n_advokasi, v_pelayanan,
      n_pelayanan, v_calon_peserta, n_calon_peserta, v_pelatihan, n_pelatihan, v_kader_dilatih,
      n_kader_dilatih, v_rujukan_poktan, n_rujukan_poktan, v_rujukan_lain, n_rujukan_lain, v_kunjungan,
      n_kunjungan, v_pembinaan, n_pembinaan, v_rujukan, n_rujukan)
    select o.province_id, t.period,
      sum(t.sent), sum(t.verified), sum(t.approved), sum(t.on_time), sum(t.v_kunjungan_poktan),
      sum(t.n_kunjungan_poktan), sum(t.v_kunjungan_krs), sum(t.n_kunjungan_krs), sum(t.v_kunjungan_lain),
      sum(t.n_kunjungan_lain), sum(t.v_kie_kelompok), sum(t.n_kie_kelompok), sum(t.v_kie_massa),
      sum(t.n_kie_massa), sum(t.v_konseling), sum(t.n_konseling), sum(t.v_bina_bkb), sum(t.n_bina_bkb),
      sum(t.v_bina_bkr), sum(t.n_bina_bkr), sum(t.v_bina_bkl), sum(t.n_bina_bkl), sum(t.v_bina_uppka),
      sum(t.n_bina_uppka), sum(t.v_bina_pikr), sum(t.n_bina_pikr), sum(t.v_bina_imp), sum(t.n_bina_imp),
      sum(t.v_bina_kkb), sum(t.n_bina_kkb), sum(t.v_lokmin), sum(t.n_lokmin), sum(t.v_rakor_desa),
      sum(t.n_rakor_desa), sum(t.v_advokasi), sum(t.n_advokasi), sum(t.v_pelayanan), sum(t.n_pelayanan),
      sum(t.v_calon_peserta), sum(t.n_calon_peserta), sum(t.v_pelatihan), sum(t.n_pelatihan),
      sum(t.v_kader_dilatih), sum(t.n_kader_dilatih), sum(t.v_rujukan_poktan), sum(t.n_rujukan_poktan),
      sum(t.v_rujukan_lain), sum(t.n_rujukan_lain), sum(t.v_kunjungan), sum(t.n_kunjungan),
      sum(t.v_pembinaan), sum(t.n_pembinaan), sum(t.v_rujukan), sum(t.n_rujukan)
    from counted t join tenant o on o.id = t.tenant_id
    group by 1, 2
    on conflict on constraint rollup_kegiatan_petugas_province_pkey do update set
      sent = s.sent + excluded.sent, verified = s.verified + excluded.verified,
      approved = s.approved + excluded.approved, on_time = s.on_time + excluded.on_time,
      v_kunjungan_poktan = s.v_kunjungan_poktan + excluded.v_kunjungan_poktan,
      n_kunjungan_poktan = s.n_kunjungan_poktan + excluded.n_kunjungan_poktan,
      v_kunjungan_krs = s.v_kunjungan_krs + excluded.v_kunjungan_krs,
      n_kunjungan_krs = s.n_kunjungan_krs + excluded.n_kunjungan_krs,
      v_kunjungan_lain = s.v_kunjungan_lain + excluded.v_kunjungan_lain,
      n_kunjungan_lain = s.n_kunjungan_lain + excluded.n_kunjungan_lain,
      v_kie_kelompok = s.v_kie_kelompok + excluded.v_kie_kelompok,
      n_kie_kelompok = s.n_kie_kelompok + excluded.n_kie_kelompok,
      v_kie_massa = s.v_kie_massa + excluded.v_kie_massa, n_kie_massa = s.n_kie_massa + excluded.n_kie_massa,
      v_konseling = s.v_konseling + excluded.v_konseling, n_konseling = s.n_konseling + excluded.n_konseling,
      v_bina_bkb = s.v_bina_bkb + excluded.v_bina_bkb, n_bina_bkb = s.n_bina_bkb + excluded.n_bina_bkb,
      v_bina_bkr = s.v_bina_bkr + excluded.v_bina_bkr, n_bina_bkr = s.n_bina_bkr + excluded.n_bina_bkr,
      v_bina_bkl = s.v_bina_bkl + excluded.v_bina_bkl, n_bina_bkl = s.n_bina_bkl + excluded.n_bina_bkl,
      v_bina_uppka = s.v_bina_uppka + excluded.v_bina_uppka,
      n_bina_uppka = s.n_bina_uppka + excluded.n_bina_uppka,
      v_bina_pikr = s.v_bina_pikr + excluded.v_bina_pikr, n_bina_pikr = s.n_bina_pikr + excluded.n_bina_pikr,
      v_bina_imp = s.v_bina_imp + excluded.v_bina_imp, n_bina_imp = s.n_bina_imp + excluded.n_bina_imp,
      v_bina_kkb = s.v_bina_kkb + excluded.v_bina_kkb, n_bina_kkb = s.n_bina_kkb + excluded.n_bina_kkb,
      v_lokmin = s.v_lokmin + excluded.v_lokmin, n_lokmin = s.n_lokmin + excluded.n_lokmin,
      v_rakor_desa = s.v_rakor_desa + excluded.v_rakor_desa,
      n_rakor_desa = s.n_rakor_desa + excluded.n_rakor_desa, v_advokasi = s.v_advokasi + excluded.v_advokasi,
      n_advokasi = s.n_advokasi + excluded.n_advokasi, v_pelayanan = s.v_pelayanan + excluded.v_pelayanan,
      n_pelayanan = s.n_pelayanan + excluded.n_pelayanan,
      v_calon_peserta = s.v_calon_peserta + excluded.v_calon_peserta,
      n_calon_peserta = s.n_calon_peserta + excluded.n_calon_peserta,
      v_pelatihan = s.v_pelatihan + excluded.v_pelatihan, n_pelatihan = s.n_pelatihan + excluded.n_pelatihan,
      v_kader_dilatih = s.v_kader_dilatih + excluded.v_kader_dilatih,
      n_kader_dilatih = s.n_kader_dilatih + excluded.n_kader_dilatih,
      v_rujukan_poktan = s.v_rujukan_poktan + excluded.v_rujukan_poktan,
      n_rujukan_poktan = s.n_rujukan_poktan + excluded.n_rujukan_poktan,
      v_rujukan_lain = s.v_rujukan_lain + excluded.v_rujukan_lain,
      n_rujukan_lain = s.n_rujukan_lain + excluded.n_rujukan_lain,
      v_kunjungan = s.v_kunjungan + excluded.v_kunjungan, n_kunjungan = s.n_kunjungan + excluded.n_kunjungan,
      v_pembinaan = s.v_pembinaan + excluded.v_pembinaan, n_pembinaan = s.n_pembinaan + excluded.n_pembinaan,
      v_rujukan = s.v_rujukan + excluded.v_rujukan, n_rujukan = s.n_rujukan + excluded.n_rujukan
  )
  select distinct t.tenant_id, t.period from counted t;
end
$f$;
grant create on schema public to lini_fold;
alter function fold_kegiatan_petugas(int) owner to lini_fold;
revoke create on schema public from lini_fold;
set role lini_fold;
revoke execute on function fold_kegiatan_petugas(int) from public;
grant execute on function fold_kegiatan_petugas(int) to lini_app;
reset role;


-- What each counted fact adds, in one place for the verifier and the rebuilder.
create view contribution_kegiatan_petugas with (security_invoker = true) as
select r.tenant_id, o.province_id, r.kecamatan_id, r.period,
    1 as sent, (r.status >= 3)::int as verified, (r.status >= 4)::int as approved,
    (r.timely > 0)::int as on_time, coalesce(r.kunjungan_poktan, 0) as v_kunjungan_poktan,
    (r.kunjungan_poktan is not null)::int as n_kunjungan_poktan,
    coalesce(r.kunjungan_krs, 0) as v_kunjungan_krs, (r.kunjungan_krs is not null)::int as n_kunjungan_krs,
    coalesce(r.kunjungan_lain, 0) as v_kunjungan_lain,
    (r.kunjungan_lain is not null)::int as n_kunjungan_lain, coalesce(r.kie_kelompok, 0) as v_kie_kelompok,
    (r.kie_kelompok is not null)::int as n_kie_kelompok, coalesce(r.kie_massa, 0) as v_kie_massa,
    (r.kie_massa is not null)::int as n_kie_massa, coalesce(r.konseling, 0) as v_konseling,
    (r.konseling is not null)::int as n_konseling, coalesce(r.bina_bkb, 0) as v_bina_bkb,
    (r.bina_bkb is not null)::int as n_bina_bkb, coalesce(r.bina_bkr, 0) as v_bina_bkr,
    (r.bina_bkr is not null)::int as n_bina_bkr, coalesce(r.bina_bkl, 0) as v_bina_bkl,
    (r.bina_bkl is not null)::int as n_bina_bkl, coalesce(r.bina_uppka, 0) as v_bina_uppka,
    (r.bina_uppka is not null)::int as n_bina_uppka, coalesce(r.bina_pikr, 0) as v_bina_pikr,
    (r.bina_pikr is not null)::int as n_bina_pikr, coalesce(r.bina_imp, 0) as v_bina_imp,
    (r.bina_imp is not null)::int as n_bina_imp, coalesce(r.bina_kkb, 0) as v_bina_kkb,
    (r.bina_kkb is not null)::int as n_bina_kkb, coalesce(r.lokmin, 0) as v_lokmin,
    (r.lokmin is not null)::int as n_lokmin, coalesce(r.rakor_desa, 0) as v_rakor_desa,
    (r.rakor_desa is not null)::int as n_rakor_desa, coalesce(r.advokasi, 0) as v_advokasi,
    (r.advokasi is not null)::int as n_advokasi, coalesce(r.pelayanan, 0) as v_pelayanan,
    (r.pelayanan is not null)::int as n_pelayanan, coalesce(r.calon_peserta, 0) as v_calon_peserta,
    (r.calon_peserta is not null)::int as n_calon_peserta, coalesce(r.pelatihan, 0) as v_pelatihan,
    (r.pelatihan is not null)::int as n_pelatihan, coalesce(r.kader_dilatih, 0) as v_kader_dilatih,
    (r.kader_dilatih is not null)::int as n_kader_dilatih,
    coalesce(r.rujukan_poktan, 0) as v_rujukan_poktan,
    (r.rujukan_poktan is not null)::int as n_rujukan_poktan, coalesce(r.rujukan_lain, 0) as v_rujukan_lain,
    (r.rujukan_lain is not null)::int as n_rujukan_lain,
    coalesce(r.kunjungan_poktan + r.kunjungan_krs + r.kunjungan_lain, 0) as v_kunjungan,
    (r.kunjungan_poktan + r.kunjungan_krs + r.kunjungan_lain is not null)::int as n_kunjungan,
    coalesce(r.bina_bkb + r.bina_bkr + r.bina_bkl + r.bina_uppka + r.bina_pikr, 0) as v_pembinaan,
    (r.bina_bkb + r.bina_bkr + r.bina_bkl + r.bina_uppka + r.bina_pikr is not null)::int as n_pembinaan,
    coalesce(r.rujukan_poktan + r.rujukan_lain, 0) as v_rujukan,
    (r.rujukan_poktan + r.rujukan_lain is not null)::int as n_rujukan
from fact_kegiatan_petugas r join tenant o on o.id = r.tenant_id
where r.status >= 2;
grant select on contribution_kegiatan_petugas to lini_app, lini_verify;

/* How many kecamatan, district and province rows differ from the facts. Must be 0. */
create function verify_kegiatan_petugas() returns table (level text, differences bigint)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  return query select 'kecamatan'::text, count(*) from (
    select 1 from (
      select tenant_id, kecamatan_id, period,
        sent, verified, approved, on_time, v_kunjungan_poktan, n_kunjungan_poktan, v_kunjungan_krs,
        n_kunjungan_krs, v_kunjungan_lain, n_kunjungan_lain, v_kie_kelompok, n_kie_kelompok, v_kie_massa,
        n_kie_massa, v_konseling, n_konseling, v_bina_bkb, n_bina_bkb, v_bina_bkr, n_bina_bkr, v_bina_bkl,
        n_bina_bkl, v_bina_uppka, n_bina_uppka, v_bina_pikr, n_bina_pikr, v_bina_imp, n_bina_imp, v_bina_kkb,
        n_bina_kkb, v_lokmin, n_lokmin, v_rakor_desa, n_rakor_desa, v_advokasi, n_advokasi, v_pelayanan,
        n_pelayanan, v_calon_peserta, n_calon_peserta, v_pelatihan, n_pelatihan, v_kader_dilatih,
        n_kader_dilatih, v_rujukan_poktan, n_rujukan_poktan, v_rujukan_lain, n_rujukan_lain, v_kunjungan,
        n_kunjungan, v_pembinaan, n_pembinaan, v_rujukan, n_rujukan from contribution_kegiatan_petugas
      union all select tenant_id, kecamatan_id, period,
        -sent, -verified, -approved, -on_time, -v_kunjungan_poktan, -n_kunjungan_poktan, -v_kunjungan_krs,
        -n_kunjungan_krs, -v_kunjungan_lain, -n_kunjungan_lain, -v_kie_kelompok, -n_kie_kelompok, -v_kie_massa,
        -n_kie_massa, -v_konseling, -n_konseling, -v_bina_bkb, -n_bina_bkb, -v_bina_bkr, -n_bina_bkr,
        -v_bina_bkl, -n_bina_bkl, -v_bina_uppka, -n_bina_uppka, -v_bina_pikr, -n_bina_pikr, -v_bina_imp,
        -n_bina_imp, -v_bina_kkb, -n_bina_kkb, -v_lokmin, -n_lokmin, -v_rakor_desa, -n_rakor_desa, -v_advokasi,
        -n_advokasi, -v_pelayanan, -n_pelayanan, -v_calon_peserta, -n_calon_peserta, -v_pelatihan,
        -n_pelatihan, -v_kader_dilatih, -n_kader_dilatih, -v_rujukan_poktan, -n_rujukan_poktan,
        -v_rujukan_lain, -n_rujukan_lain, -v_kunjungan, -n_kunjungan, -v_pembinaan, -n_pembinaan, -v_rujukan,
        -n_rujukan from rollup_kegiatan_petugas_kecamatan
      union all select d.tenant_id, d.kecamatan_id, d.period,
        -sent, -verified, -approved, -on_time, -v_kunjungan_poktan, -n_kunjungan_poktan, -v_kunjungan_krs,
        -n_kunjungan_krs, -v_kunjungan_lain, -n_kunjungan_lain, -v_kie_kelompok, -n_kie_kelompok, -v_kie_massa,
        -n_kie_massa, -v_konseling, -n_konseling, -v_bina_bkb, -n_bina_bkb, -v_bina_bkr, -n_bina_bkr,
        -v_bina_bkl, -n_bina_bkl, -v_bina_uppka, -n_bina_uppka, -v_bina_pikr, -n_bina_pikr, -v_bina_imp,
        -n_bina_imp, -v_bina_kkb, -n_bina_kkb, -v_lokmin, -n_lokmin, -v_rakor_desa, -n_rakor_desa, -v_advokasi,
        -n_advokasi, -v_pelayanan, -n_pelayanan, -v_calon_peserta, -n_calon_peserta, -v_pelatihan,
        -n_pelatihan, -v_kader_dilatih, -n_kader_dilatih, -v_rujukan_poktan, -n_rujukan_poktan,
        -v_rujukan_lain, -n_rujukan_lain, -v_kunjungan, -n_kunjungan, -v_pembinaan, -n_pembinaan, -v_rujukan,
        -n_rujukan
      from delta_kegiatan_petugas d join tenant o on o.id = d.tenant_id
    ) u
    group by tenant_id, kecamatan_id, period having
      sum(u.sent) <> 0 or sum(u.verified) <> 0 or sum(u.approved) <> 0 or sum(u.on_time) <> 0 or
      sum(u.v_kunjungan_poktan) <> 0 or sum(u.n_kunjungan_poktan) <> 0 or sum(u.v_kunjungan_krs) <> 0 or
      sum(u.n_kunjungan_krs) <> 0 or sum(u.v_kunjungan_lain) <> 0 or sum(u.n_kunjungan_lain) <> 0 or
      sum(u.v_kie_kelompok) <> 0 or sum(u.n_kie_kelompok) <> 0 or sum(u.v_kie_massa) <> 0 or
      sum(u.n_kie_massa) <> 0 or sum(u.v_konseling) <> 0 or sum(u.n_konseling) <> 0 or
      sum(u.v_bina_bkb) <> 0 or sum(u.n_bina_bkb) <> 0 or sum(u.v_bina_bkr) <> 0 or sum(u.n_bina_bkr) <> 0 or
      sum(u.v_bina_bkl) <> 0 or sum(u.n_bina_bkl) <> 0 or sum(u.v_bina_uppka) <> 0 or
      sum(u.n_bina_uppka) <> 0 or sum(u.v_bina_pikr) <> 0 or sum(u.n_bina_pikr) <> 0 or
      sum(u.v_bina_imp) <> 0 or sum(u.n_bina_imp) <> 0 or sum(u.v_bina_kkb) <> 0 or sum(u.n_bina_kkb) <> 0 or
      sum(u.v_lokmin) <> 0 or sum(u.n_lokmin) <> 0 or sum(u.v_rakor_desa) <> 0 or sum(u.n_rakor_desa) <> 0 or
      sum(u.v_advokasi) <> 0 or sum(u.n_advokasi) <> 0 or sum(u.v_pelayanan) <> 0 or
      sum(u.n_pelayanan) <> 0 or sum(u.v_calon_peserta) <> 0 or sum(u.n_calon_peserta) <> 0 or
      sum(u.v_pelatihan) <> 0 or sum(u.n_pelatihan) <> 0 or sum(u.v_kader_dilatih) <> 0 or
      sum(u.n_kader_dilatih) <> 0 or sum(u.v_rujukan_poktan) <> 0 or sum(u.n_rujukan_poktan) <> 0 or
      sum(u.v_rujukan_lain) <> 0 or sum(u.n_rujukan_lain) <> 0 or sum(u.v_kunjungan) <> 0 or
      sum(u.n_kunjungan) <> 0 or sum(u.v_pembinaan) <> 0 or sum(u.n_pembinaan) <> 0 or
      sum(u.v_rujukan) <> 0 or sum(u.n_rujukan) <> 0
  ) wrong;
  return query select 'district'::text, count(*) from (
    select 1 from (
      select tenant_id, period,
        sent, verified, approved, on_time, v_kunjungan_poktan, n_kunjungan_poktan, v_kunjungan_krs,
        n_kunjungan_krs, v_kunjungan_lain, n_kunjungan_lain, v_kie_kelompok, n_kie_kelompok, v_kie_massa,
        n_kie_massa, v_konseling, n_konseling, v_bina_bkb, n_bina_bkb, v_bina_bkr, n_bina_bkr, v_bina_bkl,
        n_bina_bkl, v_bina_uppka, n_bina_uppka, v_bina_pikr, n_bina_pikr, v_bina_imp, n_bina_imp, v_bina_kkb,
        n_bina_kkb, v_lokmin, n_lokmin, v_rakor_desa, n_rakor_desa, v_advokasi, n_advokasi, v_pelayanan,
        n_pelayanan, v_calon_peserta, n_calon_peserta, v_pelatihan, n_pelatihan, v_kader_dilatih,
        n_kader_dilatih, v_rujukan_poktan, n_rujukan_poktan, v_rujukan_lain, n_rujukan_lain, v_kunjungan,
        n_kunjungan, v_pembinaan, n_pembinaan, v_rujukan, n_rujukan from contribution_kegiatan_petugas
      union all select tenant_id, period,
        -sent, -verified, -approved, -on_time, -v_kunjungan_poktan, -n_kunjungan_poktan, -v_kunjungan_krs,
        -n_kunjungan_krs, -v_kunjungan_lain, -n_kunjungan_lain, -v_kie_kelompok, -n_kie_kelompok, -v_kie_massa,
        -n_kie_massa, -v_konseling, -n_konseling, -v_bina_bkb, -n_bina_bkb, -v_bina_bkr, -n_bina_bkr,
        -v_bina_bkl, -n_bina_bkl, -v_bina_uppka, -n_bina_uppka, -v_bina_pikr, -n_bina_pikr, -v_bina_imp,
        -n_bina_imp, -v_bina_kkb, -n_bina_kkb, -v_lokmin, -n_lokmin, -v_rakor_desa, -n_rakor_desa, -v_advokasi,
        -n_advokasi, -v_pelayanan, -n_pelayanan, -v_calon_peserta, -n_calon_peserta, -v_pelatihan,
        -n_pelatihan, -v_kader_dilatih, -n_kader_dilatih, -v_rujukan_poktan, -n_rujukan_poktan,
        -v_rujukan_lain, -n_rujukan_lain, -v_kunjungan, -n_kunjungan, -v_pembinaan, -n_pembinaan, -v_rujukan,
        -n_rujukan from rollup_kegiatan_petugas_district
      union all select d.tenant_id, d.period,
        -sent, -verified, -approved, -on_time, -v_kunjungan_poktan, -n_kunjungan_poktan, -v_kunjungan_krs,
        -n_kunjungan_krs, -v_kunjungan_lain, -n_kunjungan_lain, -v_kie_kelompok, -n_kie_kelompok, -v_kie_massa,
        -n_kie_massa, -v_konseling, -n_konseling, -v_bina_bkb, -n_bina_bkb, -v_bina_bkr, -n_bina_bkr,
        -v_bina_bkl, -n_bina_bkl, -v_bina_uppka, -n_bina_uppka, -v_bina_pikr, -n_bina_pikr, -v_bina_imp,
        -n_bina_imp, -v_bina_kkb, -n_bina_kkb, -v_lokmin, -n_lokmin, -v_rakor_desa, -n_rakor_desa, -v_advokasi,
        -n_advokasi, -v_pelayanan, -n_pelayanan, -v_calon_peserta, -n_calon_peserta, -v_pelatihan,
        -n_pelatihan, -v_kader_dilatih, -n_kader_dilatih, -v_rujukan_poktan, -n_rujukan_poktan,
        -v_rujukan_lain, -n_rujukan_lain, -v_kunjungan, -n_kunjungan, -v_pembinaan, -n_pembinaan, -v_rujukan,
        -n_rujukan
      from delta_kegiatan_petugas d join tenant o on o.id = d.tenant_id
    ) u
    group by tenant_id, period having
      sum(u.sent) <> 0 or sum(u.verified) <> 0 or sum(u.approved) <> 0 or sum(u.on_time) <> 0 or
      sum(u.v_kunjungan_poktan) <> 0 or sum(u.n_kunjungan_poktan) <> 0 or sum(u.v_kunjungan_krs) <> 0 or
      sum(u.n_kunjungan_krs) <> 0 or sum(u.v_kunjungan_lain) <> 0 or sum(u.n_kunjungan_lain) <> 0 or
      sum(u.v_kie_kelompok) <> 0 or sum(u.n_kie_kelompok) <> 0 or sum(u.v_kie_massa) <> 0 or
      sum(u.n_kie_massa) <> 0 or sum(u.v_konseling) <> 0 or sum(u.n_konseling) <> 0 or
      sum(u.v_bina_bkb) <> 0 or sum(u.n_bina_bkb) <> 0 or sum(u.v_bina_bkr) <> 0 or sum(u.n_bina_bkr) <> 0 or
      sum(u.v_bina_bkl) <> 0 or sum(u.n_bina_bkl) <> 0 or sum(u.v_bina_uppka) <> 0 or
      sum(u.n_bina_uppka) <> 0 or sum(u.v_bina_pikr) <> 0 or sum(u.n_bina_pikr) <> 0 or
      sum(u.v_bina_imp) <> 0 or sum(u.n_bina_imp) <> 0 or sum(u.v_bina_kkb) <> 0 or sum(u.n_bina_kkb) <> 0 or
      sum(u.v_lokmin) <> 0 or sum(u.n_lokmin) <> 0 or sum(u.v_rakor_desa) <> 0 or sum(u.n_rakor_desa) <> 0 or
      sum(u.v_advokasi) <> 0 or sum(u.n_advokasi) <> 0 or sum(u.v_pelayanan) <> 0 or
      sum(u.n_pelayanan) <> 0 or sum(u.v_calon_peserta) <> 0 or sum(u.n_calon_peserta) <> 0 or
      sum(u.v_pelatihan) <> 0 or sum(u.n_pelatihan) <> 0 or sum(u.v_kader_dilatih) <> 0 or
      sum(u.n_kader_dilatih) <> 0 or sum(u.v_rujukan_poktan) <> 0 or sum(u.n_rujukan_poktan) <> 0 or
      sum(u.v_rujukan_lain) <> 0 or sum(u.n_rujukan_lain) <> 0 or sum(u.v_kunjungan) <> 0 or
      sum(u.n_kunjungan) <> 0 or sum(u.v_pembinaan) <> 0 or sum(u.n_pembinaan) <> 0 or
      sum(u.v_rujukan) <> 0 or sum(u.n_rujukan) <> 0
  ) wrong;
  return query select 'province'::text, count(*) from (
    select 1 from (
      select province_id, period,
        sent, verified, approved, on_time, v_kunjungan_poktan, n_kunjungan_poktan, v_kunjungan_krs,
        n_kunjungan_krs, v_kunjungan_lain, n_kunjungan_lain, v_kie_kelompok, n_kie_kelompok, v_kie_massa,
        n_kie_massa, v_konseling, n_konseling, v_bina_bkb, n_bina_bkb, v_bina_bkr, n_bina_bkr, v_bina_bkl,
        n_bina_bkl, v_bina_uppka, n_bina_uppka, v_bina_pikr, n_bina_pikr, v_bina_imp, n_bina_imp, v_bina_kkb,
        n_bina_kkb, v_lokmin, n_lokmin, v_rakor_desa, n_rakor_desa, v_advokasi, n_advokasi, v_pelayanan,
        n_pelayanan, v_calon_peserta, n_calon_peserta, v_pelatihan, n_pelatihan, v_kader_dilatih,
        n_kader_dilatih, v_rujukan_poktan, n_rujukan_poktan, v_rujukan_lain, n_rujukan_lain, v_kunjungan,
        n_kunjungan, v_pembinaan, n_pembinaan, v_rujukan, n_rujukan from contribution_kegiatan_petugas
      union all select province_id, period,
        -sent, -verified, -approved, -on_time, -v_kunjungan_poktan, -n_kunjungan_poktan, -v_kunjungan_krs,
        -n_kunjungan_krs, -v_kunjungan_lain, -n_kunjungan_lain, -v_kie_kelompok, -n_kie_kelompok, -v_kie_massa,
        -n_kie_massa, -v_konseling, -n_konseling, -v_bina_bkb, -n_bina_bkb, -v_bina_bkr, -n_bina_bkr,
        -v_bina_bkl, -n_bina_bkl, -v_bina_uppka, -n_bina_uppka, -v_bina_pikr, -n_bina_pikr, -v_bina_imp,
        -n_bina_imp, -v_bina_kkb, -n_bina_kkb, -v_lokmin, -n_lokmin, -v_rakor_desa, -n_rakor_desa, -v_advokasi,
        -n_advokasi, -v_pelayanan, -n_pelayanan, -v_calon_peserta, -n_calon_peserta, -v_pelatihan,
        -n_pelatihan, -v_kader_dilatih, -n_kader_dilatih, -v_rujukan_poktan, -n_rujukan_poktan,
        -v_rujukan_lain, -n_rujukan_lain, -v_kunjungan, -n_kunjungan, -v_pembinaan, -n_pembinaan, -v_rujukan,
        -n_rujukan from rollup_kegiatan_petugas_province
      union all select o.province_id, d.period,
        -sent, -verified, -approved, -on_time, -v_kunjungan_poktan, -n_kunjungan_poktan, -v_kunjungan_krs,
        -n_kunjungan_krs, -v_kunjungan_lain, -n_kunjungan_lain, -v_kie_kelompok, -n_kie_kelompok, -v_kie_massa,
        -n_kie_massa, -v_konseling, -n_konseling, -v_bina_bkb, -n_bina_bkb, -v_bina_bkr, -n_bina_bkr,
        -v_bina_bkl, -n_bina_bkl, -v_bina_uppka, -n_bina_uppka, -v_bina_pikr, -n_bina_pikr, -v_bina_imp,
        -n_bina_imp, -v_bina_kkb, -n_bina_kkb, -v_lokmin, -n_lokmin, -v_rakor_desa, -n_rakor_desa, -v_advokasi,
        -n_advokasi, -v_pelayanan, -n_pelayanan, -v_calon_peserta, -n_calon_peserta, -v_pelatihan,
        -n_pelatihan, -v_kader_dilatih, -n_kader_dilatih, -v_rujukan_poktan, -n_rujukan_poktan,
        -v_rujukan_lain, -n_rujukan_lain, -v_kunjungan, -n_kunjungan, -v_pembinaan, -n_pembinaan, -v_rujukan,
        -n_rujukan
      from delta_kegiatan_petugas d join tenant o on o.id = d.tenant_id
    ) u
    group by province_id, period having
      sum(u.sent) <> 0 or sum(u.verified) <> 0 or sum(u.approved) <> 0 or sum(u.on_time) <> 0 or
      sum(u.v_kunjungan_poktan) <> 0 or sum(u.n_kunjungan_poktan) <> 0 or sum(u.v_kunjungan_krs) <> 0 or
      sum(u.n_kunjungan_krs) <> 0 or sum(u.v_kunjungan_lain) <> 0 or sum(u.n_kunjungan_lain) <> 0 or
      sum(u.v_kie_kelompok) <> 0 or sum(u.n_kie_kelompok) <> 0 or sum(u.v_kie_massa) <> 0 or
      sum(u.n_kie_massa) <> 0 or sum(u.v_konseling) <> 0 or sum(u.n_konseling) <> 0 or
      sum(u.v_bina_bkb) <> 0 or sum(u.n_bina_bkb) <> 0 or sum(u.v_bina_bkr) <> 0 or sum(u.n_bina_bkr) <> 0 or
      sum(u.v_bina_bkl) <> 0 or sum(u.n_bina_bkl) <> 0 or sum(u.v_bina_uppka) <> 0 or
      sum(u.n_bina_uppka) <> 0 or sum(u.v_bina_pikr) <> 0 or sum(u.n_bina_pikr) <> 0 or
      sum(u.v_bina_imp) <> 0 or sum(u.n_bina_imp) <> 0 or sum(u.v_bina_kkb) <> 0 or sum(u.n_bina_kkb) <> 0 or
      sum(u.v_lokmin) <> 0 or sum(u.n_lokmin) <> 0 or sum(u.v_rakor_desa) <> 0 or sum(u.n_rakor_desa) <> 0 or
      sum(u.v_advokasi) <> 0 or sum(u.n_advokasi) <> 0 or sum(u.v_pelayanan) <> 0 or
      sum(u.n_pelayanan) <> 0 or sum(u.v_calon_peserta) <> 0 or sum(u.n_calon_peserta) <> 0 or
      sum(u.v_pelatihan) <> 0 or sum(u.n_pelatihan) <> 0 or sum(u.v_kader_dilatih) <> 0 or
      sum(u.n_kader_dilatih) <> 0 or sum(u.v_rujukan_poktan) <> 0 or sum(u.n_rujukan_poktan) <> 0 or
      sum(u.v_rujukan_lain) <> 0 or sum(u.n_rujukan_lain) <> 0 or sum(u.v_kunjungan) <> 0 or
      sum(u.n_kunjungan) <> 0 or sum(u.v_pembinaan) <> 0 or sum(u.n_pembinaan) <> 0 or
      sum(u.v_rujukan) <> 0 or sum(u.n_rujukan) <> 0
  ) wrong;
end
$f$;
grant create on schema public to lini_verify;
alter function verify_kegiatan_petugas() owner to lini_verify;
revoke create on schema public from lini_verify;
set role lini_verify;
revoke execute on function verify_kegiatan_petugas() from public;
grant execute on function verify_kegiatan_petugas() to lini_app, lini_owner;
reset role;

/* Makes every roll-up again from the facts. Savers wait at the delta table meanwhile. */
create function rebuild_kegiatan_petugas() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  lock table change_kegiatan_petugas in share row exclusive mode;
  delete from change_kegiatan_petugas;
  delete from rollup_kegiatan_petugas_kecamatan;
  delete from rollup_kegiatan_petugas_district;
  delete from rollup_kegiatan_petugas_province;
  insert into rollup_kegiatan_petugas_kecamatan (tenant_id, kecamatan_id, period,
    sent, verified, approved, on_time, v_kunjungan_poktan, n_kunjungan_poktan, v_kunjungan_krs,
    n_kunjungan_krs, v_kunjungan_lain, n_kunjungan_lain, v_kie_kelompok, n_kie_kelompok, v_kie_massa,
    n_kie_massa, v_konseling, n_konseling, v_bina_bkb, n_bina_bkb, v_bina_bkr, n_bina_bkr, v_bina_bkl,
    n_bina_bkl, v_bina_uppka, n_bina_uppka, v_bina_pikr, n_bina_pikr, v_bina_imp, n_bina_imp, v_bina_kkb,
    n_bina_kkb, v_lokmin, n_lokmin, v_rakor_desa, n_rakor_desa, v_advokasi, n_advokasi, v_pelayanan,
    n_pelayanan, v_calon_peserta, n_calon_peserta, v_pelatihan, n_pelatihan, v_kader_dilatih,
    n_kader_dilatih, v_rujukan_poktan, n_rujukan_poktan, v_rujukan_lain, n_rujukan_lain, v_kunjungan,
    n_kunjungan, v_pembinaan, n_pembinaan, v_rujukan, n_rujukan)
  select tenant_id, kecamatan_id, period,
    sum(sent), sum(verified), sum(approved), sum(on_time), sum(v_kunjungan_poktan),
    sum(n_kunjungan_poktan), sum(v_kunjungan_krs), sum(n_kunjungan_krs), sum(v_kunjungan_lain),
    sum(n_kunjungan_lain), sum(v_kie_kelompok), sum(n_kie_kelompok), sum(v_kie_massa), sum(n_kie_massa),
    sum(v_konseling), sum(n_konseling), sum(v_bina_bkb), sum(n_bina_bkb), sum(v_bina_bkr), sum(n_bina_bkr),
    sum(v_bina_bkl), sum(n_bina_bkl), sum(v_bina_uppka), sum(n_bina_uppka), sum(v_bina_pikr),
    sum(n_bina_pikr), sum(v_bina_imp), sum(n_bina_imp), sum(v_bina_kkb), sum(n_bina_kkb), sum(v_lokmin),
    sum(n_lokmin), sum(v_rakor_desa), sum(n_rakor_desa), sum(v_advokasi), sum(n_advokasi),
    sum(v_pelayanan), sum(n_pelayanan), sum(v_calon_peserta), sum(n_calon_peserta), sum(v_pelatihan),
    sum(n_pelatihan), sum(v_kader_dilatih), sum(n_kader_dilatih), sum(v_rujukan_poktan),
    sum(n_rujukan_poktan), sum(v_rujukan_lain), sum(n_rujukan_lain), sum(v_kunjungan), sum(n_kunjungan),
    sum(v_pembinaan), sum(n_pembinaan), sum(v_rujukan), sum(n_rujukan)
  from contribution_kegiatan_petugas group by tenant_id, kecamatan_id, period;
  insert into rollup_kegiatan_petugas_district (tenant_id, period,
    sent, verified, approved, on_time, v_kunjungan_poktan, n_kunjungan_poktan, v_kunjungan_krs,
    n_kunjungan_krs, v_kunjungan_lain, n_kunjungan_lain, v_kie_kelompok, n_kie_kelompok, v_kie_massa,
    n_kie_massa, v_konseling, n_konseling, v_bina_bkb, n_bina_bkb, v_bina_bkr, n_bina_bkr, v_bina_bkl,
    n_bina_bkl, v_bina_uppka, n_bina_uppka, v_bina_pikr, n_bina_pikr, v_bina_imp, n_bina_imp, v_bina_kkb,
    n_bina_kkb, v_lokmin, n_lokmin, v_rakor_desa, n_rakor_desa, v_advokasi, n_advokasi, v_pelayanan,
    n_pelayanan, v_calon_peserta, n_calon_peserta, v_pelatihan, n_pelatihan, v_kader_dilatih,
    n_kader_dilatih, v_rujukan_poktan, n_rujukan_poktan, v_rujukan_lain, n_rujukan_lain, v_kunjungan,
    n_kunjungan, v_pembinaan, n_pembinaan, v_rujukan, n_rujukan)
  select tenant_id, period,
    sum(sent), sum(verified), sum(approved), sum(on_time), sum(v_kunjungan_poktan),
    sum(n_kunjungan_poktan), sum(v_kunjungan_krs), sum(n_kunjungan_krs), sum(v_kunjungan_lain),
    sum(n_kunjungan_lain), sum(v_kie_kelompok), sum(n_kie_kelompok), sum(v_kie_massa), sum(n_kie_massa),
    sum(v_konseling), sum(n_konseling), sum(v_bina_bkb), sum(n_bina_bkb), sum(v_bina_bkr), sum(n_bina_bkr),
    sum(v_bina_bkl), sum(n_bina_bkl), sum(v_bina_uppka), sum(n_bina_uppka), sum(v_bina_pikr),
    sum(n_bina_pikr), sum(v_bina_imp), sum(n_bina_imp), sum(v_bina_kkb), sum(n_bina_kkb), sum(v_lokmin),
    sum(n_lokmin), sum(v_rakor_desa), sum(n_rakor_desa), sum(v_advokasi), sum(n_advokasi),
    sum(v_pelayanan), sum(n_pelayanan), sum(v_calon_peserta), sum(n_calon_peserta), sum(v_pelatihan),
    sum(n_pelatihan), sum(v_kader_dilatih), sum(n_kader_dilatih), sum(v_rujukan_poktan),
    sum(n_rujukan_poktan), sum(v_rujukan_lain), sum(n_rujukan_lain), sum(v_kunjungan), sum(n_kunjungan),
    sum(v_pembinaan), sum(n_pembinaan), sum(v_rujukan), sum(n_rujukan)
  from contribution_kegiatan_petugas group by tenant_id, period;
  insert into rollup_kegiatan_petugas_province (province_id, period,
    sent, verified, approved, on_time, v_kunjungan_poktan, n_kunjungan_poktan, v_kunjungan_krs,
    n_kunjungan_krs, v_kunjungan_lain, n_kunjungan_lain, v_kie_kelompok, n_kie_kelompok, v_kie_massa,
    n_kie_massa, v_konseling, n_konseling, v_bina_bkb, n_bina_bkb, v_bina_bkr, n_bina_bkr, v_bina_bkl,
    n_bina_bkl, v_bina_uppka, n_bina_uppka, v_bina_pikr, n_bina_pikr, v_bina_imp, n_bina_imp, v_bina_kkb,
    n_bina_kkb, v_lokmin, n_lokmin, v_rakor_desa, n_rakor_desa, v_advokasi, n_advokasi, v_pelayanan,
    n_pelayanan, v_calon_peserta, n_calon_peserta, v_pelatihan, n_pelatihan, v_kader_dilatih,
    n_kader_dilatih, v_rujukan_poktan, n_rujukan_poktan, v_rujukan_lain, n_rujukan_lain, v_kunjungan,
    n_kunjungan, v_pembinaan, n_pembinaan, v_rujukan, n_rujukan)
  select province_id, period,
    sum(sent), sum(verified), sum(approved), sum(on_time), sum(v_kunjungan_poktan),
    sum(n_kunjungan_poktan), sum(v_kunjungan_krs), sum(n_kunjungan_krs), sum(v_kunjungan_lain),
    sum(n_kunjungan_lain), sum(v_kie_kelompok), sum(n_kie_kelompok), sum(v_kie_massa), sum(n_kie_massa),
    sum(v_konseling), sum(n_konseling), sum(v_bina_bkb), sum(n_bina_bkb), sum(v_bina_bkr), sum(n_bina_bkr),
    sum(v_bina_bkl), sum(n_bina_bkl), sum(v_bina_uppka), sum(n_bina_uppka), sum(v_bina_pikr),
    sum(n_bina_pikr), sum(v_bina_imp), sum(n_bina_imp), sum(v_bina_kkb), sum(n_bina_kkb), sum(v_lokmin),
    sum(n_lokmin), sum(v_rakor_desa), sum(n_rakor_desa), sum(v_advokasi), sum(n_advokasi),
    sum(v_pelayanan), sum(n_pelayanan), sum(v_calon_peserta), sum(n_calon_peserta), sum(v_pelatihan),
    sum(n_pelatihan), sum(v_kader_dilatih), sum(n_kader_dilatih), sum(v_rujukan_poktan),
    sum(n_rujukan_poktan), sum(v_rujukan_lain), sum(n_rujukan_lain), sum(v_kunjungan), sum(n_kunjungan),
    sum(v_pembinaan), sum(n_pembinaan), sum(v_rujukan), sum(n_rujukan)
  from contribution_kegiatan_petugas group by province_id, period;
end
$f$;
grant create on schema public to lini_verify;
alter function rebuild_kegiatan_petugas() owner to lini_verify;
revoke create on schema public from lini_verify;
set role lini_verify;
revoke execute on function rebuild_kegiatan_petugas() from public;
grant execute on function rebuild_kegiatan_petugas() to lini_owner;
reset role;


/* Open figures of the villages of one kecamatan for the province and the nation: only
   offices in the caller's scope, only counted reports. */
create function villages_kegiatan_petugas(in_kecamatan int, from_period int, to_period int) returns setof fact_kegiatan_petugas
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $f$
declare district int := (select r.district_id from region r where r.id = in_kecamatan);
begin
  -- Asked by itself: inside one condition the planner would read the setting for the nation too.
  if session_user <> 'lini_nation' and district <> all (current_setting('app.tenants')::int[]) then return; end if;
  return query select f.* from fact_kegiatan_petugas f
  where f.tenant_id = district and f.period between from_period and to_period
    and f.kecamatan_id = in_kecamatan and f.status >= 2;
end
$f$;
grant create on schema public to lini_verify;
alter function villages_kegiatan_petugas(int, int, int) owner to lini_verify;
revoke create on schema public from lini_verify;
set role lini_verify;
revoke execute on function villages_kegiatan_petugas(int, int, int) from public;
grant execute on function villages_kegiatan_petugas(int, int, int) to lini_across, lini_nation;
reset role;

-- Jumlah K/0 Tahunan: one row per unit and month, NULL is belum dilaporkan --------------------
create table fact_k0_tahunan (
  tenant_id int not null,
  period int not null,
  unit_id int not null,
  village_id int not null,
  kecamatan_id int not null,
  status smallint not null,
  revision smallint not null,
  timely smallint not null,
  bkb_ada int check (bkb_ada >= 0), bkb_sk int check (bkb_sk >= 0), bkb_kartu int check (bkb_kartu >= 0),
  bkb_dana_apbn int check (bkb_dana_apbn >= 0), bkb_dana_apbd int check (bkb_dana_apbd >= 0),
  bkb_dana_add int check (bkb_dana_add >= 0), bkb_dana_dana_desa int check (bkb_dana_dana_desa >= 0),
  bkb_dana_swadaya int check (bkb_dana_swadaya >= 0), bkb_dana_mitra int check (bkb_dana_mitra >= 0),
  bkb_posyandu int check (bkb_posyandu >= 0), bkb_paud int check (bkb_paud >= 0),
  bkb_hi int check (bkb_hi >= 0), bkb_kit int check (bkb_kit >= 0), bkb_kka int check (bkb_kka >= 0),
  bkb_pengurus int check (bkb_pengurus >= 0), bkb_kader int check (bkb_kader >= 0),
  bkb_terlatih int check (bkb_terlatih >= 0), bkb_anggota int check (bkb_anggota >= 0),
  bkr_ada int check (bkr_ada >= 0), bkr_sk int check (bkr_sk >= 0), bkr_kartu int check (bkr_kartu >= 0),
  bkr_dana_apbn int check (bkr_dana_apbn >= 0), bkr_dana_apbd int check (bkr_dana_apbd >= 0),
  bkr_dana_add int check (bkr_dana_add >= 0), bkr_dana_dana_desa int check (bkr_dana_dana_desa >= 0),
  bkr_dana_swadaya int check (bkr_dana_swadaya >= 0), bkr_dana_mitra int check (bkr_dana_mitra >= 0),
  bkr_ekonomi int check (bkr_ekonomi >= 0), bkr_kit int check (bkr_kit >= 0),
  bkr_pengurus int check (bkr_pengurus >= 0), bkr_kader int check (bkr_kader >= 0),
  bkr_terlatih int check (bkr_terlatih >= 0), bkr_anggota int check (bkr_anggota >= 0),
  bkl_ada int check (bkl_ada >= 0), bkl_sk int check (bkl_sk >= 0), bkl_kartu int check (bkl_kartu >= 0),
  bkl_dana_apbn int check (bkl_dana_apbn >= 0), bkl_dana_apbd int check (bkl_dana_apbd >= 0),
  bkl_dana_add int check (bkl_dana_add >= 0), bkl_dana_dana_desa int check (bkl_dana_dana_desa >= 0),
  bkl_dana_swadaya int check (bkl_dana_swadaya >= 0), bkl_dana_mitra int check (bkl_dana_mitra >= 0),
  bkl_ekonomi int check (bkl_ekonomi >= 0), bkl_posyandu int check (bkl_posyandu >= 0),
  bkl_kit int check (bkl_kit >= 0), bkl_pengurus int check (bkl_pengurus >= 0),
  bkl_kader int check (bkl_kader >= 0), bkl_terlatih int check (bkl_terlatih >= 0),
  bkl_anggota int check (bkl_anggota >= 0), uppka_ada int check (uppka_ada >= 0),
  uppka_sk int check (uppka_sk >= 0), uppka_kartu int check (uppka_kartu >= 0),
  uppka_dana_apbn int check (uppka_dana_apbn >= 0), uppka_dana_apbd int check (uppka_dana_apbd >= 0),
  uppka_dana_add int check (uppka_dana_add >= 0),
  uppka_dana_dana_desa int check (uppka_dana_dana_desa >= 0),
  uppka_dana_swadaya int check (uppka_dana_swadaya >= 0),
  uppka_dana_mitra int check (uppka_dana_mitra >= 0), uppka_pengurus int check (uppka_pengurus >= 0),
  uppka_kader int check (uppka_kader >= 0), uppka_terlatih int check (uppka_terlatih >= 0),
  uppka_anggota int check (uppka_anggota >= 0), pikr_ada int check (pikr_ada >= 0),
  pikr_sk int check (pikr_sk >= 0), pikr_kartu int check (pikr_kartu >= 0),
  pikr_dana_apbn int check (pikr_dana_apbn >= 0), pikr_dana_apbd int check (pikr_dana_apbd >= 0),
  pikr_dana_add int check (pikr_dana_add >= 0), pikr_dana_dana_desa int check (pikr_dana_dana_desa >= 0),
  pikr_dana_swadaya int check (pikr_dana_swadaya >= 0), pikr_dana_mitra int check (pikr_dana_mitra >= 0),
  pikr_pengurus int check (pikr_pengurus >= 0), pikr_kader int check (pikr_kader >= 0),
  pikr_terlatih int check (pikr_terlatih >= 0), pikr_anggota int check (pikr_anggota >= 0),
  ppkbd_ada int check (ppkbd_ada >= 0), ppkbd_sk int check (ppkbd_sk >= 0),
  sub_ppkbd_ada int check (sub_ppkbd_ada >= 0), sub_ppkbd_sk int check (sub_ppkbd_sk >= 0),
  rumah_dataku_ada int check (rumah_dataku_ada >= 0), rumah_dataku_sk int check (rumah_dataku_sk >= 0),
  pok_kb_ada int check (pok_kb_ada >= 0), pok_kb_sk int check (pok_kb_sk >= 0),
  na bit(8),
  primary key (tenant_id, period, unit_id)
);

-- Every change of a counted row, as it was and as it is, until the folder has added it.
create table change_k0_tahunan (
  tenant_id int not null,
  id bigint generated always as identity,
  kecamatan_id int not null,
  period int not null,
  sign smallint not null,
  status smallint not null,
  timely smallint not null,
  bkb_ada int, bkb_sk int, bkb_kartu int, bkb_dana_apbn int, bkb_dana_apbd int, bkb_dana_add int,
  bkb_dana_dana_desa int, bkb_dana_swadaya int, bkb_dana_mitra int, bkb_posyandu int, bkb_paud int,
  bkb_hi int, bkb_kit int, bkb_kka int, bkb_pengurus int, bkb_kader int, bkb_terlatih int,
  bkb_anggota int, bkr_ada int, bkr_sk int, bkr_kartu int, bkr_dana_apbn int, bkr_dana_apbd int,
  bkr_dana_add int, bkr_dana_dana_desa int, bkr_dana_swadaya int, bkr_dana_mitra int, bkr_ekonomi int,
  bkr_kit int, bkr_pengurus int, bkr_kader int, bkr_terlatih int, bkr_anggota int, bkl_ada int,
  bkl_sk int, bkl_kartu int, bkl_dana_apbn int, bkl_dana_apbd int, bkl_dana_add int,
  bkl_dana_dana_desa int, bkl_dana_swadaya int, bkl_dana_mitra int, bkl_ekonomi int, bkl_posyandu int,
  bkl_kit int, bkl_pengurus int, bkl_kader int, bkl_terlatih int, bkl_anggota int, uppka_ada int,
  uppka_sk int, uppka_kartu int, uppka_dana_apbn int, uppka_dana_apbd int, uppka_dana_add int,
  uppka_dana_dana_desa int, uppka_dana_swadaya int, uppka_dana_mitra int, uppka_pengurus int,
  uppka_kader int, uppka_terlatih int, uppka_anggota int, pikr_ada int, pikr_sk int, pikr_kartu int,
  pikr_dana_apbn int, pikr_dana_apbd int, pikr_dana_add int, pikr_dana_dana_desa int,
  pikr_dana_swadaya int, pikr_dana_mitra int, pikr_pengurus int, pikr_kader int, pikr_terlatih int,
  pikr_anggota int, ppkbd_ada int, ppkbd_sk int, sub_ppkbd_ada int, sub_ppkbd_sk int,
  rumah_dataku_ada int, rumah_dataku_sk int, pok_kb_ada int, pok_kb_sk int,
  na bit(8),
  primary key (tenant_id, id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

create view delta_k0_tahunan with (security_invoker = true) as
select r.tenant_id, r.kecamatan_id, r.period,
    r.sign * 1 as sent, r.sign * (r.status >= 3)::int as verified,
    r.sign * (r.status >= 4)::int as approved, r.sign * (r.timely > 0)::int as on_time,
    r.sign * coalesce(r.bkb_ada, 0) as v_bkb_ada, r.sign * (r.bkb_ada is not null)::int as n_bkb_ada,
    r.sign * coalesce(r.bkb_sk, 0) as v_bkb_sk, r.sign * (r.bkb_sk is not null)::int as n_bkb_sk,
    r.sign * coalesce(r.bkb_kartu, 0) as v_bkb_kartu,
    r.sign * (r.bkb_kartu is not null)::int as n_bkb_kartu,
    r.sign * coalesce(r.bkb_dana_apbn, 0) as v_bkb_dana_apbn,
    r.sign * (r.bkb_dana_apbn is not null)::int as n_bkb_dana_apbn,
    r.sign * coalesce(r.bkb_dana_apbd, 0) as v_bkb_dana_apbd,
    r.sign * (r.bkb_dana_apbd is not null)::int as n_bkb_dana_apbd,
    r.sign * coalesce(r.bkb_dana_add, 0) as v_bkb_dana_add,
    r.sign * (r.bkb_dana_add is not null)::int as n_bkb_dana_add,
    r.sign * coalesce(r.bkb_dana_dana_desa, 0) as v_bkb_dana_dana_desa,
    r.sign * (r.bkb_dana_dana_desa is not null)::int as n_bkb_dana_dana_desa,
    r.sign * coalesce(r.bkb_dana_swadaya, 0) as v_bkb_dana_swadaya,
    r.sign * (r.bkb_dana_swadaya is not null)::int as n_bkb_dana_swadaya,
    r.sign * coalesce(r.bkb_dana_mitra, 0) as v_bkb_dana_mitra,
    r.sign * (r.bkb_dana_mitra is not null)::int as n_bkb_dana_mitra,
    r.sign * coalesce(r.bkb_posyandu, 0) as v_bkb_posyandu,
    r.sign * (r.bkb_posyandu is not null)::int as n_bkb_posyandu,
    r.sign * coalesce(r.bkb_paud, 0) as v_bkb_paud, r.sign * (r.bkb_paud is not null)::int as n_bkb_paud,
    r.sign * coalesce(r.bkb_hi, 0) as v_bkb_hi, r.sign * (r.bkb_hi is not null)::int as n_bkb_hi,
    r.sign * coalesce(r.bkb_kit, 0) as v_bkb_kit, r.sign * (r.bkb_kit is not null)::int as n_bkb_kit,
    r.sign * coalesce(r.bkb_kka, 0) as v_bkb_kka, r.sign * (r.bkb_kka is not null)::int as n_bkb_kka,
    r.sign * coalesce(r.bkb_pengurus, 0) as v_bkb_pengurus,
    r.sign * (r.bkb_pengurus is not null)::int as n_bkb_pengurus,
    r.sign * coalesce(r.bkb_kader, 0) as v_bkb_kader,
    r.sign * (r.bkb_kader is not null)::int as n_bkb_kader,
    r.sign * coalesce(r.bkb_terlatih, 0) as v_bkb_terlatih,
    r.sign * (r.bkb_terlatih is not null)::int as n_bkb_terlatih,
    r.sign * coalesce(r.bkb_anggota, 0) as v_bkb_anggota,
    r.sign * (r.bkb_anggota is not null)::int as n_bkb_anggota,
    r.sign * coalesce(r.bkr_ada, 0) as v_bkr_ada, r.sign * (r.bkr_ada is not null)::int as n_bkr_ada,
    r.sign * coalesce(r.bkr_sk, 0) as v_bkr_sk, r.sign * (r.bkr_sk is not null)::int as n_bkr_sk,
    r.sign * coalesce(r.bkr_kartu, 0) as v_bkr_kartu,
    r.sign * (r.bkr_kartu is not null)::int as n_bkr_kartu,
    r.sign * coalesce(r.bkr_dana_apbn, 0) as v_bkr_dana_apbn,
    r.sign * (r.bkr_dana_apbn is not null)::int as n_bkr_dana_apbn,
    r.sign * coalesce(r.bkr_dana_apbd, 0) as v_bkr_dana_apbd,
    r.sign * (r.bkr_dana_apbd is not null)::int as n_bkr_dana_apbd,
    r.sign * coalesce(r.bkr_dana_add, 0) as v_bkr_dana_add,
    r.sign * (r.bkr_dana_add is not null)::int as n_bkr_dana_add,
    r.sign * coalesce(r.bkr_dana_dana_desa, 0) as v_bkr_dana_dana_desa,
    r.sign * (r.bkr_dana_dana_desa is not null)::int as n_bkr_dana_dana_desa,
    r.sign * coalesce(r.bkr_dana_swadaya, 0) as v_bkr_dana_swadaya,
    r.sign * (r.bkr_dana_swadaya is not null)::int as n_bkr_dana_swadaya,
    r.sign * coalesce(r.bkr_dana_mitra, 0) as v_bkr_dana_mitra,
    r.sign * (r.bkr_dana_mitra is not null)::int as n_bkr_dana_mitra,
    r.sign * coalesce(r.bkr_ekonomi, 0) as v_bkr_ekonomi,
    r.sign * (r.bkr_ekonomi is not null)::int as n_bkr_ekonomi,
    r.sign * coalesce(r.bkr_kit, 0) as v_bkr_kit, r.sign * (r.bkr_kit is not null)::int as n_bkr_kit,
    r.sign * coalesce(r.bkr_pengurus, 0) as v_bkr_pengurus,
    r.sign * (r.bkr_pengurus is not null)::int as n_bkr_pengurus,
    r.sign * coalesce(r.bkr_kader, 0) as v_bkr_kader,
    r.sign * (r.bkr_kader is not null)::int as n_bkr_kader,
    r.sign * coalesce(r.bkr_terlatih, 0) as v_bkr_terlatih,
    r.sign * (r.bkr_terlatih is not null)::int as n_bkr_terlatih,
    r.sign * coalesce(r.bkr_anggota, 0) as v_bkr_anggota,
    r.sign * (r.bkr_anggota is not null)::int as n_bkr_anggota,
    r.sign * coalesce(r.bkl_ada, 0) as v_bkl_ada, r.sign * (r.bkl_ada is not null)::int as n_bkl_ada,
    r.sign * coalesce(r.bkl_sk, 0) as v_bkl_sk, r.sign * (r.bkl_sk is not null)::int as n_bkl_sk,
    r.sign * coalesce(r.bkl_kartu, 0) as v_bkl_kartu,
    r.sign * (r.bkl_kartu is not null)::int as n_bkl_kartu,
    r.sign * coalesce(r.bkl_dana_apbn, 0) as v_bkl_dana_apbn,
    r.sign * (r.bkl_dana_apbn is not null)::int as n_bkl_dana_apbn,
    r.sign * coalesce(r.bkl_dana_apbd, 0) as v_bkl_dana_apbd,
    r.sign * (r.bkl_dana_apbd is not null)::int as n_bkl_dana_apbd,
    r.sign * coalesce(r.bkl_dana_add, 0) as v_bkl_dana_add,
    r.sign * (r.bkl_dana_add is not null)::int as n_bkl_dana_add,
    r.sign * coalesce(r.bkl_dana_dana_desa, 0) as v_bkl_dana_dana_desa,
    r.sign * (r.bkl_dana_dana_desa is not null)::int as n_bkl_dana_dana_desa,
    r.sign * coalesce(r.bkl_dana_swadaya, 0) as v_bkl_dana_swadaya,
    r.sign * (r.bkl_dana_swadaya is not null)::int as n_bkl_dana_swadaya,
    r.sign * coalesce(r.bkl_dana_mitra, 0) as v_bkl_dana_mitra,
    r.sign * (r.bkl_dana_mitra is not null)::int as n_bkl_dana_mitra,
    r.sign * coalesce(r.bkl_ekonomi, 0) as v_bkl_ekonomi,
    r.sign * (r.bkl_ekonomi is not null)::int as n_bkl_ekonomi,
    r.sign * coalesce(r.bkl_posyandu, 0) as v_bkl_posyandu,
    r.sign * (r.bkl_posyandu is not null)::int as n_bkl_posyandu,
    r.sign * coalesce(r.bkl_kit, 0) as v_bkl_kit, r.sign * (r.bkl_kit is not null)::int as n_bkl_kit,
    r.sign * coalesce(r.bkl_pengurus, 0) as v_bkl_pengurus,
    r.sign * (r.bkl_pengurus is not null)::int as n_bkl_pengurus,
    r.sign * coalesce(r.bkl_kader, 0) as v_bkl_kader,
    r.sign * (r.bkl_kader is not null)::int as n_bkl_kader,
    r.sign * coalesce(r.bkl_terlatih, 0) as v_bkl_terlatih,
    r.sign * (r.bkl_terlatih is not null)::int as n_bkl_terlatih,
    r.sign * coalesce(r.bkl_anggota, 0) as v_bkl_anggota,
    r.sign * (r.bkl_anggota is not null)::int as n_bkl_anggota,
    r.sign * coalesce(r.uppka_ada, 0) as v_uppka_ada,
    r.sign * (r.uppka_ada is not null)::int as n_uppka_ada, r.sign * coalesce(r.uppka_sk, 0) as v_uppka_sk,
    r.sign * (r.uppka_sk is not null)::int as n_uppka_sk,
    r.sign * coalesce(r.uppka_kartu, 0) as v_uppka_kartu,
    r.sign * (r.uppka_kartu is not null)::int as n_uppka_kartu,
    r.sign * coalesce(r.uppka_dana_apbn, 0) as v_uppka_dana_apbn,
    r.sign * (r.uppka_dana_apbn is not null)::int as n_uppka_dana_apbn,
    r.sign * coalesce(r.uppka_dana_apbd, 0) as v_uppka_dana_apbd,
    r.sign * (r.uppka_dana_apbd is not null)::int as n_uppka_dana_apbd,
    r.sign * coalesce(r.uppka_dana_add, 0) as v_uppka_dana_add,
    r.sign * (r.uppka_dana_add is not null)::int as n_uppka_dana_add,
    r.sign * coalesce(r.uppka_dana_dana_desa, 0) as v_uppka_dana_dana_desa,
    r.sign * (r.uppka_dana_dana_desa is not null)::int as n_uppka_dana_dana_desa,
    r.sign * coalesce(r.uppka_dana_swadaya, 0) as v_uppka_dana_swadaya,
    r.sign * (r.uppka_dana_swadaya is not null)::int as n_uppka_dana_swadaya,
    r.sign * coalesce(r.uppka_dana_mitra, 0) as v_uppka_dana_mitra,
    r.sign * (r.uppka_dana_mitra is not null)::int as n_uppka_dana_mitra,
    r.sign * coalesce(r.uppka_pengurus, 0) as v_uppka_pengurus,
    r.sign * (r.uppka_pengurus is not null)::int as n_uppka_pengurus,
    r.sign * coalesce(r.uppka_kader, 0) as v_uppka_kader,
    r.sign * (r.uppka_kader is not null)::int as n_uppka_kader,
    r.sign * coalesce(r.uppka_terlatih, 0) as v_uppka_terlatih,
    r.sign * (r.uppka_terlatih is not null)::int as n_uppka_terlatih,
    r.sign * coalesce(r.uppka_anggota, 0) as v_uppka_anggota,
    r.sign * (r.uppka_anggota is not null)::int as n_uppka_anggota,
    r.sign * coalesce(r.pikr_ada, 0) as v_pikr_ada, r.sign * (r.pikr_ada is not null)::int as n_pikr_ada,
    r.sign * coalesce(r.pikr_sk, 0) as v_pikr_sk, r.sign * (r.pikr_sk is not null)::int as n_pikr_sk,
    r.sign * coalesce(r.pikr_kartu, 0) as v_pikr_kartu,
    r.sign * (r.pikr_kartu is not null)::int as n_pikr_kartu,
    r.sign * coalesce(r.pikr_dana_apbn, 0) as v_pikr_dana_apbn,
    r.sign * (r.pikr_dana_apbn is not null)::int as n_pikr_dana_apbn,
    r.sign * coalesce(r.pikr_dana_apbd, 0) as v_pikr_dana_apbd,
    r.sign * (r.pikr_dana_apbd is not null)::int as n_pikr_dana_apbd,
    r.sign * coalesce(r.pikr_dana_add, 0) as v_pikr_dana_add,
    r.sign * (r.pikr_dana_add is not null)::int as n_pikr_dana_add,
    r.sign * coalesce(r.pikr_dana_dana_desa, 0) as v_pikr_dana_dana_desa,
    r.sign * (r.pikr_dana_dana_desa is not null)::int as n_pikr_dana_dana_desa,
    r.sign * coalesce(r.pikr_dana_swadaya, 0) as v_pikr_dana_swadaya,
    r.sign * (r.pikr_dana_swadaya is not null)::int as n_pikr_dana_swadaya,
    r.sign * coalesce(r.pikr_dana_mitra, 0) as v_pikr_dana_mitra,
    r.sign * (r.pikr_dana_mitra is not null)::int as n_pikr_dana_mitra,
    r.sign * coalesce(r.pikr_pengurus, 0) as v_pikr_pengurus,
    r.sign * (r.pikr_pengurus is not null)::int as n_pikr_pengurus,
    r.sign * coalesce(r.pikr_kader, 0) as v_pikr_kader,
    r.sign * (r.pikr_kader is not null)::int as n_pikr_kader,
    r.sign * coalesce(r.pikr_terlatih, 0) as v_pikr_terlatih,
    r.sign * (r.pikr_terlatih is not null)::int as n_pikr_terlatih,
    r.sign * coalesce(r.pikr_anggota, 0) as v_pikr_anggota,
    r.sign * (r.pikr_anggota is not null)::int as n_pikr_anggota,
    r.sign * coalesce(r.ppkbd_ada, 0) as v_ppkbd_ada,
    r.sign * (r.ppkbd_ada is not null)::int as n_ppkbd_ada,
    r.sign * coalesce(get_bit(r.na, 0), 0) as x_ppkbd_ada, r.sign * coalesce(r.ppkbd_sk, 0) as v_ppkbd_sk,
    r.sign * (r.ppkbd_sk is not null)::int as n_ppkbd_sk,
    r.sign * coalesce(get_bit(r.na, 1), 0) as x_ppkbd_sk,
    r.sign * coalesce(r.sub_ppkbd_ada, 0) as v_sub_ppkbd_ada,
    r.sign * (r.sub_ppkbd_ada is not null)::int as n_sub_ppkbd_ada,
    r.sign * coalesce(get_bit(r.na, 2), 0) as x_sub_ppkbd_ada,
    r.sign * coalesce(r.sub_ppkbd_sk, 0) as v_sub_ppkbd_sk,
    r.sign * (r.sub_ppkbd_sk is not null)::int as n_sub_ppkbd_sk,
    r.sign * coalesce(get_bit(r.na, 3), 0) as x_sub_ppkbd_sk,
    r.sign * coalesce(r.rumah_dataku_ada, 0) as v_rumah_dataku_ada,
    r.sign * (r.rumah_dataku_ada is not null)::int as n_rumah_dataku_ada,
    r.sign * coalesce(get_bit(r.na, 4), 0) as x_rumah_dataku_ada,
    r.sign * coalesce(r.rumah_dataku_sk, 0) as v_rumah_dataku_sk,
    r.sign * (r.rumah_dataku_sk is not null)::int as n_rumah_dataku_sk,
    r.sign * coalesce(get_bit(r.na, 5), 0) as x_rumah_dataku_sk,
    r.sign * coalesce(r.pok_kb_ada, 0) as v_pok_kb_ada,
    r.sign * (r.pok_kb_ada is not null)::int as n_pok_kb_ada,
    r.sign * coalesce(get_bit(r.na, 6), 0) as x_pok_kb_ada,
    r.sign * coalesce(r.pok_kb_sk, 0) as v_pok_kb_sk,
    r.sign * (r.pok_kb_sk is not null)::int as n_pok_kb_sk,
    r.sign * coalesce(get_bit(r.na, 7), 0) as x_pok_kb_sk,
    r.sign * case when r.bkb_sk + r.bkb_ada is null then 0 else r.bkb_sk end as num_ber_sk_bkb,
    r.sign * case when r.bkb_sk + r.bkb_ada is null then 0 else r.bkb_ada end as den_ber_sk_bkb,
    r.sign * (r.bkb_sk + r.bkb_ada is not null)::int as both_ber_sk_bkb,
    r.sign * case when r.bkb_terlatih + r.bkb_kader is null then 0 else r.bkb_terlatih end as num_k0_terlatih_bkb,
    r.sign * case when r.bkb_terlatih + r.bkb_kader is null then 0 else r.bkb_kader end as den_k0_terlatih_bkb,
    r.sign * (r.bkb_terlatih + r.bkb_kader is not null)::int as both_k0_terlatih_bkb,
    r.sign * case when r.bkr_sk + r.bkr_ada is null then 0 else r.bkr_sk end as num_ber_sk_bkr,
    r.sign * case when r.bkr_sk + r.bkr_ada is null then 0 else r.bkr_ada end as den_ber_sk_bkr,
    r.sign * (r.bkr_sk + r.bkr_ada is not null)::int as both_ber_sk_bkr,
    r.sign * case when r.bkr_terlatih + r.bkr_kader is null then 0 else r.bkr_terlatih end as num_k0_terlatih_bkr,
    r.sign * case when r.bkr_terlatih + r.bkr_kader is null then 0 else r.bkr_kader end as den_k0_terlatih_bkr,
    r.sign * (r.bkr_terlatih + r.bkr_kader is not null)::int as both_k0_terlatih_bkr,
    r.sign * case when r.bkl_sk + r.bkl_ada is null then 0 else r.bkl_sk end as num_ber_sk_bkl,
    r.sign * case when r.bkl_sk + r.bkl_ada is null then 0 else r.bkl_ada end as den_ber_sk_bkl,
    r.sign * (r.bkl_sk + r.bkl_ada is not null)::int as both_ber_sk_bkl,
    r.sign * case when r.bkl_terlatih + r.bkl_kader is null then 0 else r.bkl_terlatih end as num_k0_terlatih_bkl,
    r.sign * case when r.bkl_terlatih + r.bkl_kader is null then 0 else r.bkl_kader end as den_k0_terlatih_bkl,
    r.sign * (r.bkl_terlatih + r.bkl_kader is not null)::int as both_k0_terlatih_bkl,
    r.sign * case when r.uppka_sk + r.uppka_ada is null then 0 else r.uppka_sk end as num_ber_sk_uppka,
    r.sign * case when r.uppka_sk + r.uppka_ada is null then 0 else r.uppka_ada end as den_ber_sk_uppka,
    r.sign * (r.uppka_sk + r.uppka_ada is not null)::int as both_ber_sk_uppka,
    r.sign * case when r.uppka_terlatih + r.uppka_kader is null then 0 else r.uppka_terlatih end as num_k0_terlatih_uppka,
    r.sign * case when r.uppka_terlatih + r.uppka_kader is null then 0 else r.uppka_kader end as den_k0_terlatih_uppka,
    r.sign * (r.uppka_terlatih + r.uppka_kader is not null)::int as both_k0_terlatih_uppka,
    r.sign * case when r.pikr_sk + r.pikr_ada is null then 0 else r.pikr_sk end as num_ber_sk_pikr,
    r.sign * case when r.pikr_sk + r.pikr_ada is null then 0 else r.pikr_ada end as den_ber_sk_pikr,
    r.sign * (r.pikr_sk + r.pikr_ada is not null)::int as both_ber_sk_pikr,
    r.sign * case when r.pikr_terlatih + r.pikr_kader is null then 0 else r.pikr_terlatih end as num_k0_terlatih_pikr,
    r.sign * case when r.pikr_terlatih + r.pikr_kader is null then 0 else r.pikr_kader end as den_k0_terlatih_pikr,
    r.sign * (r.pikr_terlatih + r.pikr_kader is not null)::int as both_k0_terlatih_pikr
from change_k0_tahunan r;

create table rollup_k0_tahunan_kecamatan (
  tenant_id int not null,
  kecamatan_id int not null,
  period int not null,
  sent smallint not null default 0, verified smallint not null default 0,
  approved smallint not null default 0, on_time smallint not null default 0,
  v_bkb_ada int not null default 0, n_bkb_ada smallint not null default 0,
  v_bkb_sk int not null default 0, n_bkb_sk smallint not null default 0,
  v_bkb_kartu int not null default 0, n_bkb_kartu smallint not null default 0,
  v_bkb_dana_apbn int not null default 0, n_bkb_dana_apbn smallint not null default 0,
  v_bkb_dana_apbd int not null default 0, n_bkb_dana_apbd smallint not null default 0,
  v_bkb_dana_add int not null default 0, n_bkb_dana_add smallint not null default 0,
  v_bkb_dana_dana_desa int not null default 0, n_bkb_dana_dana_desa smallint not null default 0,
  v_bkb_dana_swadaya int not null default 0, n_bkb_dana_swadaya smallint not null default 0,
  v_bkb_dana_mitra int not null default 0, n_bkb_dana_mitra smallint not null default 0,
  v_bkb_posyandu int not null default 0, n_bkb_posyandu smallint not null default 0,
  v_bkb_paud int not null default 0, n_bkb_paud smallint not null default 0,
  v_bkb_hi int not null default 0, n_bkb_hi smallint not null default 0,
  v_bkb_kit int not null default 0, n_bkb_kit smallint not null default 0,
  v_bkb_kka int not null default 0, n_bkb_kka smallint not null default 0,
  v_bkb_pengurus int not null default 0, n_bkb_pengurus smallint not null default 0,
  v_bkb_kader int not null default 0, n_bkb_kader smallint not null default 0,
  v_bkb_terlatih int not null default 0, n_bkb_terlatih smallint not null default 0,
  v_bkb_anggota int not null default 0, n_bkb_anggota smallint not null default 0,
  v_bkr_ada int not null default 0, n_bkr_ada smallint not null default 0,
  v_bkr_sk int not null default 0, n_bkr_sk smallint not null default 0,
  v_bkr_kartu int not null default 0, n_bkr_kartu smallint not null default 0,
  v_bkr_dana_apbn int not null default 0, n_bkr_dana_apbn smallint not null default 0,
  v_bkr_dana_apbd int not null default 0, n_bkr_dana_apbd smallint not null default 0,
  v_bkr_dana_add int not null default 0, n_bkr_dana_add smallint not null default 0,
  v_bkr_dana_dana_desa int not null default 0, n_bkr_dana_dana_desa smallint not null default 0,
  v_bkr_dana_swadaya int not null default 0, n_bkr_dana_swadaya smallint not null default 0,
  v_bkr_dana_mitra int not null default 0, n_bkr_dana_mitra smallint not null default 0,
  v_bkr_ekonomi int not null default 0, n_bkr_ekonomi smallint not null default 0,
  v_bkr_kit int not null default 0, n_bkr_kit smallint not null default 0,
  v_bkr_pengurus int not null default 0, n_bkr_pengurus smallint not null default 0,
  v_bkr_kader int not null default 0, n_bkr_kader smallint not null default 0,
  v_bkr_terlatih int not null default 0, n_bkr_terlatih smallint not null default 0,
  v_bkr_anggota int not null default 0, n_bkr_anggota smallint not null default 0,
  v_bkl_ada int not null default 0, n_bkl_ada smallint not null default 0,
  v_bkl_sk int not null default 0, n_bkl_sk smallint not null default 0,
  v_bkl_kartu int not null default 0, n_bkl_kartu smallint not null default 0,
  v_bkl_dana_apbn int not null default 0, n_bkl_dana_apbn smallint not null default 0,
  v_bkl_dana_apbd int not null default 0, n_bkl_dana_apbd smallint not null default 0,
  v_bkl_dana_add int not null default 0, n_bkl_dana_add smallint not null default 0,
  v_bkl_dana_dana_desa int not null default 0, n_bkl_dana_dana_desa smallint not null default 0,
  v_bkl_dana_swadaya int not null default 0, n_bkl_dana_swadaya smallint not null default 0,
  v_bkl_dana_mitra int not null default 0, n_bkl_dana_mitra smallint not null default 0,
  v_bkl_ekonomi int not null default 0, n_bkl_ekonomi smallint not null default 0,
  v_bkl_posyandu int not null default 0, n_bkl_posyandu smallint not null default 0,
  v_bkl_kit int not null default 0, n_bkl_kit smallint not null default 0,
  v_bkl_pengurus int not null default 0, n_bkl_pengurus smallint not null default 0,
  v_bkl_kader int not null default 0, n_bkl_kader smallint not null default 0,
  v_bkl_terlatih int not null default 0, n_bkl_terlatih smallint not null default 0,
  v_bkl_anggota int not null default 0, n_bkl_anggota smallint not null default 0,
  v_uppka_ada int not null default 0, n_uppka_ada smallint not null default 0,
  v_uppka_sk int not null default 0, n_uppka_sk smallint not null default 0,
  v_uppka_kartu int not null default 0, n_uppka_kartu smallint not null default 0,
  v_uppka_dana_apbn int not null default 0, n_uppka_dana_apbn smallint not null default 0,
  v_uppka_dana_apbd int not null default 0, n_uppka_dana_apbd smallint not null default 0,
  v_uppka_dana_add int not null default 0, n_uppka_dana_add smallint not null default 0,
  v_uppka_dana_dana_desa int not null default 0, n_uppka_dana_dana_desa smallint not null default 0,
  v_uppka_dana_swadaya int not null default 0, n_uppka_dana_swadaya smallint not null default 0,
  v_uppka_dana_mitra int not null default 0, n_uppka_dana_mitra smallint not null default 0,
  v_uppka_pengurus int not null default 0, n_uppka_pengurus smallint not null default 0,
  v_uppka_kader int not null default 0, n_uppka_kader smallint not null default 0,
  v_uppka_terlatih int not null default 0, n_uppka_terlatih smallint not null default 0,
  v_uppka_anggota int not null default 0, n_uppka_anggota smallint not null default 0,
  v_pikr_ada int not null default 0, n_pikr_ada smallint not null default 0,
  v_pikr_sk int not null default 0, n_pikr_sk smallint not null default 0,
  v_pikr_kartu int not null default 0, n_pikr_kartu smallint not null default 0,
  v_pikr_dana_apbn int not null default 0, n_pikr_dana_apbn smallint not null default 0,
  v_pikr_dana_apbd int not null default 0, n_pikr_dana_apbd smallint not null default 0,
  v_pikr_dana_add int not null default 0, n_pikr_dana_add smallint not null default 0,
  v_pikr_dana_dana_desa int not null default 0, n_pikr_dana_dana_desa smallint not null default 0,
  v_pikr_dana_swadaya int not null default 0, n_pikr_dana_swadaya smallint not null default 0,
  v_pikr_dana_mitra int not null default 0, n_pikr_dana_mitra smallint not null default 0,
  v_pikr_pengurus int not null default 0, n_pikr_pengurus smallint not null default 0,
  v_pikr_kader int not null default 0, n_pikr_kader smallint not null default 0,
  v_pikr_terlatih int not null default 0, n_pikr_terlatih smallint not null default 0,
  v_pikr_anggota int not null default 0, n_pikr_anggota smallint not null default 0,
  v_ppkbd_ada int not null default 0, n_ppkbd_ada smallint not null default 0,
  x_ppkbd_ada smallint not null default 0, v_ppkbd_sk int not null default 0,
  n_ppkbd_sk smallint not null default 0, x_ppkbd_sk smallint not null default 0,
  v_sub_ppkbd_ada int not null default 0, n_sub_ppkbd_ada smallint not null default 0,
  x_sub_ppkbd_ada smallint not null default 0, v_sub_ppkbd_sk int not null default 0,
  n_sub_ppkbd_sk smallint not null default 0, x_sub_ppkbd_sk smallint not null default 0,
  v_rumah_dataku_ada int not null default 0, n_rumah_dataku_ada smallint not null default 0,
  x_rumah_dataku_ada smallint not null default 0, v_rumah_dataku_sk int not null default 0,
  n_rumah_dataku_sk smallint not null default 0, x_rumah_dataku_sk smallint not null default 0,
  v_pok_kb_ada int not null default 0, n_pok_kb_ada smallint not null default 0,
  x_pok_kb_ada smallint not null default 0, v_pok_kb_sk int not null default 0,
  n_pok_kb_sk smallint not null default 0, x_pok_kb_sk smallint not null default 0,
  num_ber_sk_bkb int not null default 0, den_ber_sk_bkb int not null default 0,
  both_ber_sk_bkb smallint not null default 0, num_k0_terlatih_bkb int not null default 0,
  den_k0_terlatih_bkb int not null default 0, both_k0_terlatih_bkb smallint not null default 0,
  num_ber_sk_bkr int not null default 0, den_ber_sk_bkr int not null default 0,
  both_ber_sk_bkr smallint not null default 0, num_k0_terlatih_bkr int not null default 0,
  den_k0_terlatih_bkr int not null default 0, both_k0_terlatih_bkr smallint not null default 0,
  num_ber_sk_bkl int not null default 0, den_ber_sk_bkl int not null default 0,
  both_ber_sk_bkl smallint not null default 0, num_k0_terlatih_bkl int not null default 0,
  den_k0_terlatih_bkl int not null default 0, both_k0_terlatih_bkl smallint not null default 0,
  num_ber_sk_uppka int not null default 0, den_ber_sk_uppka int not null default 0,
  both_ber_sk_uppka smallint not null default 0, num_k0_terlatih_uppka int not null default 0,
  den_k0_terlatih_uppka int not null default 0, both_k0_terlatih_uppka smallint not null default 0,
  num_ber_sk_pikr int not null default 0, den_ber_sk_pikr int not null default 0,
  both_ber_sk_pikr smallint not null default 0, num_k0_terlatih_pikr int not null default 0,
  den_k0_terlatih_pikr int not null default 0, both_k0_terlatih_pikr smallint not null default 0,
  primary key (tenant_id, period, kecamatan_id)
) with (fillfactor = 80);

create table rollup_k0_tahunan_district (
  tenant_id int not null,
  period int not null,
  sent int not null default 0, verified int not null default 0, approved int not null default 0,
  on_time int not null default 0, v_bkb_ada int not null default 0, n_bkb_ada int not null default 0,
  v_bkb_sk int not null default 0, n_bkb_sk int not null default 0, v_bkb_kartu int not null default 0,
  n_bkb_kartu int not null default 0, v_bkb_dana_apbn int not null default 0,
  n_bkb_dana_apbn int not null default 0, v_bkb_dana_apbd int not null default 0,
  n_bkb_dana_apbd int not null default 0, v_bkb_dana_add int not null default 0,
  n_bkb_dana_add int not null default 0, v_bkb_dana_dana_desa int not null default 0,
  n_bkb_dana_dana_desa int not null default 0, v_bkb_dana_swadaya int not null default 0,
  n_bkb_dana_swadaya int not null default 0, v_bkb_dana_mitra int not null default 0,
  n_bkb_dana_mitra int not null default 0, v_bkb_posyandu int not null default 0,
  n_bkb_posyandu int not null default 0, v_bkb_paud int not null default 0,
  n_bkb_paud int not null default 0, v_bkb_hi int not null default 0, n_bkb_hi int not null default 0,
  v_bkb_kit int not null default 0, n_bkb_kit int not null default 0, v_bkb_kka int not null default 0,
  n_bkb_kka int not null default 0, v_bkb_pengurus int not null default 0,
  n_bkb_pengurus int not null default 0, v_bkb_kader int not null default 0,
  n_bkb_kader int not null default 0, v_bkb_terlatih int not null default 0,
  n_bkb_terlatih int not null default 0, v_bkb_anggota int not null default 0,
  n_bkb_anggota int not null default 0, v_bkr_ada int not null default 0,
  n_bkr_ada int not null default 0, v_bkr_sk int not null default 0, n_bkr_sk int not null default 0,
  v_bkr_kartu int not null default 0, n_bkr_kartu int not null default 0,
  v_bkr_dana_apbn int not null default 0, n_bkr_dana_apbn int not null default 0,
  v_bkr_dana_apbd int not null default 0, n_bkr_dana_apbd int not null default 0,
  v_bkr_dana_add int not null default 0, n_bkr_dana_add int not null default 0,
  v_bkr_dana_dana_desa int not null default 0, n_bkr_dana_dana_desa int not null default 0,
  v_bkr_dana_swadaya int not null default 0, n_bkr_dana_swadaya int not null default 0,
  v_bkr_dana_mitra int not null default 0, n_bkr_dana_mitra int not null default 0,
  v_bkr_ekonomi int not null default 0, n_bkr_ekonomi int not null default 0,
  v_bkr_kit int not null default 0, n_bkr_kit int not null default 0,
  v_bkr_pengurus int not null default 0, n_bkr_pengurus int not null default 0,
  v_bkr_kader int not null default 0, n_bkr_kader int not null default 0,
  v_bkr_terlatih int not null default 0, n_bkr_terlatih int not null default 0,
  v_bkr_anggota int not null default 0, n_bkr_anggota int not null default 0,
  v_bkl_ada int not null default 0, n_bkl_ada int not null default 0, v_bkl_sk int not null default 0,
  n_bkl_sk int not null default 0, v_bkl_kartu int not null default 0,
  n_bkl_kartu int not null default 0, v_bkl_dana_apbn int not null default 0,
  n_bkl_dana_apbn int not null default 0, v_bkl_dana_apbd int not null default 0,
  n_bkl_dana_apbd int not null default 0, v_bkl_dana_add int not null default 0,
  n_bkl_dana_add int not null default 0, v_bkl_dana_dana_desa int not null default 0,
  n_bkl_dana_dana_desa int not null default 0, v_bkl_dana_swadaya int not null default 0,
  n_bkl_dana_swadaya int not null default 0, v_bkl_dana_mitra int not null default 0,
  n_bkl_dana_mitra int not null default 0, v_bkl_ekonomi int not null default 0,
  n_bkl_ekonomi int not null default 0, v_bkl_posyandu int not null default 0,
  n_bkl_posyandu int not null default 0, v_bkl_kit int not null default 0,
  n_bkl_kit int not null default 0, v_bkl_pengurus int not null default 0,
  n_bkl_pengurus int not null default 0, v_bkl_kader int not null default 0,
  n_bkl_kader int not null default 0, v_bkl_terlatih int not null default 0,
  n_bkl_terlatih int not null default 0, v_bkl_anggota int not null default 0,
  n_bkl_anggota int not null default 0, v_uppka_ada int not null default 0,
  n_uppka_ada int not null default 0, v_uppka_sk int not null default 0,
  n_uppka_sk int not null default 0, v_uppka_kartu int not null default 0,
  n_uppka_kartu int not null default 0, v_uppka_dana_apbn int not null default 0,
  n_uppka_dana_apbn int not null default 0, v_uppka_dana_apbd int not null default 0,
  n_uppka_dana_apbd int not null default 0, v_uppka_dana_add int not null default 0,
  n_uppka_dana_add int not null default 0, v_uppka_dana_dana_desa int not null default 0,
  n_uppka_dana_dana_desa int not null default 0, v_uppka_dana_swadaya int not null default 0,
  n_uppka_dana_swadaya int not null default 0, v_uppka_dana_mitra int not null default 0,
  n_uppka_dana_mitra int not null default 0, v_uppka_pengurus int not null default 0,
  n_uppka_pengurus int not null default 0, v_uppka_kader int not null default 0,
  n_uppka_kader int not null default 0, v_uppka_terlatih int not null default 0,
  n_uppka_terlatih int not null default 0, v_uppka_anggota int not null default 0,
  n_uppka_anggota int not null default 0, v_pikr_ada int not null default 0,
  n_pikr_ada int not null default 0, v_pikr_sk int not null default 0, n_pikr_sk int not null default 0,
  v_pikr_kartu int not null default 0, n_pikr_kartu int not null default 0,
  v_pikr_dana_apbn int not null default 0, n_pikr_dana_apbn int not null default 0,
  v_pikr_dana_apbd int not null default 0, n_pikr_dana_apbd int not null default 0,
  v_pikr_dana_add int not null default 0, n_pikr_dana_add int not null default 0,
  v_pikr_dana_dana_desa int not null default 0, n_pikr_dana_dana_desa int not null default 0,
  v_pikr_dana_swadaya int not null default 0, n_pikr_dana_swadaya int not null default 0,
  v_pikr_dana_mitra int not null default 0, n_pikr_dana_mitra int not null default 0,
  v_pikr_pengurus int not null default 0, n_pikr_pengurus int not null default 0,
  v_pikr_kader int not null default 0, n_pikr_kader int not null default 0,
  v_pikr_terlatih int not null default 0, n_pikr_terlatih int not null default 0,
  v_pikr_anggota int not null default 0, n_pikr_anggota int not null default 0,
  v_ppkbd_ada int not null default 0, n_ppkbd_ada int not null default 0,
  x_ppkbd_ada int not null default 0, v_ppkbd_sk int not null default 0,
  n_ppkbd_sk int not null default 0, x_ppkbd_sk int not null default 0,
  v_sub_ppkbd_ada int not null default 0, n_sub_ppkbd_ada int not null default 0,
  x_sub_ppkbd_ada int not null default 0, v_sub_ppkbd_sk int not null default 0,
  n_sub_ppkbd_sk int not null default 0, x_sub_ppkbd_sk int not null default 0,
  v_rumah_dataku_ada int not null default 0, n_rumah_dataku_ada int not null default 0,
  x_rumah_dataku_ada int not null default 0, v_rumah_dataku_sk int not null default 0,
  n_rumah_dataku_sk int not null default 0, x_rumah_dataku_sk int not null default 0,
  v_pok_kb_ada int not null default 0, n_pok_kb_ada int not null default 0,
  x_pok_kb_ada int not null default 0, v_pok_kb_sk int not null default 0,
  n_pok_kb_sk int not null default 0, x_pok_kb_sk int not null default 0,
  num_ber_sk_bkb int not null default 0, den_ber_sk_bkb int not null default 0,
  both_ber_sk_bkb int not null default 0, num_k0_terlatih_bkb int not null default 0,
  den_k0_terlatih_bkb int not null default 0, both_k0_terlatih_bkb int not null default 0,
  num_ber_sk_bkr int not null default 0, den_ber_sk_bkr int not null default 0,
  both_ber_sk_bkr int not null default 0, num_k0_terlatih_bkr int not null default 0,
  den_k0_terlatih_bkr int not null default 0, both_k0_terlatih_bkr int not null default 0,
  num_ber_sk_bkl int not null default 0, den_ber_sk_bkl int not null default 0,
  both_ber_sk_bkl int not null default 0, num_k0_terlatih_bkl int not null default 0,
  den_k0_terlatih_bkl int not null default 0, both_k0_terlatih_bkl int not null default 0,
  num_ber_sk_uppka int not null default 0, den_ber_sk_uppka int not null default 0,
  both_ber_sk_uppka int not null default 0, num_k0_terlatih_uppka int not null default 0,
  den_k0_terlatih_uppka int not null default 0, both_k0_terlatih_uppka int not null default 0,
  num_ber_sk_pikr int not null default 0, den_ber_sk_pikr int not null default 0,
  both_ber_sk_pikr int not null default 0, num_k0_terlatih_pikr int not null default 0,
  den_k0_terlatih_pikr int not null default 0, both_k0_terlatih_pikr int not null default 0,
  primary key (tenant_id, period)
) with (fillfactor = 70);

create table rollup_k0_tahunan_province (
  province_id int not null,
  period int not null,
  sent int not null default 0, verified int not null default 0, approved int not null default 0,
  on_time int not null default 0, v_bkb_ada int not null default 0, n_bkb_ada int not null default 0,
  v_bkb_sk int not null default 0, n_bkb_sk int not null default 0, v_bkb_kartu int not null default 0,
  n_bkb_kartu int not null default 0, v_bkb_dana_apbn int not null default 0,
  n_bkb_dana_apbn int not null default 0, v_bkb_dana_apbd int not null default 0,
  n_bkb_dana_apbd int not null default 0, v_bkb_dana_add int not null default 0,
  n_bkb_dana_add int not null default 0, v_bkb_dana_dana_desa int not null default 0,
  n_bkb_dana_dana_desa int not null default 0, v_bkb_dana_swadaya int not null default 0,
  n_bkb_dana_swadaya int not null default 0, v_bkb_dana_mitra int not null default 0,
  n_bkb_dana_mitra int not null default 0, v_bkb_posyandu int not null default 0,
  n_bkb_posyandu int not null default 0, v_bkb_paud int not null default 0,
  n_bkb_paud int not null default 0, v_bkb_hi int not null default 0, n_bkb_hi int not null default 0,
  v_bkb_kit int not null default 0, n_bkb_kit int not null default 0, v_bkb_kka int not null default 0,
  n_bkb_kka int not null default 0, v_bkb_pengurus int not null default 0,
  n_bkb_pengurus int not null default 0, v_bkb_kader int not null default 0,
  n_bkb_kader int not null default 0, v_bkb_terlatih int not null default 0,
  n_bkb_terlatih int not null default 0, v_bkb_anggota int not null default 0,
  n_bkb_anggota int not null default 0, v_bkr_ada int not null default 0,
  n_bkr_ada int not null default 0, v_bkr_sk int not null default 0, n_bkr_sk int not null default 0,
  v_bkr_kartu int not null default 0, n_bkr_kartu int not null default 0,
  v_bkr_dana_apbn int not null default 0, n_bkr_dana_apbn int not null default 0,
  v_bkr_dana_apbd int not null default 0, n_bkr_dana_apbd int not null default 0,
  v_bkr_dana_add int not null default 0, n_bkr_dana_add int not null default 0,
  v_bkr_dana_dana_desa int not null default 0, n_bkr_dana_dana_desa int not null default 0,
  v_bkr_dana_swadaya int not null default 0, n_bkr_dana_swadaya int not null default 0,
  v_bkr_dana_mitra int not null default 0, n_bkr_dana_mitra int not null default 0,
  v_bkr_ekonomi int not null default 0, n_bkr_ekonomi int not null default 0,
  v_bkr_kit int not null default 0, n_bkr_kit int not null default 0,
  v_bkr_pengurus int not null default 0, n_bkr_pengurus int not null default 0,
  v_bkr_kader int not null default 0, n_bkr_kader int not null default 0,
  v_bkr_terlatih int not null default 0, n_bkr_terlatih int not null default 0,
  v_bkr_anggota int not null default 0, n_bkr_anggota int not null default 0,
  v_bkl_ada int not null default 0, n_bkl_ada int not null default 0, v_bkl_sk int not null default 0,
  n_bkl_sk int not null default 0, v_bkl_kartu int not null default 0,
  n_bkl_kartu int not null default 0, v_bkl_dana_apbn int not null default 0,
  n_bkl_dana_apbn int not null default 0, v_bkl_dana_apbd int not null default 0,
  n_bkl_dana_apbd int not null default 0, v_bkl_dana_add int not null default 0,
  n_bkl_dana_add int not null default 0, v_bkl_dana_dana_desa int not null default 0,
  n_bkl_dana_dana_desa int not null default 0, v_bkl_dana_swadaya int not null default 0,
  n_bkl_dana_swadaya int not null default 0, v_bkl_dana_mitra int not null default 0,
  n_bkl_dana_mitra int not null default 0, v_bkl_ekonomi int not null default 0,
  n_bkl_ekonomi int not null default 0, v_bkl_posyandu int not null default 0,
  n_bkl_posyandu int not null default 0, v_bkl_kit int not null default 0,
  n_bkl_kit int not null default 0, v_bkl_pengurus int not null default 0,
  n_bkl_pengurus int not null default 0, v_bkl_kader int not null default 0,
  n_bkl_kader int not null default 0, v_bkl_terlatih int not null default 0,
  n_bkl_terlatih int not null default 0, v_bkl_anggota int not null default 0,
  n_bkl_anggota int not null default 0, v_uppka_ada int not null default 0,
  n_uppka_ada int not null default 0, v_uppka_sk int not null default 0,
  n_uppka_sk int not null default 0, v_uppka_kartu int not null default 0,
  n_uppka_kartu int not null default 0, v_uppka_dana_apbn int not null default 0,
  n_uppka_dana_apbn int not null default 0, v_uppka_dana_apbd int not null default 0,
  n_uppka_dana_apbd int not null default 0, v_uppka_dana_add int not null default 0,
  n_uppka_dana_add int not null default 0, v_uppka_dana_dana_desa int not null default 0,
  n_uppka_dana_dana_desa int not null default 0, v_uppka_dana_swadaya int not null default 0,
  n_uppka_dana_swadaya int not null default 0, v_uppka_dana_mitra int not null default 0,
  n_uppka_dana_mitra int not null default 0, v_uppka_pengurus int not null default 0,
  n_uppka_pengurus int not null default 0, v_uppka_kader int not null default 0,
  n_uppka_kader int not null default 0, v_uppka_terlatih int not null default 0,
  n_uppka_terlatih int not null default 0, v_uppka_anggota int not null default 0,
  n_uppka_anggota int not null default 0, v_pikr_ada int not null default 0,
  n_pikr_ada int not null default 0, v_pikr_sk int not null default 0, n_pikr_sk int not null default 0,
  v_pikr_kartu int not null default 0, n_pikr_kartu int not null default 0,
  v_pikr_dana_apbn int not null default 0, n_pikr_dana_apbn int not null default 0,
  v_pikr_dana_apbd int not null default 0, n_pikr_dana_apbd int not null default 0,
  v_pikr_dana_add int not null default 0, n_pikr_dana_add int not null default 0,
  v_pikr_dana_dana_desa int not null default 0, n_pikr_dana_dana_desa int not null default 0,
  v_pikr_dana_swadaya int not null default 0, n_pikr_dana_swadaya int not null default 0,
  v_pikr_dana_mitra int not null default 0, n_pikr_dana_mitra int not null default 0,
  v_pikr_pengurus int not null default 0, n_pikr_pengurus int not null default 0,
  v_pikr_kader int not null default 0, n_pikr_kader int not null default 0,
  v_pikr_terlatih int not null default 0, n_pikr_terlatih int not null default 0,
  v_pikr_anggota int not null default 0, n_pikr_anggota int not null default 0,
  v_ppkbd_ada int not null default 0, n_ppkbd_ada int not null default 0,
  x_ppkbd_ada int not null default 0, v_ppkbd_sk int not null default 0,
  n_ppkbd_sk int not null default 0, x_ppkbd_sk int not null default 0,
  v_sub_ppkbd_ada int not null default 0, n_sub_ppkbd_ada int not null default 0,
  x_sub_ppkbd_ada int not null default 0, v_sub_ppkbd_sk int not null default 0,
  n_sub_ppkbd_sk int not null default 0, x_sub_ppkbd_sk int not null default 0,
  v_rumah_dataku_ada int not null default 0, n_rumah_dataku_ada int not null default 0,
  x_rumah_dataku_ada int not null default 0, v_rumah_dataku_sk int not null default 0,
  n_rumah_dataku_sk int not null default 0, x_rumah_dataku_sk int not null default 0,
  v_pok_kb_ada int not null default 0, n_pok_kb_ada int not null default 0,
  x_pok_kb_ada int not null default 0, v_pok_kb_sk int not null default 0,
  n_pok_kb_sk int not null default 0, x_pok_kb_sk int not null default 0,
  num_ber_sk_bkb int not null default 0, den_ber_sk_bkb int not null default 0,
  both_ber_sk_bkb int not null default 0, num_k0_terlatih_bkb int not null default 0,
  den_k0_terlatih_bkb int not null default 0, both_k0_terlatih_bkb int not null default 0,
  num_ber_sk_bkr int not null default 0, den_ber_sk_bkr int not null default 0,
  both_ber_sk_bkr int not null default 0, num_k0_terlatih_bkr int not null default 0,
  den_k0_terlatih_bkr int not null default 0, both_k0_terlatih_bkr int not null default 0,
  num_ber_sk_bkl int not null default 0, den_ber_sk_bkl int not null default 0,
  both_ber_sk_bkl int not null default 0, num_k0_terlatih_bkl int not null default 0,
  den_k0_terlatih_bkl int not null default 0, both_k0_terlatih_bkl int not null default 0,
  num_ber_sk_uppka int not null default 0, den_ber_sk_uppka int not null default 0,
  both_ber_sk_uppka int not null default 0, num_k0_terlatih_uppka int not null default 0,
  den_k0_terlatih_uppka int not null default 0, both_k0_terlatih_uppka int not null default 0,
  num_ber_sk_pikr int not null default 0, den_ber_sk_pikr int not null default 0,
  both_ber_sk_pikr int not null default 0, num_k0_terlatih_pikr int not null default 0,
  den_k0_terlatih_pikr int not null default 0, both_k0_terlatih_pikr int not null default 0,
  primary key (province_id, period)
) with (fillfactor = 60);


alter table fact_k0_tahunan enable row level security;
alter table fact_k0_tahunan force row level security;
alter table change_k0_tahunan enable row level security;
alter table change_k0_tahunan force row level security;
alter table rollup_k0_tahunan_kecamatan enable row level security;
alter table rollup_k0_tahunan_kecamatan force row level security;
alter table rollup_k0_tahunan_district enable row level security;
alter table rollup_k0_tahunan_district force row level security;
alter table rollup_k0_tahunan_province enable row level security;
alter table rollup_k0_tahunan_province force row level security;
create policy fact_k0_tahunan_office on fact_k0_tahunan for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
create policy change_k0_tahunan_office on change_k0_tahunan for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
create policy rollup_k0_tahunan_kecamatan_office on rollup_k0_tahunan_kecamatan for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
create policy rollup_k0_tahunan_district_office on rollup_k0_tahunan_district for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
grant select, insert, update on fact_k0_tahunan to lini_app;
grant select, insert on change_k0_tahunan to lini_app;
grant select on delta_k0_tahunan to lini_app, lini_verify, lini_fold, lini_across, lini_nation;
grant select on rollup_k0_tahunan_kecamatan, rollup_k0_tahunan_district to lini_app;
create policy change_k0_tahunan_province on change_k0_tahunan for select to lini_across
  using (tenant_id = any (current_setting('app.tenants')::int[]));
create policy change_k0_tahunan_nation on change_k0_tahunan for select to lini_nation using (true);
create policy rollup_k0_tahunan_kecamatan_province on rollup_k0_tahunan_kecamatan for select to lini_across
  using (tenant_id = any (current_setting('app.tenants')::int[]));
create policy rollup_k0_tahunan_kecamatan_nation on rollup_k0_tahunan_kecamatan for select to lini_nation using (true);
create policy rollup_k0_tahunan_district_province on rollup_k0_tahunan_district for select to lini_across
  using (tenant_id = any (current_setting('app.tenants')::int[]));
create policy rollup_k0_tahunan_district_nation on rollup_k0_tahunan_district for select to lini_nation using (true);
grant select on change_k0_tahunan, rollup_k0_tahunan_kecamatan, rollup_k0_tahunan_district, rollup_k0_tahunan_province to lini_across, lini_nation;
create policy rollup_k0_tahunan_province_own on rollup_k0_tahunan_province for select to lini_across
  using (province_id = current_setting('app.province')::int);
create policy rollup_k0_tahunan_province_nation on rollup_k0_tahunan_province for select to lini_nation using (true);
create policy change_k0_tahunan_fold on change_k0_tahunan for all to lini_fold using (true) with check (true);
create policy rollup_k0_tahunan_kecamatan_fold on rollup_k0_tahunan_kecamatan for all to lini_fold using (true) with check (true);
create policy rollup_k0_tahunan_district_fold on rollup_k0_tahunan_district for all to lini_fold using (true) with check (true);
create policy rollup_k0_tahunan_province_fold on rollup_k0_tahunan_province for all to lini_fold using (true) with check (true);
grant select, delete on change_k0_tahunan to lini_fold;
grant select, insert, update on rollup_k0_tahunan_kecamatan, rollup_k0_tahunan_district, rollup_k0_tahunan_province to lini_fold;
create policy fact_k0_tahunan_verify on fact_k0_tahunan for all to lini_verify using (true) with check (true);
create policy change_k0_tahunan_verify on change_k0_tahunan for all to lini_verify using (true) with check (true);
create policy rollup_k0_tahunan_kecamatan_verify on rollup_k0_tahunan_kecamatan for all to lini_verify using (true) with check (true);
create policy rollup_k0_tahunan_district_verify on rollup_k0_tahunan_district for all to lini_verify using (true) with check (true);
create policy rollup_k0_tahunan_province_verify on rollup_k0_tahunan_province for all to lini_verify using (true) with check (true);
grant select on fact_k0_tahunan to lini_verify;
grant select, insert, delete on change_k0_tahunan, rollup_k0_tahunan_kecamatan, rollup_k0_tahunan_district, rollup_k0_tahunan_province to lini_verify;


-- Every change of a counted row appends +new and -old in the same transaction: the rows
-- as they are, since working out a hundred sums would cost more than the save itself.
create function emit_k0_tahunan_added() returns trigger language plpgsql as $f$
begin
  insert into change_k0_tahunan (tenant_id, kecamatan_id, period, sign,
    status, timely, bkb_ada, bkb_sk, bkb_kartu, bkb_dana_apbn, bkb_dana_apbd, bkb_dana_add,
    bkb_dana_dana_desa, bkb_dana_swadaya, bkb_dana_mitra, bkb_posyandu, bkb_paud, bkb_hi, bkb_kit, bkb_kka,
    bkb_pengurus, bkb_kader, bkb_terlatih, bkb_anggota, bkr_ada, bkr_sk, bkr_kartu, bkr_dana_apbn,
    bkr_dana_apbd, bkr_dana_add, bkr_dana_dana_desa, bkr_dana_swadaya, bkr_dana_mitra, bkr_ekonomi,
    bkr_kit, bkr_pengurus, bkr_kader, bkr_terlatih, bkr_anggota, bkl_ada, bkl_sk, bkl_kartu, bkl_dana_apbn,
    bkl_dana_apbd, bkl_dana_add, bkl_dana_dana_desa, bkl_dana_swadaya, bkl_dana_mitra, bkl_ekonomi,
    bkl_posyandu, bkl_kit, bkl_pengurus, bkl_kader, bkl_terlatih, bkl_anggota, uppka_ada, uppka_sk,
    uppka_kartu, uppka_dana_apbn, uppka_dana_apbd, uppka_dana_add, uppka_dana_dana_desa,
    uppka_dana_swadaya, uppka_dana_mitra, uppka_pengurus, uppka_kader, uppka_terlatih, uppka_anggota,
    pikr_ada, pikr_sk, pikr_kartu, pikr_dana_apbn, pikr_dana_apbd, pikr_dana_add, pikr_dana_dana_desa,
    pikr_dana_swadaya, pikr_dana_mitra, pikr_pengurus, pikr_kader, pikr_terlatih, pikr_anggota, ppkbd_ada,
    ppkbd_sk, sub_ppkbd_ada, sub_ppkbd_sk, rumah_dataku_ada, rumah_dataku_sk, pok_kb_ada, pok_kb_sk, na)
  select r.tenant_id, r.kecamatan_id, r.period, 1,
    r.status, r.timely, r.bkb_ada, r.bkb_sk, r.bkb_kartu, r.bkb_dana_apbn, r.bkb_dana_apbd, r.bkb_dana_add,
    r.bkb_dana_dana_desa, r.bkb_dana_swadaya, r.bkb_dana_mitra, r.bkb_posyandu, r.bkb_paud, r.bkb_hi,
    r.bkb_kit, r.bkb_kka, r.bkb_pengurus, r.bkb_kader, r.bkb_terlatih, r.bkb_anggota, r.bkr_ada, r.bkr_sk,
    r.bkr_kartu, r.bkr_dana_apbn, r.bkr_dana_apbd, r.bkr_dana_add, r.bkr_dana_dana_desa,
    r.bkr_dana_swadaya, r.bkr_dana_mitra, r.bkr_ekonomi, r.bkr_kit, r.bkr_pengurus, r.bkr_kader,
    r.bkr_terlatih, r.bkr_anggota, r.bkl_ada, r.bkl_sk, r.bkl_kartu, r.bkl_dana_apbn, r.bkl_dana_apbd,
    r.bkl_dana_add, r.bkl_dana_dana_desa, r.bkl_dana_swadaya, r.bkl_dana_mitra, r.bkl_ekonomi,
    r.bkl_posyandu, r.bkl_kit, r.bkl_pengurus, r.bkl_kader, r.bkl_terlatih, r.bkl_anggota, r.uppka_ada,
    r.uppka_sk, r.uppka_kartu, r.uppka_dana_apbn, r.uppka_dana_apbd, r.uppka_dana_add,
    r.uppka_dana_dana_desa, r.uppka_dana_swadaya, r.uppka_dana_mitra, r.uppka_pengurus, r.uppka_kader,
    r.uppka_terlatih, r.uppka_anggota, r.pikr_ada, r.pikr_sk, r.pikr_kartu, r.pikr_dana_apbn,
    r.pikr_dana_apbd, r.pikr_dana_add, r.pikr_dana_dana_desa, r.pikr_dana_swadaya, r.pikr_dana_mitra,
    r.pikr_pengurus, r.pikr_kader, r.pikr_terlatih, r.pikr_anggota, r.ppkbd_ada, r.ppkbd_sk,
    r.sub_ppkbd_ada, r.sub_ppkbd_sk, r.rumah_dataku_ada, r.rumah_dataku_sk, r.pok_kb_ada, r.pok_kb_sk, r.na
  from new_rows r where r.status >= 2;
  return null;
end
$f$;
create function emit_k0_tahunan_changed() returns trigger language plpgsql as $f$
begin
  insert into change_k0_tahunan (tenant_id, kecamatan_id, period, sign,
    status, timely, bkb_ada, bkb_sk, bkb_kartu, bkb_dana_apbn, bkb_dana_apbd, bkb_dana_add,
    bkb_dana_dana_desa, bkb_dana_swadaya, bkb_dana_mitra, bkb_posyandu, bkb_paud, bkb_hi, bkb_kit, bkb_kka,
    bkb_pengurus, bkb_kader, bkb_terlatih, bkb_anggota, bkr_ada, bkr_sk, bkr_kartu, bkr_dana_apbn,
    bkr_dana_apbd, bkr_dana_add, bkr_dana_dana_desa, bkr_dana_swadaya, bkr_dana_mitra, bkr_ekonomi,
    bkr_kit, bkr_pengurus, bkr_kader, bkr_terlatih, bkr_anggota, bkl_ada, bkl_sk, bkl_kartu, bkl_dana_apbn,
    bkl_dana_apbd, bkl_dana_add, bkl_dana_dana_desa, bkl_dana_swadaya, bkl_dana_mitra, bkl_ekonomi,
    bkl_posyandu, bkl_kit, bkl_pengurus, bkl_kader, bkl_terlatih, bkl_anggota, uppka_ada, uppka_sk,
    uppka_kartu, uppka_dana_apbn, uppka_dana_apbd, uppka_dana_add, uppka_dana_dana_desa,
    uppka_dana_swadaya, uppka_dana_mitra, uppka_pengurus, uppka_kader, uppka_terlatih, uppka_anggota,
    pikr_ada, pikr_sk, pikr_kartu, pikr_dana_apbn, pikr_dana_apbd, pikr_dana_add, pikr_dana_dana_desa,
    pikr_dana_swadaya, pikr_dana_mitra, pikr_pengurus, pikr_kader, pikr_terlatih, pikr_anggota, ppkbd_ada,
    ppkbd_sk, sub_ppkbd_ada, sub_ppkbd_sk, rumah_dataku_ada, rumah_dataku_sk, pok_kb_ada, pok_kb_sk, na)
  select r.tenant_id, r.kecamatan_id, r.period, 1,
    r.status, r.timely, r.bkb_ada, r.bkb_sk, r.bkb_kartu, r.bkb_dana_apbn, r.bkb_dana_apbd, r.bkb_dana_add,
    r.bkb_dana_dana_desa, r.bkb_dana_swadaya, r.bkb_dana_mitra, r.bkb_posyandu, r.bkb_paud, r.bkb_hi,
    r.bkb_kit, r.bkb_kka, r.bkb_pengurus, r.bkb_kader, r.bkb_terlatih, r.bkb_anggota, r.bkr_ada, r.bkr_sk,
    r.bkr_kartu, r.bkr_dana_apbn, r.bkr_dana_apbd, r.bkr_dana_add, r.bkr_dana_dana_desa,
    r.bkr_dana_swadaya, r.bkr_dana_mitra, r.bkr_ekonomi, r.bkr_kit, r.bkr_pengurus, r.bkr_kader,
    r.bkr_terlatih, r.bkr_anggota, r.bkl_ada, r.bkl_sk, r.bkl_kartu, r.bkl_dana_apbn, r.bkl_dana_apbd,
    r.bkl_dana_add, r.bkl_dana_dana_desa, r.bkl_dana_swadaya, r.bkl_dana_mitra, r.bkl_ekonomi,
    r.bkl_posyandu, r.bkl_kit, r.bkl_pengurus, r.bkl_kader, r.bkl_terlatih, r.bkl_anggota, r.uppka_ada,
    r.uppka_sk, r.uppka_kartu, r.uppka_dana_apbn, r.uppka_dana_apbd, r.uppka_dana_add,
    r.uppka_dana_dana_desa, r.uppka_dana_swadaya, r.uppka_dana_mitra, r.uppka_pengurus, r.uppka_kader,
    r.uppka_terlatih, r.uppka_anggota, r.pikr_ada, r.pikr_sk, r.pikr_kartu, r.pikr_dana_apbn,
    r.pikr_dana_apbd, r.pikr_dana_add, r.pikr_dana_dana_desa, r.pikr_dana_swadaya, r.pikr_dana_mitra,
    r.pikr_pengurus, r.pikr_kader, r.pikr_terlatih, r.pikr_anggota, r.ppkbd_ada, r.ppkbd_sk,
    r.sub_ppkbd_ada, r.sub_ppkbd_sk, r.rumah_dataku_ada, r.rumah_dataku_sk, r.pok_kb_ada, r.pok_kb_sk, r.na
  from new_rows r where r.status >= 2
  union all
  select r.tenant_id, r.kecamatan_id, r.period, -1,
    r.status, r.timely, r.bkb_ada, r.bkb_sk, r.bkb_kartu, r.bkb_dana_apbn, r.bkb_dana_apbd, r.bkb_dana_add,
    r.bkb_dana_dana_desa, r.bkb_dana_swadaya, r.bkb_dana_mitra, r.bkb_posyandu, r.bkb_paud, r.bkb_hi,
    r.bkb_kit, r.bkb_kka, r.bkb_pengurus, r.bkb_kader, r.bkb_terlatih, r.bkb_anggota, r.bkr_ada, r.bkr_sk,
    r.bkr_kartu, r.bkr_dana_apbn, r.bkr_dana_apbd, r.bkr_dana_add, r.bkr_dana_dana_desa,
    r.bkr_dana_swadaya, r.bkr_dana_mitra, r.bkr_ekonomi, r.bkr_kit, r.bkr_pengurus, r.bkr_kader,
    r.bkr_terlatih, r.bkr_anggota, r.bkl_ada, r.bkl_sk, r.bkl_kartu, r.bkl_dana_apbn, r.bkl_dana_apbd,
    r.bkl_dana_add, r.bkl_dana_dana_desa, r.bkl_dana_swadaya, r.bkl_dana_mitra, r.bkl_ekonomi,
    r.bkl_posyandu, r.bkl_kit, r.bkl_pengurus, r.bkl_kader, r.bkl_terlatih, r.bkl_anggota, r.uppka_ada,
    r.uppka_sk, r.uppka_kartu, r.uppka_dana_apbn, r.uppka_dana_apbd, r.uppka_dana_add,
    r.uppka_dana_dana_desa, r.uppka_dana_swadaya, r.uppka_dana_mitra, r.uppka_pengurus, r.uppka_kader,
    r.uppka_terlatih, r.uppka_anggota, r.pikr_ada, r.pikr_sk, r.pikr_kartu, r.pikr_dana_apbn,
    r.pikr_dana_apbd, r.pikr_dana_add, r.pikr_dana_dana_desa, r.pikr_dana_swadaya, r.pikr_dana_mitra,
    r.pikr_pengurus, r.pikr_kader, r.pikr_terlatih, r.pikr_anggota, r.ppkbd_ada, r.ppkbd_sk,
    r.sub_ppkbd_ada, r.sub_ppkbd_sk, r.rumah_dataku_ada, r.rumah_dataku_sk, r.pok_kb_ada, r.pok_kb_sk, r.na
  from old_rows r where r.status >= 2;
  return null;
end
$f$;
create function emit_k0_tahunan_removed() returns trigger language plpgsql as $f$
begin
  insert into change_k0_tahunan (tenant_id, kecamatan_id, period, sign,
    status, timely, bkb_ada, bkb_sk, bkb_kartu, bkb_dana_apbn, bkb_dana_apbd, bkb_dana_add,
    bkb_dana_dana_desa, bkb_dana_swadaya, bkb_dana_mitra, bkb_posyandu, bkb_paud, bkb_hi, bkb_kit, bkb_kka,
    bkb_pengurus, bkb_kader, bkb_terlatih, bkb_anggota, bkr_ada, bkr_sk, bkr_kartu, bkr_dana_apbn,
    bkr_dana_apbd, bkr_dana_add, bkr_dana_dana_desa, bkr_dana_swadaya, bkr_dana_mitra, bkr_ekonomi,
    bkr_kit, bkr_pengurus, bkr_kader, bkr_terlatih, bkr_anggota, bkl_ada, bkl_sk, bkl_kartu, bkl_dana_apbn,
    bkl_dana_apbd, bkl_dana_add, bkl_dana_dana_desa, bkl_dana_swadaya, bkl_dana_mitra, bkl_ekonomi,
    bkl_posyandu, bkl_kit, bkl_pengurus, bkl_kader, bkl_terlatih, bkl_anggota, uppka_ada, uppka_sk,
    uppka_kartu, uppka_dana_apbn, uppka_dana_apbd, uppka_dana_add, uppka_dana_dana_desa,
    uppka_dana_swadaya, uppka_dana_mitra, uppka_pengurus, uppka_kader, uppka_terlatih, uppka_anggota,
    pikr_ada, pikr_sk, pikr_kartu, pikr_dana_apbn, pikr_dana_apbd, pikr_dana_add, pikr_dana_dana_desa,
    pikr_dana_swadaya, pikr_dana_mitra, pikr_pengurus, pikr_kader, pikr_terlatih, pikr_anggota, ppkbd_ada,
    ppkbd_sk, sub_ppkbd_ada, sub_ppkbd_sk, rumah_dataku_ada, rumah_dataku_sk, pok_kb_ada, pok_kb_sk, na)
  select r.tenant_id, r.kecamatan_id, r.period, -1,
    r.status, r.timely, r.bkb_ada, r.bkb_sk, r.bkb_kartu, r.bkb_dana_apbn, r.bkb_dana_apbd, r.bkb_dana_add,
    r.bkb_dana_dana_desa, r.bkb_dana_swadaya, r.bkb_dana_mitra, r.bkb_posyandu, r.bkb_paud, r.bkb_hi,
    r.bkb_kit, r.bkb_kka, r.bkb_pengurus, r.bkb_kader, r.bkb_terlatih, r.bkb_anggota, r.bkr_ada, r.bkr_sk,
    r.bkr_kartu, r.bkr_dana_apbn, r.bkr_dana_apbd, r.bkr_dana_add, r.bkr_dana_dana_desa,
    r.bkr_dana_swadaya, r.bkr_dana_mitra, r.bkr_ekonomi, r.bkr_kit, r.bkr_pengurus, r.bkr_kader,
    r.bkr_terlatih, r.bkr_anggota, r.bkl_ada, r.bkl_sk, r.bkl_kartu, r.bkl_dana_apbn, r.bkl_dana_apbd,
    r.bkl_dana_add, r.bkl_dana_dana_desa, r.bkl_dana_swadaya, r.bkl_dana_mitra, r.bkl_ekonomi,
    r.bkl_posyandu, r.bkl_kit, r.bkl_pengurus, r.bkl_kader, r.bkl_terlatih, r.bkl_anggota, r.uppka_ada,
    r.uppka_sk, r.uppka_kartu, r.uppka_dana_apbn, r.uppka_dana_apbd, r.uppka_dana_add,
    r.uppka_dana_dana_desa, r.uppka_dana_swadaya, r.uppka_dana_mitra, r.uppka_pengurus, r.uppka_kader,
    r.uppka_terlatih, r.uppka_anggota, r.pikr_ada, r.pikr_sk, r.pikr_kartu, r.pikr_dana_apbn,
    r.pikr_dana_apbd, r.pikr_dana_add, r.pikr_dana_dana_desa, r.pikr_dana_swadaya, r.pikr_dana_mitra,
    r.pikr_pengurus, r.pikr_kader, r.pikr_terlatih, r.pikr_anggota, r.ppkbd_ada, r.ppkbd_sk,
    r.sub_ppkbd_ada, r.sub_ppkbd_sk, r.rumah_dataku_ada, r.rumah_dataku_sk, r.pok_kb_ada, r.pok_kb_sk, r.na
  from old_rows r where r.status >= 2;
  return null;
end
$f$;
create trigger fact_k0_tahunan_added after insert on fact_k0_tahunan referencing new table as new_rows
  for each statement execute function emit_k0_tahunan_added();
create trigger fact_k0_tahunan_changed after update on fact_k0_tahunan referencing old table as old_rows new table as new_rows
  for each statement execute function emit_k0_tahunan_changed();
create trigger fact_k0_tahunan_removed after delete on fact_k0_tahunan referencing old table as old_rows
  for each statement execute function emit_k0_tahunan_removed();


/* Adds pending changes to kecamatan, district and province rows; answers what it touched.
   One runs at a time: a second finds the lock taken and does nothing. */
create function fold_k0_tahunan(most int) returns table (tenant_id int, period int)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  if not pg_try_advisory_xact_lock(7264, hashtext('fold_k0_tahunan')) then return; end if;
  return query
  with taken as (
    delete from change_k0_tahunan d where d.ctid = any (array(select x.ctid from change_k0_tahunan x limit most)) returning d.*
  ), counted as (
    select r.tenant_id, r.kecamatan_id, r.period,
      sum(r.sign * 1) as sent, sum(r.sign * (r.status >= 3)::int) as verified,
      sum(r.sign * (r.status >= 4)::int) as approved, sum(r.sign * (r.timely > 0)::int) as on_time,
      sum(r.sign * coalesce(r.bkb_ada, 0)) as v_bkb_ada,
      sum(r.sign * (r.bkb_ada is not null)::int) as n_bkb_ada,
      sum(r.sign * coalesce(r.bkb_sk, 0)) as v_bkb_sk, sum(r.sign * (r.bkb_sk is not null)::int) as n_bkb_sk,
      sum(r.sign * coalesce(r.bkb_kartu, 0)) as v_bkb_kartu,
      sum(r.sign * (r.bkb_kartu is not null)::int) as n_bkb_kartu,
      sum(r.sign * coalesce(r.bkb_dana_apbn, 0)) as v_bkb_dana_apbn,
      sum(r.sign * (r.bkb_dana_apbn is not null)::int) as n_bkb_dana_apbn,
      sum(r.sign * coalesce(r.bkb_dana_apbd, 0)) as v_bkb_dana_apbd,
      sum(r.sign * (r.bkb_dana_apbd is not null)::int) as n_bkb_dana_apbd,
      sum(r.sign * coalesce(r.bkb_dana_add, 0)) as v_bkb_dana_add,
      sum(r.sign * (r.bkb_dana_add is not null)::int) as n_bkb_dana_add,
      sum(r.sign * coalesce(r.bkb_dana_dana_desa, 0)) as v_bkb_dana_dana_desa,
      sum(r.sign * (r.bkb_dana_dana_desa is not null)::int) as n_bkb_dana_dana_desa,
      sum(r.sign * coalesce(r.bkb_dana_swadaya, 0)) as v_bkb_dana_swadaya,
      sum(r.sign * (r.bkb_dana_swadaya is not null)::int) as n_bkb_dana_swadaya,
      sum(r.sign * coalesce(r.bkb_dana_mitra, 0)) as v_bkb_dana_mitra,
      sum(r.sign * (r.bkb_dana_mitra is not null)::int) as n_bkb_dana_mitra,
      sum(r.sign * coalesce(r.bkb_posyandu, 0)) as v_bkb_posyandu,
      sum(r.sign * (r.bkb_posyandu is not null)::int) as n_bkb_posyandu,
      sum(r.sign * coalesce(r.bkb_paud, 0)) as v_bkb_paud,
      sum(r.sign * (r.bkb_paud is not null)::int) as n_bkb_paud,
      sum(r.sign * coalesce(r.bkb_hi, 0)) as v_bkb_hi, sum(r.sign * (r.bkb_hi is not null)::int) as n_bkb_hi,
      sum(r.sign * coalesce(r.bkb_kit, 0)) as v_bkb_kit,
      sum(r.sign * (r.bkb_kit is not null)::int) as n_bkb_kit,
      sum(r.sign * coalesce(r.bkb_kka, 0)) as v_bkb_kka,
      sum(r.sign * (r.bkb_kka is not null)::int) as n_bkb_kka,
      sum(r.sign * coalesce(r.bkb_pengurus, 0)) as v_bkb_pengurus,
      sum(r.sign * (r.bkb_pengurus is not null)::int) as n_bkb_pengurus,
      sum(r.sign * coalesce(r.bkb_kader, 0)) as v_bkb_kader,
      sum(r.sign * (r.bkb_kader is not null)::int) as n_bkb_kader,
      sum(r.sign * coalesce(r.bkb_terlatih, 0)) as v_bkb_terlatih,
      sum(r.sign * (r.bkb_terlatih is not null)::int) as n_bkb_terlatih,
      sum(r.sign * coalesce(r.bkb_anggota, 0)) as v_bkb_anggota,
      sum(r.sign * (r.bkb_anggota is not null)::int) as n_bkb_anggota,
      sum(r.sign * coalesce(r.bkr_ada, 0)) as v_bkr_ada,
      sum(r.sign * (r.bkr_ada is not null)::int) as n_bkr_ada,
      sum(r.sign * coalesce(r.bkr_sk, 0)) as v_bkr_sk, sum(r.sign * (r.bkr_sk is not null)::int) as n_bkr_sk,
      sum(r.sign * coalesce(r.bkr_kartu, 0)) as v_bkr_kartu,
      sum(r.sign * (r.bkr_kartu is not null)::int) as n_bkr_kartu,
      sum(r.sign * coalesce(r.bkr_dana_apbn, 0)) as v_bkr_dana_apbn,
      sum(r.sign * (r.bkr_dana_apbn is not null)::int) as n_bkr_dana_apbn,
      sum(r.sign * coalesce(r.bkr_dana_apbd, 0)) as v_bkr_dana_apbd,
      sum(r.sign * (r.bkr_dana_apbd is not null)::int) as n_bkr_dana_apbd,
      sum(r.sign * coalesce(r.bkr_dana_add, 0)) as v_bkr_dana_add,
      sum(r.sign * (r.bkr_dana_add is not null)::int) as n_bkr_dana_add,
      sum(r.sign * coalesce(r.bkr_dana_dana_desa, 0)) as v_bkr_dana_dana_desa,
      sum(r.sign * (r.bkr_dana_dana_desa is not null)::int) as n_bkr_dana_dana_desa,
      sum(r.sign * coalesce(r.bkr_dana_swadaya, 0)) as v_bkr_dana_swadaya,
      sum(r.sign * (r.bkr_dana_swadaya is not null)::int) as n_bkr_dana_swadaya,
      sum(r.sign * coalesce(r.bkr_dana_mitra, 0)) as v_bkr_dana_mitra,
      sum(r.sign * (r.bkr_dana_mitra is not null)::int) as n_bkr_dana_mitra,
      sum(r.sign * coalesce(r.bkr_ekonomi, 0)) as v_bkr_ekonomi,
      sum(r.sign * (r.bkr_ekonomi is not null)::int) as n_bkr_ekonomi,
      sum(r.sign * coalesce(r.bkr_kit, 0)) as v_bkr_kit,
      sum(r.sign * (r.bkr_kit is not null)::int) as n_bkr_kit,
      sum(r.sign * coalesce(r.bkr_pengurus, 0)) as v_bkr_pengurus,
      sum(r.sign * (r.bkr_pengurus is not null)::int) as n_bkr_pengurus,
      sum(r.sign * coalesce(r.bkr_kader, 0)) as v_bkr_kader,
      sum(r.sign * (r.bkr_kader is not null)::int) as n_bkr_kader,
      sum(r.sign * coalesce(r.bkr_terlatih, 0)) as v_bkr_terlatih,
      sum(r.sign * (r.bkr_terlatih is not null)::int) as n_bkr_terlatih,
      sum(r.sign * coalesce(r.bkr_anggota, 0)) as v_bkr_anggota,
      sum(r.sign * (r.bkr_anggota is not null)::int) as n_bkr_anggota,
      sum(r.sign * coalesce(r.bkl_ada, 0)) as v_bkl_ada,
      sum(r.sign * (r.bkl_ada is not null)::int) as n_bkl_ada,
      sum(r.sign * coalesce(r.bkl_sk, 0)) as v_bkl_sk, sum(r.sign * (r.bkl_sk is not null)::int) as n_bkl_sk,
      sum(r.sign * coalesce(r.bkl_kartu, 0)) as v_bkl_kartu,
      sum(r.sign * (r.bkl_kartu is not null)::int) as n_bkl_kartu,
      sum(r.sign * coalesce(r.bkl_dana_apbn, 0)) as v_bkl_dana_apbn,
      sum(r.sign * (r.bkl_dana_apbn is not null)::int) as n_bkl_dana_apbn,
      sum(r.sign * coalesce(r.bkl_dana_apbd, 0)) as v_bkl_dana_apbd,
      sum(r.sign * (r.bkl_dana_apbd is not null)::int) as n_bkl_dana_apbd,
      sum(r.sign * coalesce(r.bkl_dana_add, 0)) as v_bkl_dana_add,
      sum(r.sign * (r.bkl_dana_add is not null)::int) as n_bkl_dana_add,
      sum(r.sign * coalesce(r.bkl_dana_dana_desa, 0)) as v_bkl_dana_dana_desa,
      sum(r.sign * (r.bkl_dana_dana_desa is not null)::int) as n_bkl_dana_dana_desa,
      sum(r.sign * coalesce(r.bkl_dana_swadaya, 0)) as v_bkl_dana_swadaya,
      sum(r.sign * (r.bkl_dana_swadaya is not null)::int) as n_bkl_dana_swadaya,
      sum(r.sign * coalesce(r.bkl_dana_mitra, 0)) as v_bkl_dana_mitra,
      sum(r.sign * (r.bkl_dana_mitra is not null)::int) as n_bkl_dana_mitra,
      sum(r.sign * coalesce(r.bkl_ekonomi, 0)) as v_bkl_ekonomi,
      sum(r.sign * (r.bkl_ekonomi is not null)::int) as n_bkl_ekonomi,
      sum(r.sign * coalesce(r.bkl_posyandu, 0)) as v_bkl_posyandu,
      sum(r.sign * (r.bkl_posyandu is not null)::int) as n_bkl_posyandu,
      sum(r.sign * coalesce(r.bkl_kit, 0)) as v_bkl_kit,
      sum(r.sign * (r.bkl_kit is not null)::int) as n_bkl_kit,
      sum(r.sign * coalesce(r.bkl_pengurus, 0)) as v_bkl_pengurus,
      sum(r.sign * (r.bkl_pengurus is not null)::int) as n_bkl_pengurus,
      sum(r.sign * coalesce(r.bkl_kader, 0)) as v_bkl_kader,
      sum(r.sign * (r.bkl_kader is not null)::int) as n_bkl_kader,
      sum(r.sign * coalesce(r.bkl_terlatih, 0)) as v_bkl_terlatih,
      sum(r.sign * (r.bkl_terlatih is not null)::int) as n_bkl_terlatih,
      sum(r.sign * coalesce(r.bkl_anggota, 0)) as v_bkl_anggota,
      sum(r.sign * (r.bkl_anggota is not null)::int) as n_bkl_anggota,
      sum(r.sign * coalesce(r.uppka_ada, 0)) as v_uppka_ada,
      sum(r.sign * (r.uppka_ada is not null)::int) as n_uppka_ada,
      sum(r.sign * coalesce(r.uppka_sk, 0)) as v_uppka_sk,
      sum(r.sign * (r.uppka_sk is not null)::int) as n_uppka_sk,
      sum(r.sign * coalesce(r.uppka_kartu, 0)) as v_uppka_kartu,
      sum(r.sign * (r.uppka_kartu is not null)::int) as n_uppka_kartu,
      sum(r.sign * coalesce(r.uppka_dana_apbn, 0)) as v_uppka_dana_apbn,
      sum(r.sign * (r.uppka_dana_apbn is not null)::int) as n_uppka_dana_apbn,
      sum(r.sign * coalesce(r.uppka_dana_apbd, 0)) as v_uppka_dana_apbd,
      sum(r.sign * (r.uppka_dana_apbd is not null)::int) as n_uppka_dana_apbd,
      sum(r.sign * coalesce(r.uppka_dana_add, 0)) as v_uppka_dana_add,
      sum(r.sign * (r.uppka_dana_add is not null)::int) as n_uppka_dana_add,
      sum(r.sign * coalesce(r.uppka_dana_dana_desa, 0)) as v_uppka_dana_dana_desa,
      sum(r.sign * (r.uppka_dana_dana_desa is not null)::int) as n_uppka_dana_dana_desa,
      sum(r.sign * coalesce(r.uppka_dana_swadaya, 0)) as v_uppka_dana_swadaya,
      sum(r.sign * (r.uppka_dana_swadaya is not null)::int) as n_uppka_dana_swadaya,
      sum(r.sign * coalesce(r.uppka_dana_mitra, 0)) as v_uppka_dana_mitra,
      sum(r.sign * (r.uppka_dana_mitra is not null)::int) as n_uppka_dana_mitra,
      sum(r.sign * coalesce(r.uppka_pengurus, 0)) as v_uppka_pengurus,
      sum(r.sign * (r.uppka_pengurus is not null)::int) as n_uppka_pengurus,
      sum(r.sign * coalesce(r.uppka_kader, 0)) as v_uppka_kader,
      sum(r.sign * (r.uppka_kader is not null)::int) as n_uppka_kader,
      sum(r.sign * coalesce(r.uppka_terlatih, 0)) as v_uppka_terlatih,
      sum(r.sign * (r.uppka_terlatih is not null)::int) as n_uppka_terlatih,
      sum(r.sign * coalesce(r.uppka_anggota, 0)) as v_uppka_anggota,
      sum(r.sign * (r.uppka_anggota is not null)::int) as n_uppka_anggota,
      sum(r.sign * coalesce(r.pikr_ada, 0)) as v_pikr_ada,
      sum(r.sign * (r.pikr_ada is not null)::int) as n_pikr_ada,
      sum(r.sign * coalesce(r.pikr_sk, 0)) as v_pikr_sk,
      sum(r.sign * (r.pikr_sk is not null)::int) as n_pikr_sk,
      sum(r.sign * coalesce(r.pikr_kartu, 0)) as v_pikr_kartu,
      sum(r.sign * (r.pikr_kartu is not null)::int) as n_pikr_kartu,
      sum(r.sign * coalesce(r.pikr_dana_apbn, 0)) as v_pikr_dana_apbn,
      sum(r.sign * (r.pikr_dana_apbn is not null)::int) as n_pikr_dana_apbn,
      sum(r.sign * coalesce(r.pikr_dana_apbd, 0)) as v_pikr_dana_apbd,
      sum(r.sign * (r.pikr_dana_apbd is not null)::int) as n_pikr_dana_apbd,
      sum(r.sign * coalesce(r.pikr_dana_add, 0)) as v_pikr_dana_add,
      sum(r.sign * (r.pikr_dana_add is not null)::int) as n_pikr_dana_add,
      sum(r.sign * coalesce(r.pikr_dana_dana_desa, 0)) as v_pikr_dana_dana_desa,
      sum(r.sign * (r.pikr_dana_dana_desa is not null)::int) as n_pikr_dana_dana_desa,
      sum(r.sign * coalesce(r.pikr_dana_swadaya, 0)) as v_pikr_dana_swadaya,
      sum(r.sign * (r.pikr_dana_swadaya is not null)::int) as n_pikr_dana_swadaya,
      sum(r.sign * coalesce(r.pikr_dana_mitra, 0)) as v_pikr_dana_mitra,
      sum(r.sign * (r.pikr_dana_mitra is not null)::int) as n_pikr_dana_mitra,
      sum(r.sign * coalesce(r.pikr_pengurus, 0)) as v_pikr_pengurus,
      sum(r.sign * (r.pikr_pengurus is not null)::int) as n_pikr_pengurus,
      sum(r.sign * coalesce(r.pikr_kader, 0)) as v_pikr_kader,
      sum(r.sign * (r.pikr_kader is not null)::int) as n_pikr_kader,
      sum(r.sign * coalesce(r.pikr_terlatih, 0)) as v_pikr_terlatih,
      sum(r.sign * (r.pikr_terlatih is not null)::int) as n_pikr_terlatih,
      sum(r.sign * coalesce(r.pikr_anggota, 0)) as v_pikr_anggota,
      sum(r.sign * (r.pikr_anggota is not null)::int) as n_pikr_anggota,
      sum(r.sign * coalesce(r.ppkbd_ada, 0)) as v_ppkbd_ada,
      sum(r.sign * (r.ppkbd_ada is not null)::int) as n_ppkbd_ada,
      sum(r.sign * coalesce(get_bit(r.na, 0), 0)) as x_ppkbd_ada,
      sum(r.sign * coalesce(r.ppkbd_sk, 0)) as v_ppkbd_sk,
      sum(r.sign * (r.ppkbd_sk is not null)::int) as n_ppkbd_sk,
      sum(r.sign * coalesce(get_bit(r.na, 1), 0)) as x_ppkbd_sk,
      sum(r.sign * coalesce(r.sub_ppkbd_ada, 0)) as v_sub_ppkbd_ada,
      sum(r.sign * (r.sub_ppkbd_ada is not null)::int) as n_sub_ppkbd_ada,
      sum(r.sign * coalesce(get_bit(r.na, 2), 0)) as x_sub_ppkbd_ada,
      sum(r.sign * coalesce(r.sub_ppkbd_sk, 0)) as v_sub_ppkbd_sk,
      sum(r.sign * (r.sub_ppkbd_sk is not null)::int) as n_sub_ppkbd_sk,
      sum(r.sign * coalesce(get_bit(r.na, 3), 0)) as x_sub_ppkbd_sk,
      sum(r.sign * coalesce(r.rumah_dataku_ada, 0)) as v_rumah_dataku_ada,
      sum(r.sign * (r.rumah_dataku_ada is not null)::int) as n_rumah_dataku_ada,
      sum(r.sign * coalesce(get_bit(r.na, 4), 0)) as x_rumah_dataku_ada,
      sum(r.sign * coalesce(r.rumah_dataku_sk, 0)) as v_rumah_dataku_sk,
      sum(r.sign * (r.rumah_dataku_sk is not null)::int) as n_rumah_dataku_sk,
      sum(r.sign * coalesce(get_bit(r.na, 5), 0)) as x_rumah_dataku_sk,
      sum(r.sign * coalesce(r.pok_kb_ada, 0)) as v_pok_kb_ada,
      sum(r.sign * (r.pok_kb_ada is not null)::int) as n_pok_kb_ada,
      sum(r.sign * coalesce(get_bit(r.na, 6), 0)) as x_pok_kb_ada,
      sum(r.sign * coalesce(r.pok_kb_sk, 0)) as v_pok_kb_sk,
      sum(r.sign * (r.pok_kb_sk is not null)::int) as n_pok_kb_sk,
      sum(r.sign * coalesce(get_bit(r.na, 7), 0)) as x_pok_kb_sk,
      sum(r.sign * case when r.bkb_sk + r.bkb_ada is null then 0 else r.bkb_sk end) as num_ber_sk_bkb,
      sum(r.sign * case when r.bkb_sk + r.bkb_ada is null then 0 else r.bkb_ada end) as den_ber_sk_bkb,
      sum(r.sign * (r.bkb_sk + r.bkb_ada is not null)::int) as both_ber_sk_bkb,
      sum(r.sign * case when r.bkb_terlatih + r.bkb_kader is null then 0 else r.bkb_terlatih end) as num_k0_terlatih_bkb,
      sum(r.sign * case when r.bkb_terlatih + r.bkb_kader is null then 0 else r.bkb_kader end) as den_k0_terlatih_bkb,
      sum(r.sign * (r.bkb_terlatih + r.bkb_kader is not null)::int) as both_k0_terlatih_bkb,
      sum(r.sign * case when r.bkr_sk + r.bkr_ada is null then 0 else r.bkr_sk end) as num_ber_sk_bkr,
      sum(r.sign * case when r.bkr_sk + r.bkr_ada is null then 0 else r.bkr_ada end) as den_ber_sk_bkr,
      sum(r.sign * (r.bkr_sk + r.bkr_ada is not null)::int) as both_ber_sk_bkr,
      sum(r.sign * case when r.bkr_terlatih + r.bkr_kader is null then 0 else r.bkr_terlatih end) as num_k0_terlatih_bkr,
      sum(r.sign * case when r.bkr_terlatih + r.bkr_kader is null then 0 else r.bkr_kader end) as den_k0_terlatih_bkr,
      sum(r.sign * (r.bkr_terlatih + r.bkr_kader is not null)::int) as both_k0_terlatih_bkr,
      sum(r.sign * case when r.bkl_sk + r.bkl_ada is null then 0 else r.bkl_sk end) as num_ber_sk_bkl,
      sum(r.sign * case when r.bkl_sk + r.bkl_ada is null then 0 else r.bkl_ada end) as den_ber_sk_bkl,
      sum(r.sign * (r.bkl_sk + r.bkl_ada is not null)::int) as both_ber_sk_bkl,
      sum(r.sign * case when r.bkl_terlatih + r.bkl_kader is null then 0 else r.bkl_terlatih end) as num_k0_terlatih_bkl,
      sum(r.sign * case when r.bkl_terlatih + r.bkl_kader is null then 0 else r.bkl_kader end) as den_k0_terlatih_bkl,
      sum(r.sign * (r.bkl_terlatih + r.bkl_kader is not null)::int) as both_k0_terlatih_bkl,
      sum(r.sign * case when r.uppka_sk + r.uppka_ada is null then 0 else r.uppka_sk end) as num_ber_sk_uppka,
      sum(r.sign * case when r.uppka_sk + r.uppka_ada is null then 0 else r.uppka_ada end) as den_ber_sk_uppka,
      sum(r.sign * (r.uppka_sk + r.uppka_ada is not null)::int) as both_ber_sk_uppka,
      sum(r.sign * case when r.uppka_terlatih + r.uppka_kader is null then 0 else r.uppka_terlatih end) as num_k0_terlatih_uppka,
      sum(r.sign * case when r.uppka_terlatih + r.uppka_kader is null then 0 else r.uppka_kader end) as den_k0_terlatih_uppka,
      sum(r.sign * (r.uppka_terlatih + r.uppka_kader is not null)::int) as both_k0_terlatih_uppka,
      sum(r.sign * case when r.pikr_sk + r.pikr_ada is null then 0 else r.pikr_sk end) as num_ber_sk_pikr,
      sum(r.sign * case when r.pikr_sk + r.pikr_ada is null then 0 else r.pikr_ada end) as den_ber_sk_pikr,
      sum(r.sign * (r.pikr_sk + r.pikr_ada is not null)::int) as both_ber_sk_pikr,
      sum(r.sign * case when r.pikr_terlatih + r.pikr_kader is null then 0 else r.pikr_terlatih end) as num_k0_terlatih_pikr,
      sum(r.sign * case when r.pikr_terlatih + r.pikr_kader is null then 0 else r.pikr_kader end) as den_k0_terlatih_pikr,
      sum(r.sign * (r.pikr_terlatih + r.pikr_kader is not null)::int) as both_k0_terlatih_pikr
    from taken r group by 1, 2, 3
  ), kecamatans as (
    insert into rollup_k0_tahunan_kecamatan as s (tenant_id, kecamatan_id, period,
      sent, verified, approved, on_time, v_bkb_ada, n_bkb_ada, v_bkb_sk, n_bkb_sk, v_bkb_kartu, n_bkb_kartu,
      v_bkb_dana_apbn, n_bkb_dana_apbn, v_bkb_dana_apbd, n_bkb_dana_apbd, v_bkb_dana_add, n_bkb_dana_add,
      v_bkb_dana_dana_desa, n_bkb_dana_dana_desa, v_bkb_dana_swadaya, n_bkb_dana_swadaya, v_bkb_dana_mitra,
      n_bkb_dana_mitra, v_bkb_posyandu, n_bkb_posyandu, v_bkb_paud, n_bkb_paud, v_bkb_hi, n_bkb_hi,
      v_bkb_kit, n_bkb_kit, v_bkb_kka, n_bkb_kka, v_bkb_pengurus, n_bkb_pengurus, v_bkb_kader, n_bkb_kader,
      v_bkb_terlatih, n_bkb_terlatih, v_bkb_anggota, n_bkb_anggota, v_bkr_ada, n_bkr_ada, v_bkr_sk, n_bkr_sk,
      v_bkr_kartu, n_bkr_kartu, v_bkr_dana_apbn, n_bkr_dana_apbn, v_bkr_dana_apbd, n_bkr_dana_apbd,
      v_bkr_dana_add, n_bkr_dana_add, v_bkr_dana_dana_desa, n_bkr_dana_dana_desa, v_bkr_dana_swadaya,
      n_bkr_dana_swadaya, v_bkr_dana_mitra, n_bkr_dana_mitra, v_bkr_ekonomi, n_bkr_ekonomi, v_bkr_kit,
      n_bkr_kit, v_bkr_pengurus, n_bkr_pengurus, v_bkr_kader, n_bkr_kader, v_bkr_terlatih, n_bkr_terlatih,
      v_bkr_anggota, n_bkr_anggota, v_bkl_ada, n_bkl_ada, v_bkl_sk, n_bkl_sk, v_bkl_kartu, n_bkl_kartu,
      v_bkl_dana_apbn, n_bkl_dana_apbn, v_bkl_dana_apbd, n_bkl_dana_apbd, v_bkl_dana_add, n_bkl_dana_add,
      v_bkl_dana_dana_desa, n_bkl_dana_dana_desa, v_bkl_dana_swadaya, n_bkl_dana_swadaya, v_bkl_dana_mitra,
      n_bkl_dana_mitra, v_bkl_ekonomi, n_bkl_ekonomi, v_bkl_posyandu, n_bkl_posyandu, v_bkl_kit, n_bkl_kit,
      v_bkl_pengurus, n_bkl_pengurus, v_bkl_kader, n_bkl_kader, v_bkl_terlatih, n_bkl_terlatih,
      v_bkl_anggota, n_bkl_anggota, v_uppka_ada, n_uppka_ada, v_uppka_sk, n_uppka_sk, v_uppka_kartu,
      n_uppka_kartu, v_uppka_dana_apbn, n_uppka_dana_apbn, v_uppka_dana_apbd, n_uppka_dana_apbd,
      v_uppka_dana_add, n_uppka_dana_add, v_uppka_dana_dana_desa, n_uppka_dana_dana_desa,
      v_uppka_dana_swadaya, n_uppka_dana_swadaya, v_uppka_dana_mitra, n_uppka_dana_mitra, v_uppka_pengurus,
      n_uppka_pengurus, v_uppka_kader, n_uppka_kader, v_uppka_terlatih, n_uppka_terlatih, v_uppka_anggota,
      n_uppka_anggota, v_pikr_ada, n_pikr_ada, v_pikr_sk, n_pikr_sk, v_pikr_kartu, n_pikr_kartu,
      v_pikr_dana_apbn, n_pikr_dana_apbn, v_pikr_dana_apbd, n_pikr_dana_apbd, v_pikr_dana_add,
      n_pikr_dana_add, v_pikr_dana_dana_desa, n_pikr_dana_dana_desa, v_pikr_dana_swadaya,
      n_pikr_dana_swadaya, v_pikr_dana_mitra, n_pikr_dana_mitra, v_pikr_pengurus, n_pikr_pengurus,
      v_pikr_kader, n_pikr_kader, v_pikr_terlatih, n_pikr_terlatih, v_pikr_anggota, n_pikr_anggota,
      v_ppkbd_ada, n_ppkbd_ada, x_ppkbd_ada, v_ppkbd_sk, n_ppkbd_sk, x_ppkbd_sk, v_sub_ppkbd_ada,
      n_sub_ppkbd_ada, x_sub_ppkbd_ada, v_sub_ppkbd_sk, n_sub_ppkbd_sk, x_sub_ppkbd_sk, v_rumah_dataku_ada,
      n_rumah_dataku_ada, x_rumah_dataku_ada, v_rumah_dataku_sk, n_rumah_dataku_sk, x_rumah_dataku_sk,
      v_pok_kb_ada, n_pok_kb_ada, x_pok_kb_ada, v_pok_kb_sk, n_pok_kb_sk, x_pok_kb_sk, num_ber_sk_bkb,
      den_ber_sk_bkb, both_ber_sk_bkb, num_k0_terlatih_bkb, den_k0_terlatih_bkb, both_k0_terlatih_bkb,
      num_ber_sk_bkr, den_ber_sk_bkr, both_ber_sk_bkr, num_k0_terlatih_bkr, den_k0_terlatih_bkr,
      both_k0_terlatih_bkr, num_ber_sk_bkl, den_ber_sk_bkl, both_ber_sk_bkl, num_k0_terlatih_bkl,
      den_k0_terlatih_bkl, both_k0_terlatih_bkl, num_ber_sk_uppka, den_ber_sk_uppka, both_ber_sk_uppka,
      num_k0_terlatih_uppka, den_k0_terlatih_uppka, both_k0_terlatih_uppka, num_ber_sk_pikr, den_ber_sk_pikr,
      both_ber_sk_pikr, num_k0_terlatih_pikr, den_k0_terlatih_pikr, both_k0_terlatih_pikr)
    select t.tenant_id, t.kecamatan_id, t.period,
      sum(t.sent), sum(t.verified), sum(t.approved), sum(t.on_time), sum(t.v_bkb_ada), sum(t.n_bkb_ada),
      sum(t.v_bkb_sk), sum(t.n_bkb_sk), sum(t.v_bkb_kartu), sum(t.n_bkb_kartu), sum(t.v_bkb_dana_apbn),
      sum(t.n_bkb_dana_apbn), sum(t.v_bkb_dana_apbd), sum(t.n_bkb_dana_apbd), sum(t.v_bkb_dana_add),
      sum(t.n_bkb_dana_add), sum(t.v_bkb_dana_dana_desa), sum(t.n_bkb_dana_dana_desa),
      sum(t.v_bkb_dana_swadaya), sum(t.n_bkb_dana_swadaya), sum(t.v_bkb_dana_mitra), sum(t.n_bkb_dana_mitra),
      sum(t.v_bkb_posyandu), sum(t.n_bkb_posyandu), sum(t.v_bkb_paud), sum(t.n_bkb_paud), sum(t.v_bkb_hi),
      sum(t.n_bkb_hi), sum(t.v_bkb_kit), sum(t.n_bkb_kit), sum(t.v_bkb_kka), sum(t.n_bkb_kka),
      sum(t.v_bkb_pengurus), sum(t.n_bkb_pengurus), sum(t.v_bkb_kader), sum(t.n_bkb_kader),
      sum(t.v_bkb_terlatih), sum(t.n_bkb_terlatih), sum(t.v_bkb_anggota), sum(t.n_bkb_anggota),
      sum(t.v_bkr_ada), sum(t.n_bkr_ada), sum(t.v_bkr_sk), sum(t.n_bkr_sk), sum(t.v_bkr_kartu),
      sum(t.n_bkr_kartu), sum(t.v_bkr_dana_apbn), sum(t.n_bkr_dana_apbn), sum(t.v_bkr_dana_apbd),
      sum(t.n_bkr_dana_apbd), sum(t.v_bkr_dana_add), sum(t.n_bkr_dana_add), sum(t.v_bkr_dana_dana_desa),
      sum(t.n_bkr_dana_dana_desa), sum(t.v_bkr_dana_swadaya), sum(t.n_bkr_dana_swadaya),
      sum(t.v_bkr_dana_mitra), sum(t.n_bkr_dana_mitra), sum(t.v_bkr_ekonomi), sum(t.n_bkr_ekonomi),
      sum(t.v_bkr_kit), sum(t.n_bkr_kit), sum(t.v_bkr_pengurus), sum(t.n_bkr_pengurus), sum(t.v_bkr_kader),
      sum(t.n_bkr_kader), sum(t.v_bkr_terlatih), sum(t.n_bkr_terlatih), sum(t.v_bkr_anggota),
      sum(t.n_bkr_anggota), sum(t.v_bkl_ada), sum(t.n_bkl_ada), sum(t.v_bkl_sk), sum(t.n_bkl_sk),
      sum(t.v_bkl_kartu), sum(t.n_bkl_kartu), sum(t.v_bkl_dana_apbn), sum(t.n_bkl_dana_apbn),
      sum(t.v_bkl_dana_apbd), sum(t.n_bkl_dana_apbd), sum(t.v_bkl_dana_add), sum(t.n_bkl_dana_add),
      sum(t.v_bkl_dana_dana_desa), sum(t.n_bkl_dana_dana_desa), sum(t.v_bkl_dana_swadaya),
      sum(t.n_bkl_dana_swadaya), sum(t.v_bkl_dana_mitra), sum(t.n_bkl_dana_mitra), sum(t.v_bkl_ekonomi),
      sum(t.n_bkl_ekonomi), sum(t.v_bkl_posyandu), sum(t.n_bkl_posyandu), sum(t.v_bkl_kit), sum(t.n_bkl_kit),
      sum(t.v_bkl_pengurus), sum(t.n_bkl_pengurus), sum(t.v_bkl_kader), sum(t.n_bkl_kader),
      sum(t.v_bkl_terlatih), sum(t.n_bkl_terlatih), sum(t.v_bkl_anggota), sum(t.n_bkl_anggota),
      sum(t.v_uppka_ada), sum(t.n_uppka_ada), sum(t.v_uppka_sk), sum(t.n_uppka_sk), sum(t.v_uppka_kartu),
      sum(t.n_uppka_kartu), sum(t.v_uppka_dana_apbn), sum(t.n_uppka_dana_apbn), sum(t.v_uppka_dana_apbd),
      sum(t.n_uppka_dana_apbd), sum(t.v_uppka_dana_add), sum(t.n_uppka_dana_add),
      sum(t.v_uppka_dana_dana_desa), sum(t.n_uppka_dana_dana_desa), sum(t.v_uppka_dana_swadaya),
      sum(t.n_uppka_dana_swadaya), sum(t.v_uppka_dana_mitra), sum(t.n_uppka_dana_mitra),
      sum(t.v_uppka_pengurus), sum(t.n_uppka_pengurus), sum(t.v_uppka_kader), sum(t.n_uppka_kader),
      sum(t.v_uppka_terlatih), sum(t.n_uppka_terlatih), sum(t.v_uppka_anggota), sum(t.n_uppka_anggota),
      sum(t.v_pikr_ada), sum(t.n_pikr_ada), sum(t.v_pikr_sk), sum(t.n_pikr_sk), sum(t.v_pikr_kartu),
      sum(t.n_pikr_kartu), sum(t.v_pikr_dana_apbn), sum(t.n_pikr_dana_apbn), sum(t.v_pikr_dana_apbd),
      sum(t.n_pikr_dana_apbd), sum(t.v_pikr_dana_add), sum(t.n_pikr_dana_add), sum(t.v_pikr_dana_dana_desa),
      sum(t.n_pikr_dana_dana_desa), sum(t.v_pikr_dana_swadaya), sum(t.n_pikr_dana_swadaya),
      sum(t.v_pikr_dana_mitra), sum(t.n_pikr_dana_mitra), sum(t.v_pikr_pengurus), sum(t.n_pikr_pengurus),
      sum(t.v_pikr_kader), sum(t.n_pikr_kader), sum(t.v_pikr_terlatih), sum(t.n_pikr_terlatih),
      sum(t.v_pikr_anggota), sum(t.n_pikr_anggota), sum(t.v_ppkbd_ada), sum(t.n_ppkbd_ada),
      sum(t.x_ppkbd_ada), sum(t.v_ppkbd_sk), sum(t.n_ppkbd_sk), sum(t.x_ppkbd_sk), sum(t.v_sub_ppkbd_ada),
      sum(t.n_sub_ppkbd_ada), sum(t.x_sub_ppkbd_ada), sum(t.v_sub_ppkbd_sk), sum(t.n_sub_ppkbd_sk),
      sum(t.x_sub_ppkbd_sk), sum(t.v_rumah_dataku_ada), sum(t.n_rumah_dataku_ada), sum(t.x_rumah_dataku_ada),
      sum(t.v_rumah_dataku_sk), sum(t.n_rumah_dataku_sk), sum(t.x_rumah_dataku_sk), sum(t.v_pok_kb_ada),
      sum(t.n_pok_kb_ada), sum(t.x_pok_kb_ada), sum(t.v_pok_kb_sk), sum(t.n_pok_kb_sk), sum(t.x_pok_kb_sk),
      sum(t.num_ber_sk_bkb), sum(t.den_ber_sk_bkb), sum(t.both_ber_sk_bkb), sum(t.num_k0_terlatih_bkb),
      sum(t.den_k0_terlatih_bkb), sum(t.both_k0_terlatih_bkb), sum(t.num_ber_sk_bkr), sum(t.den_ber_sk_bkr),
      sum(t.both_ber_sk_bkr), sum(t.num_k0_terlatih_bkr), sum(t.den_k0_terlatih_bkr),
      sum(t.both_k0_terlatih_bkr), sum(t.num_ber_sk_bkl), sum(t.den_ber_sk_bkl), sum(t.both_ber_sk_bkl),
      sum(t.num_k0_terlatih_bkl), sum(t.den_k0_terlatih_bkl), sum(t.both_k0_terlatih_bkl),
      sum(t.num_ber_sk_uppka), sum(t.den_ber_sk_uppka), sum(t.both_ber_sk_uppka),
      sum(t.num_k0_terlatih_uppka), sum(t.den_k0_terlatih_uppka), sum(t.both_k0_terlatih_uppka),
      sum(t.num_ber_sk_pikr), sum(t.den_ber_sk_pikr), sum(t.both_ber_sk_pikr), sum(t.num_k0_terlatih_pikr),
      sum(t.den_k0_terlatih_pikr), sum(t.both_k0_terlatih_pikr)
    from counted t
    group by 1, 2, 3
    on conflict on constraint rollup_k0_tahunan_kecamatan_pkey do update set
      sent = s.sent + excluded.sent, verified = s.verified + excluded.verified,
      approved = s.approved + excluded.approved, on_time = s.on_time + excluded.on_time,
      v_bkb_ada = s.v_bkb_ada + excluded.v_bkb_ada, n_bkb_ada = s.n_bkb_ada + excluded.n_bkb_ada,
      v_bkb_sk = s.v_bkb_sk + excluded.v_bkb_sk, n_bkb_sk = s.n_bkb_sk + excluded.n_bkb_sk,
      v_bkb_kartu = s.v_bkb_kartu + excluded.v_bkb_kartu, n_bkb_kartu = s.n_bkb_kartu + excluded.n_bkb_kartu,
      v_bkb_dana_apbn = s.v_bkb_dana_apbn + excluded.v_bkb_dana_apbn,
      n_bkb_dana_apbn = s.n_bkb_dana_apbn + excluded.n_bkb_dana_apbn,
      v_bkb_dana_apbd = s.v_bkb_dana_apbd + excluded.v_bkb_dana_apbd,
      n_bkb_dana_apbd = s.n_bkb_dana_apbd + excluded.n_bkb_dana_apbd,
      v_bkb_dana_add = s.v_bkb_dana_add + excluded.v_bkb_dana_add,
      n_bkb_dana_add = s.n_bkb_dana_add + excluded.n_bkb_dana_add,
      v_bkb_dana_dana_desa = s.v_bkb_dana_dana_desa + excluded.v_bkb_dana_dana_desa,
      n_bkb_dana_dana_desa = s.n_bkb_dana_dana_desa + excluded.n_bkb_dana_dana_desa,
      v_bkb_dana_swadaya = s.v_bkb_dana_swadaya + excluded.v_bkb_dana_swadaya,
      n_bkb_dana_swadaya = s.n_bkb_dana_swadaya + excluded.n_bkb_dana_swadaya,
      v_bkb_dana_mitra = s.v_bkb_dana_mitra + excluded.v_bkb_dana_mitra,
      n_bkb_dana_mitra = s.n_bkb_dana_mitra + excluded.n_bkb_dana_mitra,
      v_bkb_posyandu = s.v_bkb_posyandu + excluded.v_bkb_posyandu,
      n_bkb_posyandu = s.n_bkb_posyandu + excluded.n_bkb_posyandu,
      v_bkb_paud = s.v_bkb_paud + excluded.v_bkb_paud, n_bkb_paud = s.n_bkb_paud + excluded.n_bkb_paud,
      v_bkb_hi = s.v_bkb_hi + excluded.v_bkb_hi, n_bkb_hi = s.n_bkb_hi + excluded.n_bkb_hi,
      v_bkb_kit = s.v_bkb_kit + excluded.v_bkb_kit, n_bkb_kit = s.n_bkb_kit + excluded.n_bkb_kit,
      v_bkb_kka = s.v_bkb_kka + excluded.v_bkb_kka, n_bkb_kka = s.n_bkb_kka + excluded.n_bkb_kka,
      v_bkb_pengurus = s.v_bkb_pengurus + excluded.v_bkb_pengurus,
      n_bkb_pengurus = s.n_bkb_pengurus + excluded.n_bkb_pengurus,
      v_bkb_kader = s.v_bkb_kader + excluded.v_bkb_kader, n_bkb_kader = s.n_bkb_kader + excluded.n_bkb_kader,
      v_bkb_terlatih = s.v_bkb_terlatih + excluded.v_bkb_terlatih,
      n_bkb_terlatih = s.n_bkb_terlatih + excluded.n_bkb_terlatih,
      v_bkb_anggota = s.v_bkb_anggota + excluded.v_bkb_anggota,
      n_bkb_anggota = s.n_bkb_anggota + excluded.n_bkb_anggota, v_bkr_ada = s.v_bkr_ada + excluded.v_bkr_ada,
      n_bkr_ada = s.n_bkr_ada + excluded.n_bkr_ada, v_bkr_sk = s.v_bkr_sk + excluded.v_bkr_sk,
      n_bkr_sk = s.n_bkr_sk + excluded.n_bkr_sk, v_bkr_kartu = s.v_bkr_kartu + excluded.v_bkr_kartu,
      n_bkr_kartu = s.n_bkr_kartu + excluded.n_bkr_kartu,
      v_bkr_dana_apbn = s.v_bkr_dana_apbn + excluded.v_bkr_dana_apbn,
      n_bkr_dana_apbn = s.n_bkr_dana_apbn + excluded.n_bkr_dana_apbn,
      v_bkr_dana_apbd = s.v_bkr_dana_apbd + excluded.v_bkr_dana_apbd,
      n_bkr_dana_apbd = s.n_bkr_dana_apbd + excluded.n_bkr_dana_apbd,
      v_bkr_dana_add = s.v_bkr_dana_add + excluded.v_bkr_dana_add,
      n_bkr_dana_add = s.n_bkr_dana_add + excluded.n_bkr_dana_add,
      v_bkr_dana_dana_desa = s.v_bkr_dana_dana_desa + excluded.v_bkr_dana_dana_desa,
      n_bkr_dana_dana_desa = s.n_bkr_dana_dana_desa + excluded.n_bkr_dana_dana_desa,
      v_bkr_dana_swadaya = s.v_bkr_dana_swadaya + excluded.v_bkr_dana_swadaya,
      n_bkr_dana_swadaya = s.n_bkr_dana_swadaya + excluded.n_bkr_dana_swadaya,
      v_bkr_dana_mitra = s.v_bkr_dana_mitra + excluded.v_bkr_dana_mitra,
      n_bkr_dana_mitra = s.n_bkr_dana_mitra + excluded.n_bkr_dana_mitra,
      v_bkr_ekonomi = s.v_bkr_ekonomi + excluded.v_bkr_ekonomi,
      n_bkr_ekonomi = s.n_bkr_ekonomi + excluded.n_bkr_ekonomi, v_bkr_kit = s.v_bkr_kit + excluded.v_bkr_kit,
      n_bkr_kit = s.n_bkr_kit + excluded.n_bkr_kit,
      v_bkr_pengurus = s.v_bkr_pengurus + excluded.v_bkr_pengurus,
      n_bkr_pengurus = s.n_bkr_pengurus + excluded.n_bkr_pengurus,
      v_bkr_kader = s.v_bkr_kader + excluded.v_bkr_kader, n_bkr_kader = s.n_bkr_kader + excluded.n_bkr_kader,
      v_bkr_terlatih = s.v_bkr_terlatih + excluded.v_bkr_terlatih,
      n_bkr_terlatih = s.n_bkr_terlatih + excluded.n_bkr_terlatih,
      v_bkr_anggota = s.v_bkr_anggota + excluded.v_bkr_anggota,
      n_bkr_anggota = s.n_bkr_anggota + excluded.n_bkr_anggota, v_bkl_ada = s.v_bkl_ada + excluded.v_bkl_ada,
      n_bkl_ada = s.n_bkl_ada + excluded.n_bkl_ada, v_bkl_sk = s.v_bkl_sk + excluded.v_bkl_sk,
      n_bkl_sk = s.n_bkl_sk + excluded.n_bkl_sk, v_bkl_kartu = s.v_bkl_kartu + excluded.v_bkl_kartu,
      n_bkl_kartu = s.n_bkl_kartu + excluded.n_bkl_kartu,
      v_bkl_dana_apbn = s.v_bkl_dana_apbn + excluded.v_bkl_dana_apbn,
      n_bkl_dana_apbn = s.n_bkl_dana_apbn + excluded.n_bkl_dana_apbn,
      v_bkl_dana_apbd = s.v_bkl_dana_apbd + excluded.v_bkl_dana_apbd,
      n_bkl_dana_apbd = s.n_bkl_dana_apbd + excluded.n_bkl_dana_apbd,
      v_bkl_dana_add = s.v_bkl_dana_add + excluded.v_bkl_dana_add,
      n_bkl_dana_add = s.n_bkl_dana_add + excluded.n_bkl_dana_add,
      v_bkl_dana_dana_desa = s.v_bkl_dana_dana_desa + excluded.v_bkl_dana_dana_desa,
      n_bkl_dana_dana_desa = s.n_bkl_dana_dana_desa + excluded.n_bkl_dana_dana_desa,
      v_bkl_dana_swadaya = s.v_bkl_dana_swadaya + excluded.v_bkl_dana_swadaya,
      n_bkl_dana_swadaya = s.n_bkl_dana_swadaya + excluded.n_bkl_dana_swadaya,
      v_bkl_dana_mitra = s.v_bkl_dana_mitra + excluded.v_bkl_dana_mitra,
      n_bkl_dana_mitra = s.n_bkl_dana_mitra + excluded.n_bkl_dana_mitra,
      v_bkl_ekonomi = s.v_bkl_ekonomi + excluded.v_bkl_ekonomi,
      n_bkl_ekonomi = s.n_bkl_ekonomi + excluded.n_bkl_ekonomi,
      v_bkl_posyandu = s.v_bkl_posyandu + excluded.v_bkl_posyandu,
      n_bkl_posyandu = s.n_bkl_posyandu + excluded.n_bkl_posyandu,
      v_bkl_kit = s.v_bkl_kit + excluded.v_bkl_kit, n_bkl_kit = s.n_bkl_kit + excluded.n_bkl_kit,
      v_bkl_pengurus = s.v_bkl_pengurus + excluded.v_bkl_pengurus,
      n_bkl_pengurus = s.n_bkl_pengurus + excluded.n_bkl_pengurus,
      v_bkl_kader = s.v_bkl_kader + excluded.v_bkl_kader, n_bkl_kader = s.n_bkl_kader + excluded.n_bkl_kader,
      v_bkl_terlatih = s.v_bkl_terlatih + excluded.v_bkl_terlatih,
      n_bkl_terlatih = s.n_bkl_terlatih + excluded.n_bkl_terlatih,
      v_bkl_anggota = s.v_bkl_anggota + excluded.v_bkl_anggota,
      n_bkl_anggota = s.n_bkl_anggota + excluded.n_bkl_anggota,
      v_uppka_ada = s.v_uppka_ada + excluded.v_uppka_ada, n_uppka_ada = s.n_uppka_ada + excluded.n_uppka_ada,
      v_uppka_sk = s.v_uppka_sk + excluded.v_uppka_sk, n_uppka_sk = s.n_uppka_sk + excluded.n_uppka_sk,
      v_uppka_kartu = s.v_uppka_kartu + excluded.v_uppka_kartu,
      n_uppka_kartu = s.n_uppka_kartu + excluded.n_uppka_kartu,
      v_uppka_dana_apbn = s.v_uppka_dana_apbn + excluded.v_uppka_dana_apbn,
      n_uppka_dana_apbn = s.n_uppka_dana_apbn + excluded.n_uppka_dana_apbn,
      v_uppka_dana_apbd = s.v_uppka_dana_apbd + excluded.v_uppka_dana_apbd,
      n_uppka_dana_apbd = s.n_uppka_dana_apbd + excluded.n_uppka_dana_apbd,
      v_uppka_dana_add = s.v_uppka_dana_add + excluded.v_uppka_dana_add,
      n_uppka_dana_add = s.n_uppka_dana_add + excluded.n_uppka_dana_add,
      v_uppka_dana_dana_desa = s.v_uppka_dana_dana_desa + excluded.v_uppka_dana_dana_desa,
      n_uppka_dana_dana_desa = s.n_uppka_dana_dana_desa + excluded.n_uppka_dana_dana_desa,
      v_uppka_dana_swadaya = s.v_uppka_dana_swadaya + excluded.v_uppka_dana_swadaya,
      n_uppka_dana_swadaya = s.n_uppka_dana_swadaya + excluded.n_uppka_dana_swadaya,
      v_uppka_dana_mitra = s.v_uppka_dana_mitra + excluded.v_uppka_dana_mitra,
      n_uppka_dana_mitra = s.n_uppka_dana_mitra + excluded.n_uppka_dana_mitra,
      v_uppka_pengurus = s.v_uppka_pengurus + excluded.v_uppka_pengurus,
      n_uppka_pengurus = s.n_uppka_pengurus + excluded.n_uppka_pengurus,
      v_uppka_kader = s.v_uppka_kader + excluded.v_uppka_kader,
      n_uppka_kader = s.n_uppka_kader + excluded.n_uppka_kader,
      v_uppka_terlatih = s.v_uppka_terlatih + excluded.v_uppka_terlatih,
      n_uppka_terlatih = s.n_uppka_terlatih + excluded.n_uppka_terlatih,
      v_uppka_anggota = s.v_uppka_anggota + excluded.v_uppka_anggota,
      n_uppka_anggota = s.n_uppka_anggota + excluded.n_uppka_anggota,
      v_pikr_ada = s.v_pikr_ada + excluded.v_pikr_ada, n_pikr_ada = s.n_pikr_ada + excluded.n_pikr_ada,
      v_pikr_sk = s.v_pikr_sk + excluded.v_pikr_sk, n_pikr_sk = s.n_pikr_sk + excluded.n_pikr_sk,
      v_pikr_kartu = s.v_pikr_kartu + excluded.v_pikr_kartu,
      n_pikr_kartu = s.n_pikr_kartu + excluded.n_pikr_kartu,
      v_pikr_dana_apbn = s.v_pikr_dana_apbn + excluded.v_pikr_dana_apbn,
      n_pikr_dana_apbn = s.n_pikr_dana_apbn + excluded.n_pikr_dana_apbn,
      v_pikr_dana_apbd = s.v_pikr_dana_apbd + excluded.v_pikr_dana_apbd,
      n_pikr_dana_apbd = s.n_pikr_dana_apbd + excluded.n_pikr_dana_apbd,
      v_pikr_dana_add = s.v_pikr_dana_add + excluded.v_pikr_dana_add,
      n_pikr_dana_add = s.n_pikr_dana_add + excluded.n_pikr_dana_add,
      v_pikr_dana_dana_desa = s.v_pikr_dana_dana_desa + excluded.v_pikr_dana_dana_desa,
      n_pikr_dana_dana_desa = s.n_pikr_dana_dana_desa + excluded.n_pikr_dana_dana_desa,
      v_pikr_dana_swadaya = s.v_pikr_dana_swadaya + excluded.v_pikr_dana_swadaya,
      n_pikr_dana_swadaya = s.n_pikr_dana_swadaya + excluded.n_pikr_dana_swadaya,
      v_pikr_dana_mitra = s.v_pikr_dana_mitra + excluded.v_pikr_dana_mitra,
      n_pikr_dana_mitra = s.n_pikr_dana_mitra + excluded.n_pikr_dana_mitra,
      v_pikr_pengurus = s.v_pikr_pengurus + excluded.v_pikr_pengurus,
      n_pikr_pengurus = s.n_pikr_pengurus + excluded.n_pikr_pengurus,
      v_pikr_kader = s.v_pikr_kader + excluded.v_pikr_kader,
      n_pikr_kader = s.n_pikr_kader + excluded.n_pikr_kader,
      v_pikr_terlatih = s.v_pikr_terlatih + excluded.v_pikr_terlatih,
      n_pikr_terlatih = s.n_pikr_terlatih + excluded.n_pikr_terlatih,
      v_pikr_anggota = s.v_pikr_anggota + excluded.v_pikr_anggota,
      n_pikr_anggota = s.n_pikr_anggota + excluded.n_pikr_anggota,
      v_ppkbd_ada = s.v_ppkbd_ada + excluded.v_ppkbd_ada, n_ppkbd_ada = s.n_ppkbd_ada + excluded.n_ppkbd_ada,
      x_ppkbd_ada = s.x_ppkbd_ada + excluded.x_ppkbd_ada, v_ppkbd_sk = s.v_ppkbd_sk + excluded.v_ppkbd_sk,
      n_ppkbd_sk = s.n_ppkbd_sk + excluded.n_ppkbd_sk, x_ppkbd_sk = s.x_ppkbd_sk + excluded.x_ppkbd_sk,
      v_sub_ppkbd_ada = s.v_sub_ppkbd_ada + excluded.v_sub_ppkbd_ada,
      n_sub_ppkbd_ada = s.n_sub_ppkbd_ada + excluded.n_sub_ppkbd_ada,
      x_sub_ppkbd_ada = s.x_sub_ppkbd_ada + excluded.x_sub_ppkbd_ada,
      v_sub_ppkbd_sk = s.v_sub_ppkbd_sk + excluded.v_sub_ppkbd_sk,
      n_sub_ppkbd_sk = s.n_sub_ppkbd_sk + excluded.n_sub_ppkbd_sk,
      x_sub_ppkbd_sk = s.x_sub_ppkbd_sk + excluded.x_sub_ppkbd_sk,
      v_rumah_dataku_ada = s.v_rumah_dataku_ada + excluded.v_rumah_dataku_ada,
      n_rumah_dataku_ada = s.n_rumah_dataku_ada + excluded.n_rumah_dataku_ada,
      x_rumah_dataku_ada = s.x_rumah_dataku_ada + excluded.x_rumah_dataku_ada,
      v_rumah_dataku_sk = s.v_rumah_dataku_sk + excluded.v_rumah_dataku_sk,
      n_rumah_dataku_sk = s.n_rumah_dataku_sk + excluded.n_rumah_dataku_sk,
      x_rumah_dataku_sk = s.x_rumah_dataku_sk + excluded.x_rumah_dataku_sk,
      v_pok_kb_ada = s.v_pok_kb_ada + excluded.v_pok_kb_ada,
      n_pok_kb_ada = s.n_pok_kb_ada + excluded.n_pok_kb_ada,
      x_pok_kb_ada = s.x_pok_kb_ada + excluded.x_pok_kb_ada,
      v_pok_kb_sk = s.v_pok_kb_sk + excluded.v_pok_kb_sk, n_pok_kb_sk = s.n_pok_kb_sk + excluded.n_pok_kb_sk,
      x_pok_kb_sk = s.x_pok_kb_sk + excluded.x_pok_kb_sk,
      num_ber_sk_bkb = s.num_ber_sk_bkb + excluded.num_ber_sk_bkb,
      den_ber_sk_bkb = s.den_ber_sk_bkb + excluded.den_ber_sk_bkb,
      both_ber_sk_bkb = s.both_ber_sk_bkb + excluded.both_ber_sk_bkb,
      num_k0_terlatih_bkb = s.num_k0_terlatih_bkb + excluded.num_k0_terlatih_bkb,
      den_k0_terlatih_bkb = s.den_k0_terlatih_bkb + excluded.den_k0_terlatih_bkb,
      both_k0_terlatih_bkb = s.both_k0_terlatih_bkb + excluded.both_k0_terlatih_bkb,
      num_ber_sk_bkr = s.num_ber_sk_bkr + excluded.num_ber_sk_bkr,
      den_ber_sk_bkr = s.den_ber_sk_bkr + excluded.den_ber_sk_bkr,
      both_ber_sk_bkr = s.both_ber_sk_bkr + excluded.both_ber_sk_bkr,
      num_k0_terlatih_bkr = s.num_k0_terlatih_bkr + excluded.num_k0_terlatih_bkr,
      den_k0_terlatih_bkr = s.den_k0_terlatih_bkr + excluded.den_k0_terlatih_bkr,
      both_k0_terlatih_bkr = s.both_k0_terlatih_bkr + excluded.both_k0_terlatih_bkr,
      num_ber_sk_bkl = s.num_ber_sk_bkl + excluded.num_ber_sk_bkl,
      den_ber_sk_bkl = s.den_ber_sk_bkl + excluded.den_ber_sk_bkl,
      both_ber_sk_bkl = s.both_ber_sk_bkl + excluded.both_ber_sk_bkl,
      num_k0_terlatih_bkl = s.num_k0_terlatih_bkl + excluded.num_k0_terlatih_bkl,
      den_k0_terlatih_bkl = s.den_k0_terlatih_bkl + excluded.den_k0_terlatih_bkl,
      both_k0_terlatih_bkl = s.both_k0_terlatih_bkl + excluded.both_k0_terlatih_bkl,
      num_ber_sk_uppka = s.num_ber_sk_uppka + excluded.num_ber_sk_uppka,
      den_ber_sk_uppka = s.den_ber_sk_uppka + excluded.den_ber_sk_uppka,
      both_ber_sk_uppka = s.both_ber_sk_uppka + excluded.both_ber_sk_uppka,
      num_k0_terlatih_uppka = s.num_k0_terlatih_uppka + excluded.num_k0_terlatih_uppka,
      den_k0_terlatih_uppka = s.den_k0_terlatih_uppka + excluded.den_k0_terlatih_uppka,
      both_k0_terlatih_uppka = s.both_k0_terlatih_uppka + excluded.both_k0_terlatih_uppka,
      num_ber_sk_pikr = s.num_ber_sk_pikr + excluded.num_ber_sk_pikr,
      den_ber_sk_pikr = s.den_ber_sk_pikr + excluded.den_ber_sk_pikr,
      both_ber_sk_pikr = s.both_ber_sk_pikr + excluded.both_ber_sk_pikr,
      num_k0_terlatih_pikr = s.num_k0_terlatih_pikr + excluded.num_k0_terlatih_pikr,
      den_k0_terlatih_pikr = s.den_k0_terlatih_pikr + excluded.den_k0_terlatih_pikr,
      both_k0_terlatih_pikr = s.both_k0_terlatih_pikr + excluded.both_k0_terlatih_pikr
  ), districts as (
    insert into rollup_k0_tahunan_district as s (tenant_id, period,
      sent, verified, approved, on_time, v_bkb_ada, n_bkb_ada, v_bkb_sk, n_bkb_sk, v_bkb_kartu, n_bkb_kartu,
      v_bkb_dana_apbn, n_bkb_dana_apbn, v_bkb_dana_apbd, n_bkb_dana_apbd, v_bkb_dana_add, n_bkb_dana_add,
      v_bkb_dana_dana_desa, n_bkb_dana_dana_desa, v_bkb_dana_swadaya, n_bkb_dana_swadaya, v_bkb_dana_mitra,
      n_bkb_dana_mitra, v_bkb_posyandu, n_bkb_posyandu, v_bkb_paud, n_bkb_paud, v_bkb_hi, n_bkb_hi,
      v_bkb_kit, n_bkb_kit, v_bkb_kka, n_bkb_kka, v_bkb_pengurus, n_bkb_pengurus, v_bkb_kader, n_bkb_kader,
      v_bkb_terlatih, n_bkb_terlatih, v_bkb_anggota, n_bkb_anggota, v_bkr_ada, n_bkr_ada, v_bkr_sk, n_bkr_sk,
      v_bkr_kartu, n_bkr_kartu, v_bkr_dana_apbn, n_bkr_dana_apbn, v_bkr_dana_apbd, n_bkr_dana_apbd,
      v_bkr_dana_add, n_bkr_dana_add, v_bkr_dana_dana_desa, n_bkr_dana_dana_desa, v_bkr_dana_swadaya,
      n_bkr_dana_swadaya, v_bkr_dana_mitra, n_bkr_dana_mitra, v_bkr_ekonomi, n_bkr_ekonomi, v_bkr_kit,
      n_bkr_kit, v_bkr_pengurus, n_bkr_pengurus, v_bkr_kader, n_bkr_kader, v_bkr_terlatih, n_bkr_terlatih,
      v_bkr_anggota, n_bkr_anggota, v_bkl_ada, n_bkl_ada, v_bkl_sk, n_bkl_sk, v_bkl_kartu, n_bkl_kartu,
      v_bkl_dana_apbn, n_bkl_dana_apbn, v_bkl_dana_apbd, n_bkl_dana_apbd, v_bkl_dana_add, n_bkl_dana_add,
      v_bkl_dana_dana_desa, n_bkl_dana_dana_desa, v_bkl_dana_swadaya, n_bkl_dana_swadaya, v_bkl_dana_mitra,
      n_bkl_dana_mitra, v_bkl_ekonomi, n_bkl_ekonomi, v_bkl_posyandu, n_bkl_posyandu, v_bkl_kit, n_bkl_kit,
      v_bkl_pengurus, n_bkl_pengurus, v_bkl_kader, n_bkl_kader, v_bkl_terlatih, n_bkl_terlatih,
      v_bkl_anggota, n_bkl_anggota, v_uppka_ada, n_uppka_ada, v_uppka_sk, n_uppka_sk, v_uppka_kartu,
      n_uppka_kartu, v_uppka_dana_apbn, n_uppka_dana_apbn, v_uppka_dana_apbd, n_uppka_dana_apbd,
      v_uppka_dana_add, n_uppka_dana_add, v_uppka_dana_dana_desa, n_uppka_dana_dana_desa,
      v_uppka_dana_swadaya, n_uppka_dana_swadaya, v_uppka_dana_mitra, n_uppka_dana_mitra, v_uppka_pengurus,
      n_uppka_pengurus, v_uppka_kader, n_uppka_kader, v_uppka_terlatih, n_uppka_terlatih, v_uppka_anggota,
      n_uppka_anggota, v_pikr_ada, n_pikr_ada, v_pikr_sk, n_pikr_sk, v_pikr_kartu, n_pikr_kartu,
      v_pikr_dana_apbn, n_pikr_dana_apbn, v_pikr_dana_apbd, n_pikr_dana_apbd, v_pikr_dana_add,
      n_pikr_dana_add, v_pikr_dana_dana_desa, n_pikr_dana_dana_desa, v_pikr_dana_swadaya,
      n_pikr_dana_swadaya, v_pikr_dana_mitra, n_pikr_dana_mitra, v_pikr_pengurus, n_pikr_pengurus,
      v_pikr_kader, n_pikr_kader, v_pikr_terlatih, n_pikr_terlatih, v_pikr_anggota, n_pikr_anggota,
      v_ppkbd_ada, n_ppkbd_ada, x_ppkbd_ada, v_ppkbd_sk, n_ppkbd_sk, x_ppkbd_sk, v_sub_ppkbd_ada,
      n_sub_ppkbd_ada, x_sub_ppkbd_ada, v_sub_ppkbd_sk, n_sub_ppkbd_sk, x_sub_ppkbd_sk, v_rumah_dataku_ada,
      n_rumah_dataku_ada, x_rumah_dataku_ada, v_rumah_dataku_sk, n_rumah_dataku_sk, x_rumah_dataku_sk,
      v_pok_kb_ada, n_pok_kb_ada, x_pok_kb_ada, v_pok_kb_sk, n_pok_kb_sk, x_pok_kb_sk, num_ber_sk_bkb,
      den_ber_sk_bkb, both_ber_sk_bkb, num_k0_terlatih_bkb, den_k0_terlatih_bkb, both_k0_terlatih_bkb,
      num_ber_sk_bkr, den_ber_sk_bkr, both_ber_sk_bkr, num_k0_terlatih_bkr, den_k0_terlatih_bkr,
      both_k0_terlatih_bkr, num_ber_sk_bkl, den_ber_sk_bkl, both_ber_sk_bkl, num_k0_terlatih_bkl,
      den_k0_terlatih_bkl, both_k0_terlatih_bkl, num_ber_sk_uppka, den_ber_sk_uppka, both_ber_sk_uppka,
      num_k0_terlatih_uppka, den_k0_terlatih_uppka, both_k0_terlatih_uppka, num_ber_sk_pikr, den_ber_sk_pikr,
      both_ber_sk_pikr, num_k0_terlatih_pikr, den_k0_terlatih_pikr, both_k0_terlatih_pikr)
    select t.tenant_id, t.period,
      sum(t.sent), sum(t.verified), sum(t.approved), sum(t.on_time), sum(t.v_bkb_ada), sum(t.n_bkb_ada),
      sum(t.v_bkb_sk), sum(t.n_bkb_sk), sum(t.v_bkb_kartu), sum(t.n_bkb_kartu), sum(t.v_bkb_dana_apbn),
      sum(t.n_bkb_dana_apbn), sum(t.v_bkb_dana_apbd), sum(t.n_bkb_dana_apbd), sum(t.v_bkb_dana_add),
      sum(t.n_bkb_dana_add), sum(t.v_bkb_dana_dana_desa), sum(t.n_bkb_dana_dana_desa),
      sum(t.v_bkb_dana_swadaya), sum(t.n_bkb_dana_swadaya), sum(t.v_bkb_dana_mitra), sum(t.n_bkb_dana_mitra),
      sum(t.v_bkb_posyandu), sum(t.n_bkb_posyandu), sum(t.v_bkb_paud), sum(t.n_bkb_paud), sum(t.v_bkb_hi),
      sum(t.n_bkb_hi), sum(t.v_bkb_kit), sum(t.n_bkb_kit), sum(t.v_bkb_kka), sum(t.n_bkb_kka),
      sum(t.v_bkb_pengurus), sum(t.n_bkb_pengurus), sum(t.v_bkb_kader), sum(t.n_bkb_kader),
      sum(t.v_bkb_terlatih), sum(t.n_bkb_terlatih), sum(t.v_bkb_anggota), sum(t.n_bkb_anggota),
      sum(t.v_bkr_ada), sum(t.n_bkr_ada), sum(t.v_bkr_sk), sum(t.n_bkr_sk), sum(t.v_bkr_kartu),
      sum(t.n_bkr_kartu), sum(t.v_bkr_dana_apbn), sum(t.n_bkr_dana_apbn), sum(t.v_bkr_dana_apbd),
      sum(t.n_bkr_dana_apbd), sum(t.v_bkr_dana_add), sum(t.n_bkr_dana_add), sum(t.v_bkr_dana_dana_desa),
      sum(t.n_bkr_dana_dana_desa), sum(t.v_bkr_dana_swadaya), sum(t.n_bkr_dana_swadaya),
      sum(t.v_bkr_dana_mitra), sum(t.n_bkr_dana_mitra), sum(t.v_bkr_ekonomi), sum(t.n_bkr_ekonomi),
      sum(t.v_bkr_kit), sum(t.n_bkr_kit), sum(t.v_bkr_pengurus), sum(t.n_bkr_pengurus), sum(t.v_bkr_kader),
      sum(t.n_bkr_kader), sum(t.v_bkr_terlatih), sum(t.n_bkr_terlatih), sum(t.v_bkr_anggota),
      sum(t.n_bkr_anggota), sum(t.v_bkl_ada), sum(t.n_bkl_ada), sum(t.v_bkl_sk), sum(t.n_bkl_sk),
      sum(t.v_bkl_kartu), sum(t.n_bkl_kartu), sum(t.v_bkl_dana_apbn), sum(t.n_bkl_dana_apbn),
      sum(t.v_bkl_dana_apbd), sum(t.n_bkl_dana_apbd), sum(t.v_bkl_dana_add), sum(t.n_bkl_dana_add),
      sum(t.v_bkl_dana_dana_desa), sum(t.n_bkl_dana_dana_desa), sum(t.v_bkl_dana_swadaya),
      sum(t.n_bkl_dana_swadaya), sum(t.v_bkl_dana_mitra), sum(t.n_bkl_dana_mitra), sum(t.v_bkl_ekonomi),
      sum(t.n_bkl_ekonomi), sum(t.v_bkl_posyandu), sum(t.n_bkl_posyandu), sum(t.v_bkl_kit), sum(t.n_bkl_kit),
      sum(t.v_bkl_pengurus), sum(t.n_bkl_pengurus), sum(t.v_bkl_kader), sum(t.n_bkl_kader),
      sum(t.v_bkl_terlatih), sum(t.n_bkl_terlatih), sum(t.v_bkl_anggota), sum(t.n_bkl_anggota),
      sum(t.v_uppka_ada), sum(t.n_uppka_ada), sum(t.v_uppka_sk), sum(t.n_uppka_sk), sum(t.v_uppka_kartu),
      sum(t.n_uppka_kartu), sum(t.v_uppka_dana_apbn), sum(t.n_uppka_dana_apbn), sum(t.v_uppka_dana_apbd),
      sum(t.n_uppka_dana_apbd), sum(t.v_uppka_dana_add), sum(t.n_uppka_dana_add),
      sum(t.v_uppka_dana_dana_desa), sum(t.n_uppka_dana_dana_desa), sum(t.v_uppka_dana_swadaya),
      sum(t.n_uppka_dana_swadaya), sum(t.v_uppka_dana_mitra), sum(t.n_uppka_dana_mitra),
      sum(t.v_uppka_pengurus), sum(t.n_uppka_pengurus), sum(t.v_uppka_kader), sum(t.n_uppka_kader),
      sum(t.v_uppka_terlatih), sum(t.n_uppka_terlatih), sum(t.v_uppka_anggota), sum(t.n_uppka_anggota),
      sum(t.v_pikr_ada), sum(t.n_pikr_ada), sum(t.v_pikr_sk), sum(t.n_pikr_sk), sum(t.v_pikr_kartu),
      sum(t.n_pikr_kartu), sum(t.v_pikr_dana_apbn), sum(t.n_pikr_dana_apbn), sum(t.v_pikr_dana_apbd),
      sum(t.n_pikr_dana_apbd), sum(t.v_pikr_dana_add), sum(t.n_pikr_dana_add), sum(t.v_pikr_dana_dana_desa),
      sum(t.n_pikr_dana_dana_desa), sum(t.v_pikr_dana_swadaya), sum(t.n_pikr_dana_swadaya),
      sum(t.v_pikr_dana_mitra), sum(t.n_pikr_dana_mitra), sum(t.v_pikr_pengurus), sum(t.n_pikr_pengurus),
      sum(t.v_pikr_kader), sum(t.n_pikr_kader), sum(t.v_pikr_terlatih), sum(t.n_pikr_terlatih),
      sum(t.v_pikr_anggota), sum(t.n_pikr_anggota), sum(t.v_ppkbd_ada), sum(t.n_ppkbd_ada),
      sum(t.x_ppkbd_ada), sum(t.v_ppkbd_sk), sum(t.n_ppkbd_sk), sum(t.x_ppkbd_sk), sum(t.v_sub_ppkbd_ada),
      sum(t.n_sub_ppkbd_ada), sum(t.x_sub_ppkbd_ada), sum(t.v_sub_ppkbd_sk), sum(t.n_sub_ppkbd_sk),
      sum(t.x_sub_ppkbd_sk), sum(t.v_rumah_dataku_ada), sum(t.n_rumah_dataku_ada), sum(t.x_rumah_dataku_ada),
      sum(t.v_rumah_dataku_sk), sum(t.n_rumah_dataku_sk), sum(t.x_rumah_dataku_sk), sum(t.v_pok_kb_ada),
      sum(t.n_pok_kb_ada), sum(t.x_pok_kb_ada), sum(t.v_pok_kb_sk), sum(t.n_pok_kb_sk), sum(t.x_pok_kb_sk),
      sum(t.num_ber_sk_bkb), sum(t.den_ber_sk_bkb), sum(t.both_ber_sk_bkb), sum(t.num_k0_terlatih_bkb),
      sum(t.den_k0_terlatih_bkb), sum(t.both_k0_terlatih_bkb), sum(t.num_ber_sk_bkr), sum(t.den_ber_sk_bkr),
      sum(t.both_ber_sk_bkr), sum(t.num_k0_terlatih_bkr), sum(t.den_k0_terlatih_bkr),
      sum(t.both_k0_terlatih_bkr), sum(t.num_ber_sk_bkl), sum(t.den_ber_sk_bkl), sum(t.both_ber_sk_bkl),
      sum(t.num_k0_terlatih_bkl), sum(t.den_k0_terlatih_bkl), sum(t.both_k0_terlatih_bkl),
      sum(t.num_ber_sk_uppka), sum(t.den_ber_sk_uppka), sum(t.both_ber_sk_uppka),
      sum(t.num_k0_terlatih_uppka), sum(t.den_k0_terlatih_uppka), sum(t.both_k0_terlatih_uppka),
      sum(t.num_ber_sk_pikr), sum(t.den_ber_sk_pikr), sum(t.both_ber_sk_pikr), sum(t.num_k0_terlatih_pikr),
      sum(t.den_k0_terlatih_pikr), sum(t.both_k0_terlatih_pikr)
    from counted t
    group by 1, 2
    on conflict on constraint rollup_k0_tahunan_district_pkey do update set
      sent = s.sent + excluded.sent, verified = s.verified + excluded.verified,
      approved = s.approved + excluded.approved, on_time = s.on_time + excluded.on_time,
      v_bkb_ada = s.v_bkb_ada + excluded.v_bkb_ada, n_bkb_ada = s.n_bkb_ada + excluded.n_bkb_ada,
      v_bkb_sk = s.v_bkb_sk + excluded.v_bkb_sk, n_bkb_sk = s.n_bkb_sk + excluded.n_bkb_sk,
      v_bkb_kartu = s.v_bkb_kartu + excluded.v_bkb_kartu, n_bkb_kartu = s.n_bkb_kartu + excluded.n_bkb_kartu,
      v_bkb_dana_apbn = s.v_bkb_dana_apbn + excluded.v_bkb_dana_apbn,
      n_bkb_dana_apbn = s.n_bkb_dana_apbn + excluded.n_bkb_dana_apbn,
      v_bkb_dana_apbd = s.v_bkb_dana_apbd + excluded.v_bkb_dana_apbd,
      n_bkb_dana_apbd = s.n_bkb_dana_apbd + excluded.n_bkb_dana_apbd,
      v_bkb_dana_add = s.v_bkb_dana_add + excluded.v_bkb_dana_add,
      n_bkb_dana_add = s.n_bkb_dana_add + excluded.n_bkb_dana_add,
      v_bkb_dana_dana_desa = s.v_bkb_dana_dana_desa + excluded.v_bkb_dana_dana_desa,
      n_bkb_dana_dana_desa = s.n_bkb_dana_dana_desa + excluded.n_bkb_dana_dana_desa,
      v_bkb_dana_swadaya = s.v_bkb_dana_swadaya + excluded.v_bkb_dana_swadaya,
      n_bkb_dana_swadaya = s.n_bkb_dana_swadaya + excluded.n_bkb_dana_swadaya,
      v_bkb_dana_mitra = s.v_bkb_dana_mitra + excluded.v_bkb_dana_mitra,
      n_bkb_dana_mitra = s.n_bkb_dana_mitra + excluded.n_bkb_dana_mitra,
      v_bkb_posyandu = s.v_bkb_posyandu + excluded.v_bkb_posyandu,
      n_bkb_posyandu = s.n_bkb_posyandu + excluded.n_bkb_posyandu,
      v_bkb_paud = s.v_bkb_paud + excluded.v_bkb_paud, n_bkb_paud = s.n_bkb_paud + excluded.n_bkb_paud,
      v_bkb_hi = s.v_bkb_hi + excluded.v_bkb_hi, n_bkb_hi = s.n_bkb_hi + excluded.n_bkb_hi,
      v_bkb_kit = s.v_bkb_kit + excluded.v_bkb_kit, n_bkb_kit = s.n_bkb_kit + excluded.n_bkb_kit,
      v_bkb_kka = s.v_bkb_kka + excluded.v_bkb_kka, n_bkb_kka = s.n_bkb_kka + excluded.n_bkb_kka,
      v_bkb_pengurus = s.v_bkb_pengurus + excluded.v_bkb_pengurus,
      n_bkb_pengurus = s.n_bkb_pengurus + excluded.n_bkb_pengurus,
      v_bkb_kader = s.v_bkb_kader + excluded.v_bkb_kader, n_bkb_kader = s.n_bkb_kader + excluded.n_bkb_kader,
      v_bkb_terlatih = s.v_bkb_terlatih + excluded.v_bkb_terlatih,
      n_bkb_terlatih = s.n_bkb_terlatih + excluded.n_bkb_terlatih,
      v_bkb_anggota = s.v_bkb_anggota + excluded.v_bkb_anggota,
      n_bkb_anggota = s.n_bkb_anggota + excluded.n_bkb_anggota, v_bkr_ada = s.v_bkr_ada + excluded.v_bkr_ada,
      n_bkr_ada = s.n_bkr_ada + excluded.n_bkr_ada, v_bkr_sk = s.v_bkr_sk + excluded.v_bkr_sk,
      n_bkr_sk = s.n_bkr_sk + excluded.n_bkr_sk, v_bkr_kartu = s.v_bkr_kartu + excluded.v_bkr_kartu,
      n_bkr_kartu = s.n_bkr_kartu + excluded.n_bkr_kartu,
      v_bkr_dana_apbn = s.v_bkr_dana_apbn + excluded.v_bkr_dana_apbn,
      n_bkr_dana_apbn = s.n_bkr_dana_apbn + excluded.n_bkr_dana_apbn,
      v_bkr_dana_apbd = s.v_bkr_dana_apbd + excluded.v_bkr_dana_apbd,
      n_bkr_dana_apbd = s.n_bkr_dana_apbd + excluded.n_bkr_dana_apbd,
      v_bkr_dana_add = s.v_bkr_dana_add + excluded.v_bkr_dana_add,
      n_bkr_dana_add = s.n_bkr_dana_add + excluded.n_bkr_dana_add,
      v_bkr_dana_dana_desa = s.v_bkr_dana_dana_desa + excluded.v_bkr_dana_dana_desa,
      n_bkr_dana_dana_desa = s.n_bkr_dana_dana_desa + excluded.n_bkr_dana_dana_desa,
      v_bkr_dana_swadaya = s.v_bkr_dana_swadaya + excluded.v_bkr_dana_swadaya,
      n_bkr_dana_swadaya = s.n_bkr_dana_swadaya + excluded.n_bkr_dana_swadaya,
      v_bkr_dana_mitra = s.v_bkr_dana_mitra + excluded.v_bkr_dana_mitra,
      n_bkr_dana_mitra = s.n_bkr_dana_mitra + excluded.n_bkr_dana_mitra,
      v_bkr_ekonomi = s.v_bkr_ekonomi + excluded.v_bkr_ekonomi,
      n_bkr_ekonomi = s.n_bkr_ekonomi + excluded.n_bkr_ekonomi, v_bkr_kit = s.v_bkr_kit + excluded.v_bkr_kit,
      n_bkr_kit = s.n_bkr_kit + excluded.n_bkr_kit,
      v_bkr_pengurus = s.v_bkr_pengurus + excluded.v_bkr_pengurus,
      n_bkr_pengurus = s.n_bkr_pengurus + excluded.n_bkr_pengurus,
      v_bkr_kader = s.v_bkr_kader + excluded.v_bkr_kader, n_bkr_kader = s.n_bkr_kader + excluded.n_bkr_kader,
      v_bkr_terlatih = s.v_bkr_terlatih + excluded.v_bkr_terlatih,
      n_bkr_terlatih = s.n_bkr_terlatih + excluded.n_bkr_terlatih,
      v_bkr_anggota = s.v_bkr_anggota + excluded.v_bkr_anggota,
      n_bkr_anggota = s.n_bkr_anggota + excluded.n_bkr_anggota, v_bkl_ada = s.v_bkl_ada + excluded.v_bkl_ada,
      n_bkl_ada = s.n_bkl_ada + excluded.n_bkl_ada, v_bkl_sk = s.v_bkl_sk + excluded.v_bkl_sk,
      n_bkl_sk = s.n_bkl_sk + excluded.n_bkl_sk, v_bkl_kartu = s.v_bkl_kartu + excluded.v_bkl_kartu,
      n_bkl_kartu = s.n_bkl_kartu + excluded.n_bkl_kartu,
      v_bkl_dana_apbn = s.v_bkl_dana_apbn + excluded.v_bkl_dana_apbn,
      n_bkl_dana_apbn = s.n_bkl_dana_apbn + excluded.n_bkl_dana_apbn,
      v_bkl_dana_apbd = s.v_bkl_dana_apbd + excluded.v_bkl_dana_apbd,
      n_bkl_dana_apbd = s.n_bkl_dana_apbd + excluded.n_bkl_dana_apbd,
      v_bkl_dana_add = s.v_bkl_dana_add + excluded.v_bkl_dana_add,
      n_bkl_dana_add = s.n_bkl_dana_add + excluded.n_bkl_dana_add,
      v_bkl_dana_dana_desa = s.v_bkl_dana_dana_desa + excluded.v_bkl_dana_dana_desa,
      n_bkl_dana_dana_desa = s.n_bkl_dana_dana_desa + excluded.n_bkl_dana_dana_desa,
      v_bkl_dana_swadaya = s.v_bkl_dana_swadaya + excluded.v_bkl_dana_swadaya,
      n_bkl_dana_swadaya = s.n_bkl_dana_swadaya + excluded.n_bkl_dana_swadaya,
      v_bkl_dana_mitra = s.v_bkl_dana_mitra + excluded.v_bkl_dana_mitra,
      n_bkl_dana_mitra = s.n_bkl_dana_mitra + excluded.n_bkl_dana_mitra,
      v_bkl_ekonomi = s.v_bkl_ekonomi + excluded.v_bkl_ekonomi,
      n_bkl_ekonomi = s.n_bkl_ekonomi + excluded.n_bkl_ekonomi,
      v_bkl_posyandu = s.v_bkl_posyandu + excluded.v_bkl_posyandu,
      n_bkl_posyandu = s.n_bkl_posyandu + excluded.n_bkl_posyandu,
      v_bkl_kit = s.v_bkl_kit + excluded.v_bkl_kit, n_bkl_kit = s.n_bkl_kit + excluded.n_bkl_kit,
      v_bkl_pengurus = s.v_bkl_pengurus + excluded.v_bkl_pengurus,
      n_bkl_pengurus = s.n_bkl_pengurus + excluded.n_bkl_pengurus,
      v_bkl_kader = s.v_bkl_kader + excluded.v_bkl_kader, n_bkl_kader = s.n_bkl_kader + excluded.n_bkl_kader,
      v_bkl_terlatih = s.v_bkl_terlatih + excluded.v_bkl_terlatih,
      n_bkl_terlatih = s.n_bkl_terlatih + excluded.n_bkl_terlatih,
      v_bkl_anggota = s.v_bkl_anggota + excluded.v_bkl_anggota,
      n_bkl_anggota = s.n_bkl_anggota + excluded.n_bkl_anggota,
      v_uppka_ada = s.v_uppka_ada + excluded.v_uppka_ada, n_uppka_ada = s.n_uppka_ada + excluded.n_uppka_ada,
      v_uppka_sk = s.v_uppka_sk + excluded.v_uppka_sk, n_uppka_sk = s.n_uppka_sk + excluded.n_uppka_sk,
      v_uppka_kartu = s.v_uppka_kartu + excluded.v_uppka_kartu,
      n_uppka_kartu = s.n_uppka_kartu + excluded.n_uppka_kartu,
      v_uppka_dana_apbn = s.v_uppka_dana_apbn + excluded.v_uppka_dana_apbn,
      n_uppka_dana_apbn = s.n_uppka_dana_apbn + excluded.n_uppka_dana_apbn,
      v_uppka_dana_apbd = s.v_uppka_dana_apbd + excluded.v_uppka_dana_apbd,
      n_uppka_dana_apbd = s.n_uppka_dana_apbd + excluded.n_uppka_dana_apbd,
      v_uppka_dana_add = s.v_uppka_dana_add + excluded.v_uppka_dana_add,
      n_uppka_dana_add = s.n_uppka_dana_add + excluded.n_uppka_dana_add,
      v_uppka_dana_dana_desa = s.v_uppka_dana_dana_desa + excluded.v_uppka_dana_dana_desa,
      n_uppka_dana_dana_desa = s.n_uppka_dana_dana_desa + excluded.n_uppka_dana_dana_desa,
      v_uppka_dana_swadaya = s.v_uppka_dana_swadaya + excluded.v_uppka_dana_swadaya,
      n_uppka_dana_swadaya = s.n_uppka_dana_swadaya + excluded.n_uppka_dana_swadaya,
      v_uppka_dana_mitra = s.v_uppka_dana_mitra + excluded.v_uppka_dana_mitra,
      n_uppka_dana_mitra = s.n_uppka_dana_mitra + excluded.n_uppka_dana_mitra,
      v_uppka_pengurus = s.v_uppka_pengurus + excluded.v_uppka_pengurus,
      n_uppka_pengurus = s.n_uppka_pengurus + excluded.n_uppka_pengurus,
      v_uppka_kader = s.v_uppka_kader + excluded.v_uppka_kader,
      n_uppka_kader = s.n_uppka_kader + excluded.n_uppka_kader,
      v_uppka_terlatih = s.v_uppka_terlatih + excluded.v_uppka_terlatih,
      n_uppka_terlatih = s.n_uppka_terlatih + excluded.n_uppka_terlatih,
      v_uppka_anggota = s.v_uppka_anggota + excluded.v_uppka_anggota,
      n_uppka_anggota = s.n_uppka_anggota + excluded.n_uppka_anggota,
      v_pikr_ada = s.v_pikr_ada + excluded.v_pikr_ada, n_pikr_ada = s.n_pikr_ada + excluded.n_pikr_ada,
      v_pikr_sk = s.v_pikr_sk + excluded.v_pikr_sk, n_pikr_sk = s.n_pikr_sk + excluded.n_pikr_sk,
      v_pikr_kartu = s.v_pikr_kartu + excluded.v_pikr_kartu,
      n_pikr_kartu = s.n_pikr_kartu + excluded.n_pikr_kartu,
      v_pikr_dana_apbn = s.v_pikr_dana_apbn + excluded.v_pikr_dana_apbn,
      n_pikr_dana_apbn = s.n_pikr_dana_apbn + excluded.n_pikr_dana_apbn,
      v_pikr_dana_apbd = s.v_pikr_dana_apbd + excluded.v_pikr_dana_apbd,
      n_pikr_dana_apbd = s.n_pikr_dana_apbd + excluded.n_pikr_dana_apbd,
      v_pikr_dana_add = s.v_pikr_dana_add + excluded.v_pikr_dana_add,
      n_pikr_dana_add = s.n_pikr_dana_add + excluded.n_pikr_dana_add,
      v_pikr_dana_dana_desa = s.v_pikr_dana_dana_desa + excluded.v_pikr_dana_dana_desa,
      n_pikr_dana_dana_desa = s.n_pikr_dana_dana_desa + excluded.n_pikr_dana_dana_desa,
      v_pikr_dana_swadaya = s.v_pikr_dana_swadaya + excluded.v_pikr_dana_swadaya,
      n_pikr_dana_swadaya = s.n_pikr_dana_swadaya + excluded.n_pikr_dana_swadaya,
      v_pikr_dana_mitra = s.v_pikr_dana_mitra + excluded.v_pikr_dana_mitra,
      n_pikr_dana_mitra = s.n_pikr_dana_mitra + excluded.n_pikr_dana_mitra,
      v_pikr_pengurus = s.v_pikr_pengurus + excluded.v_pikr_pengurus,
      n_pikr_pengurus = s.n_pikr_pengurus + excluded.n_pikr_pengurus,
      v_pikr_kader = s.v_pikr_kader + excluded.v_pikr_kader,
      n_pikr_kader = s.n_pikr_kader + excluded.n_pikr_kader,
      v_pikr_terlatih = s.v_pikr_terlatih + excluded.v_pikr_terlatih,
      n_pikr_terlatih = s.n_pikr_terlatih + excluded.n_pikr_terlatih,
      v_pikr_anggota = s.v_pikr_anggota + excluded.v_pikr_anggota,
      n_pikr_anggota = s.n_pikr_anggota + excluded.n_pikr_anggota,
      v_ppkbd_ada = s.v_ppkbd_ada + excluded.v_ppkbd_ada, n_ppkbd_ada = s.n_ppkbd_ada + excluded.n_ppkbd_ada,
      x_ppkbd_ada = s.x_ppkbd_ada + excluded.x_ppkbd_ada, v_ppkbd_sk = s.v_ppkbd_sk + excluded.v_ppkbd_sk,
      n_ppkbd_sk = s.n_ppkbd_sk + excluded.n_ppkbd_sk, x_ppkbd_sk = s.x_ppkbd_sk + excluded.x_ppkbd_sk,
      v_sub_ppkbd_ada = s.v_sub_ppkbd_ada + excluded.v_sub_ppkbd_ada,
      n_sub_ppkbd_ada = s.n_sub_ppkbd_ada + excluded.n_sub_ppkbd_ada,
      x_sub_ppkbd_ada = s.x_sub_ppkbd_ada + excluded.x_sub_ppkbd_ada,
      v_sub_ppkbd_sk = s.v_sub_ppkbd_sk + excluded.v_sub_ppkbd_sk,
      n_sub_ppkbd_sk = s.n_sub_ppkbd_sk + excluded.n_sub_ppkbd_sk,
      x_sub_ppkbd_sk = s.x_sub_ppkbd_sk + excluded.x_sub_ppkbd_sk,
      v_rumah_dataku_ada = s.v_rumah_dataku_ada + excluded.v_rumah_dataku_ada,
      n_rumah_dataku_ada = s.n_rumah_dataku_ada + excluded.n_rumah_dataku_ada,
      x_rumah_dataku_ada = s.x_rumah_dataku_ada + excluded.x_rumah_dataku_ada,
      v_rumah_dataku_sk = s.v_rumah_dataku_sk + excluded.v_rumah_dataku_sk,
      n_rumah_dataku_sk = s.n_rumah_dataku_sk + excluded.n_rumah_dataku_sk,
      x_rumah_dataku_sk = s.x_rumah_dataku_sk + excluded.x_rumah_dataku_sk,
      v_pok_kb_ada = s.v_pok_kb_ada + excluded.v_pok_kb_ada,
      n_pok_kb_ada = s.n_pok_kb_ada + excluded.n_pok_kb_ada,
      x_pok_kb_ada = s.x_pok_kb_ada + excluded.x_pok_kb_ada,
      v_pok_kb_sk = s.v_pok_kb_sk + excluded.v_pok_kb_sk, n_pok_kb_sk = s.n_pok_kb_sk + excluded.n_pok_kb_sk,
      x_pok_kb_sk = s.x_pok_kb_sk + excluded.x_pok_kb_sk,
      num_ber_sk_bkb = s.num_ber_sk_bkb + excluded.num_ber_sk_bkb,
      den_ber_sk_bkb = s.den_ber_sk_bkb + excluded.den_ber_sk_bkb,
      both_ber_sk_bkb = s.both_ber_sk_bkb + excluded.both_ber_sk_bkb,
      num_k0_terlatih_bkb = s.num_k0_terlatih_bkb + excluded.num_k0_terlatih_bkb,
      den_k0_terlatih_bkb = s.den_k0_terlatih_bkb + excluded.den_k0_terlatih_bkb,
      both_k0_terlatih_bkb = s.both_k0_terlatih_bkb + excluded.both_k0_terlatih_bkb,
      num_ber_sk_bkr = s.num_ber_sk_bkr + excluded.num_ber_sk_bkr,
      den_ber_sk_bkr = s.den_ber_sk_bkr + excluded.den_ber_sk_bkr,
      both_ber_sk_bkr = s.both_ber_sk_bkr + excluded.both_ber_sk_bkr,
      num_k0_terlatih_bkr = s.num_k0_terlatih_bkr + excluded.num_k0_terlatih_bkr,
      den_k0_terlatih_bkr = s.den_k0_terlatih_bkr + excluded.den_k0_terlatih_bkr,
      both_k0_terlatih_bkr = s.both_k0_terlatih_bkr + excluded.both_k0_terlatih_bkr,
      num_ber_sk_bkl = s.num_ber_sk_bkl + excluded.num_ber_sk_bkl,
      den_ber_sk_bkl = s.den_ber_sk_bkl + excluded.den_ber_sk_bkl,
      both_ber_sk_bkl = s.both_ber_sk_bkl + excluded.both_ber_sk_bkl,
      num_k0_terlatih_bkl = s.num_k0_terlatih_bkl + excluded.num_k0_terlatih_bkl,
      den_k0_terlatih_bkl = s.den_k0_terlatih_bkl + excluded.den_k0_terlatih_bkl,
      both_k0_terlatih_bkl = s.both_k0_terlatih_bkl + excluded.both_k0_terlatih_bkl,
      num_ber_sk_uppka = s.num_ber_sk_uppka + excluded.num_ber_sk_uppka,
      den_ber_sk_uppka = s.den_ber_sk_uppka + excluded.den_ber_sk_uppka,
      both_ber_sk_uppka = s.both_ber_sk_uppka + excluded.both_ber_sk_uppka,
      num_k0_terlatih_uppka = s.num_k0_terlatih_uppka + excluded.num_k0_terlatih_uppka,
      den_k0_terlatih_uppka = s.den_k0_terlatih_uppka + excluded.den_k0_terlatih_uppka,
      both_k0_terlatih_uppka = s.both_k0_terlatih_uppka + excluded.both_k0_terlatih_uppka,
      num_ber_sk_pikr = s.num_ber_sk_pikr + excluded.num_ber_sk_pikr,
      den_ber_sk_pikr = s.den_ber_sk_pikr + excluded.den_ber_sk_pikr,
      both_ber_sk_pikr = s.both_ber_sk_pikr + excluded.both_ber_sk_pikr,
      num_k0_terlatih_pikr = s.num_k0_terlatih_pikr + excluded.num_k0_terlatih_pikr,
      den_k0_terlatih_pikr = s.den_k0_terlatih_pikr + excluded.den_k0_terlatih_pikr,
      both_k0_terlatih_pikr = s.both_k0_terlatih_pikr + excluded.both_k0_terlatih_pikr
  ), provinces as (
    insert into rollup_k0_tahunan_province as s (province_id, period,
      sent, verified, approved, on_time, v_bkb_ada, n_bkb_ada, v_bkb_sk, n_bkb_sk, v_bkb_kartu, n_bkb_kartu,
      v_bkb_dana_apbn, n_bkb_dana_apbn, v_bkb_dana_apbd, n_bkb_dana_apbd, v_bkb_dana_add, n_bkb_dana_add,
      v_bkb_dana_dana_desa, n_bkb_dana_dana_desa, v_bkb_dana_swadaya, n_bkb_dana_swadaya, v_bkb_dana_mitra,
      n_bkb_dana_mitra, v_bkb_posyandu, n_bkb_posyandu, v_bkb_paud, n_bkb_paud, v_bkb_hi, n_bkb_hi,
      v_bkb_kit, n_bkb_kit, v_bkb_kka, n_bkb_kka, v_bkb_pengurus, n_bkb_pengurus, v_bkb_kader, n_bkb_kader,
      v_bkb_terlatih, n_bkb_terlatih, v_bkb_anggota, n_bkb_anggota, v_bkr_ada, n_bkr_ada, v_bkr_sk, n_bkr_sk,
      v_bkr_kartu, n_bkr_kartu, v_bkr_dana_apbn, n_bkr_dana_apbn, v_bkr_dana_apbd, n_bkr_dana_apbd,
      v_bkr_dana_add, n_bkr_dana_add, v_bkr_dana_dana_desa, n_bkr_dana_dana_desa, v_bkr_dana_swadaya,
      n_bkr_dana_swadaya, v_bkr_dana_mitra, n_bkr_dana_mitra, v_bkr_ekonomi, n_bkr_ekonomi, v_bkr_kit,
      n_bkr_kit, v_bkr_pengurus, n_bkr_pengurus, v_bkr_kader, n_bkr_kader, v_bkr_terlatih, n_bkr_terlatih,
      v_bkr_anggota, n_bkr_anggota, v_bkl_ada, n_bkl_ada, v_bkl_sk, n_bkl_sk, v_bkl_kartu, n_bkl_kartu,
      v_bkl_dana_apbn, n_bkl_dana_apbn, v_bkl_dana_apbd, n_bkl_dana_apbd, v_bkl_dana_add, n_bkl_dana_add,
      v_bkl_dana_dana_desa, n_bkl_dana_dana_desa, v_bkl_dana_swadaya, n_bkl_dana_swadaya, v_bkl_dana_mitra,
      n_bkl_dana_mitra, v_bkl_ekonomi, n_bkl_ekonomi, v_bkl_posyandu, n_bkl_posyandu, v_bkl_kit, n_bkl_kit,
      v_bkl_pengurus, n_bkl_pengurus, v_bkl_kader, n_bkl_kader, v_bkl_terlatih, n_bkl_terlatih,
      v_bkl_anggota, n_bkl_anggota, v_uppka_ada, n_uppka_ada, v_uppka_sk, n_uppka_sk, v_uppka_kartu,
      n_uppka_kartu, v_uppka_dana_apbn, n_uppka_dana_apbn, v_uppka_dana_apbd, n_uppka_dana_apbd,
      v_uppka_dana_add, n_uppka_dana_add, v_uppka_dana_dana_desa, n_uppka_dana_dana_desa,
      v_uppka_dana_swadaya, n_uppka_dana_swadaya, v_uppka_dana_mitra, n_uppka_dana_mitra, v_uppka_pengurus,
      n_uppka_pengurus, v_uppka_kader, n_uppka_kader, v_uppka_terlatih, n_uppka_terlatih, v_uppka_anggota,
      n_uppka_anggota, v_pikr_ada, n_pikr_ada, v_pikr_sk, n_pikr_sk, v_pikr_kartu, n_pikr_kartu,
      v_pikr_dana_apbn, n_pikr_dana_apbn, v_pikr_dana_apbd, n_pikr_dana_apbd, v_pikr_dana_add,
      n_pikr_dana_add, v_pikr_dana_dana_desa, n_pikr_dana_dana_desa, v_pikr_dana_swadaya,
      n_pikr_dana_swadaya, v_pikr_dana_mitra, n_pikr_dana_mitra, v_pikr_pengurus, n_pikr_pengurus,
      v_pikr_kader, n_pikr_kader, v_pikr_terlatih, n_pikr_terlatih, v_pikr_anggota, n_pikr_anggota,
      v_ppkbd_ada, n_ppkbd_ada, x_ppkbd_ada, v_ppkbd_sk, n_ppkbd_sk, x_ppkbd_sk, v_sub_ppkbd_ada,
      n_sub_ppkbd_ada, x_sub_ppkbd_ada, v_sub_ppkbd_sk, n_sub_ppkbd_sk, x_sub_ppkbd_sk, v_rumah_dataku_ada,
      n_rumah_dataku_ada, x_rumah_dataku_ada, v_rumah_dataku_sk, n_rumah_dataku_sk, x_rumah_dataku_sk,
      v_pok_kb_ada, n_pok_kb_ada, x_pok_kb_ada, v_pok_kb_sk, n_pok_kb_sk, x_pok_kb_sk, num_ber_sk_bkb,
      den_ber_sk_bkb, both_ber_sk_bkb, num_k0_terlatih_bkb, den_k0_terlatih_bkb, both_k0_terlatih_bkb,
      num_ber_sk_bkr, den_ber_sk_bkr, both_ber_sk_bkr, num_k0_terlatih_bkr, den_k0_terlatih_bkr,
      both_k0_terlatih_bkr, num_ber_sk_bkl, den_ber_sk_bkl, both_ber_sk_bkl, num_k0_terlatih_bkl,
      den_k0_terlatih_bkl, both_k0_terlatih_bkl, num_ber_sk_uppka, den_ber_sk_uppka, both_ber_sk_uppka,
      num_k0_terlatih_uppka, den_k0_terlatih_uppka, both_k0_terlatih_uppka, num_ber_sk_pikr, den_ber_sk_pikr,
      both_ber_sk_pikr, num_k0_terlatih_pikr, den_k0_terlatih_pikr, both_k0_terlatih_pikr)
    select o.province_id, t.period,
      sum(t.sent), sum(t.verified), sum(t.approved), sum(t.on_time), sum(t.v_bkb_ada), sum(t.n_bkb_ada),
      sum(t.v_bkb_sk), sum(t.n_bkb_sk), sum(t.v_bkb_kartu), sum(t.n_bkb_kartu), sum(t.v_bkb_dana_apbn),
      sum(t.n_bkb_dana_apbn), sum(t.v_bkb_dana_apbd), sum(t.n_bkb_dana_apbd), sum(t.v_bkb_dana_add),
      sum(t.n_bkb_dana_add), sum(t.v_bkb_dana_dana_desa), sum(t.n_bkb_dana_dana_desa),
      sum(t.v_bkb_dana_swadaya), sum(t.n_bkb_dana_swadaya), sum(t.v_bkb_dana_mitra), sum(t.n_bkb_dana_mitra),
      sum(t.v_bkb_posyandu), sum(t.n_bkb_posyandu), sum(t.v_bkb_paud), sum(t.n_bkb_paud), sum(t.v_bkb_hi),
      sum(t.n_bkb_hi), sum(t.v_bkb_kit), sum(t.n_bkb_kit), sum(t.v_bkb_kka), sum(t.n_bkb_kka),
      sum(t.v_bkb_pengurus), sum(t.n_bkb_pengurus), sum(t.v_bkb_kader), sum(t.n_bkb_kader),
      sum(t.v_bkb_terlatih), sum(t.n_bkb_terlatih), sum(t.v_bkb_anggota), sum(t.n_bkb_anggota),
      sum(t.v_bkr_ada), sum(t.n_bkr_ada), sum(t.v_bkr_sk), sum(t.n_bkr_sk), sum(t.v_bkr_kartu),
      sum(t.n_bkr_kartu), sum(t.v_bkr_dana_apbn), sum(t.n_bkr_dana_apbn), sum(t.v_bkr_dana_apbd),
      sum(t.n_bkr_dana_apbd), sum(t.v_bkr_dana_add), sum(t.n_bkr_dana_add), sum(t.v_bkr_dana_dana_desa),
      sum(t.n_bkr_dana_dana_desa), sum(t.v_bkr_dana_swadaya), sum(t.n_bkr_dana_swadaya),
      sum(t.v_bkr_dana_mitra), sum(t.n_bkr_dana_mitra), sum(t.v_bkr_ekonomi), sum(t.n_bkr_ekonomi),
      sum(t.v_bkr_kit), sum(t.n_bkr_kit), sum(t.v_bkr_pengurus), sum(t.n_bkr_pengurus), sum(t.v_bkr_kader),
      sum(t.n_bkr_kader), sum(t.v_bkr_terlatih), sum(t.n_bkr_terlatih), sum(t.v_bkr_anggota),
      sum(t.n_bkr_anggota), sum(t.v_bkl_ada), sum(t.n_bkl_ada), sum(t.v_bkl_sk), sum(t.n_bkl_sk),
      sum(t.v_bkl_kartu), sum(t.n_bkl_kartu), sum(t.v_bkl_dana_apbn), sum(t.n_bkl_dana_apbn),
      sum(t.v_bkl_dana_apbd), sum(t.n_bkl_dana_apbd), sum(t.v_bkl_dana_add), sum(t.n_bkl_dana_add),
      sum(t.v_bkl_dana_dana_desa), sum(t.n_bkl_dana_dana_desa), sum(t.v_bkl_dana_swadaya),
      sum(t.n_bkl_dana_swadaya), sum(t.v_bkl_dana_mitra), sum(t.n_bkl_dana_mitra), sum(t.v_bkl_ekonomi),
      sum(t.n_bkl_ekonomi), sum(t.v_bkl_posyandu), sum(t.n_bkl_posyandu), sum(t.v_bkl_kit), sum(t.n_bkl_kit),
      sum(t.v_bkl_pengurus), sum(t.n_bkl_pengurus), sum(t.v_bkl_kader), sum(t.n_bkl_kader),
      sum(t.v_bkl_terlatih), sum(t.n_bkl_terlatih), sum(t.v_bkl_anggota), sum(t.n_bkl_anggota),
      sum(t.v_uppka_ada), sum(t.n_uppka_ada), sum(t.v_uppka_sk), sum(t.n_uppka_sk), sum(t.v_uppka_kartu),
      sum(t.n_uppka_kartu), sum(t.v_uppka_dana_apbn), sum(t.n_uppka_dana_apbn), sum(t.v_uppka_dana_apbd),
      sum(t.n_uppka_dana_apbd), sum(t.v_uppka_dana_add), sum(t.n_uppka_dana_add),
      sum(t.v_uppka_dana_dana_desa), sum(t.n_uppka_dana_dana_desa), sum(t.v_uppka_dana_swadaya),
      sum(t.n_uppka_dana_swadaya), sum(t.v_uppka_dana_mitra), sum(t.n_uppka_dana_mitra),
      sum(t.v_uppka_pengurus), sum(t.n_uppka_pengurus), sum(t.v_uppka_kader), sum(t.n_uppka_kader),
      sum(t.v_uppka_terlatih), sum(t.n_uppka_terlatih), sum(t.v_uppka_anggota), sum(t.n_uppka_anggota),
      sum(t.v_pikr_ada), sum(t.n_pikr_ada), sum(t.v_pikr_sk), sum(t.n_pikr_sk), sum(t.v_pikr_kartu),
      sum(t.n_pikr_kartu), sum(t.v_pikr_dana_apbn), sum(t.n_pikr_dana_apbn), sum(t.v_pikr_dana_apbd),
      sum(t.n_pikr_dana_apbd), sum(t.v_pikr_dana_add), sum(t.n_pikr_dana_add), sum(t.v_pikr_dana_dana_desa),
      sum(t.n_pikr_dana_dana_desa), sum(t.v_pikr_dana_swadaya), sum(t.n_pikr_dana_swadaya),
      sum(t.v_pikr_dana_mitra), sum(t.n_pikr_dana_mitra), sum(t.v_pikr_pengurus), sum(t.n_pikr_pengurus),
      sum(t.v_pikr_kader), sum(t.n_pikr_kader), sum(t.v_pikr_terlatih), sum(t.n_pikr_terlatih),
      sum(t.v_pikr_anggota), sum(t.n_pikr_anggota), sum(t.v_ppkbd_ada), sum(t.n_ppkbd_ada),
      sum(t.x_ppkbd_ada), sum(t.v_ppkbd_sk), sum(t.n_ppkbd_sk), sum(t.x_ppkbd_sk), sum(t.v_sub_ppkbd_ada),
      sum(t.n_sub_ppkbd_ada), sum(t.x_sub_ppkbd_ada), sum(t.v_sub_ppkbd_sk), sum(t.n_sub_ppkbd_sk),
      sum(t.x_sub_ppkbd_sk), sum(t.v_rumah_dataku_ada), sum(t.n_rumah_dataku_ada), sum(t.x_rumah_dataku_ada),
      sum(t.v_rumah_dataku_sk), sum(t.n_rumah_dataku_sk), sum(t.x_rumah_dataku_sk), sum(t.v_pok_kb_ada),
      sum(t.n_pok_kb_ada), sum(t.x_pok_kb_ada), sum(t.v_pok_kb_sk), sum(t.n_pok_kb_sk), sum(t.x_pok_kb_sk),
      sum(t.num_ber_sk_bkb), sum(t.den_ber_sk_bkb), sum(t.both_ber_sk_bkb), sum(t.num_k0_terlatih_bkb),
      sum(t.den_k0_terlatih_bkb), sum(t.both_k0_terlatih_bkb), sum(t.num_ber_sk_bkr), sum(t.den_ber_sk_bkr),
      sum(t.both_ber_sk_bkr), sum(t.num_k0_terlatih_bkr), sum(t.den_k0_terlatih_bkr),
      sum(t.both_k0_terlatih_bkr), sum(t.num_ber_sk_bkl), sum(t.den_ber_sk_bkl), sum(t.both_ber_sk_bkl),
      sum(t.num_k0_terlatih_bkl), sum(t.den_k0_terlatih_bkl), sum(t.both_k0_terlatih_bkl),
      sum(t.num_ber_sk_uppka), sum(t.den_ber_sk_uppka), sum(t.both_ber_sk_uppka),
      sum(t.num_k0_terlatih_uppka), sum(t.den_k0_terlatih_uppka), sum(t.both_k0_terlatih_uppka),
      sum(t.num_ber_sk_pikr), sum(t.den_ber_sk_pikr), sum(t.both_ber_sk_pikr), sum(t.num_k0_terlatih_pikr),
      sum(t.den_k0_terlatih_pikr), sum(t.both_k0_terlatih_pikr)
    from counted t join tenant o on o.id = t.tenant_id
    group by 1, 2
    on conflict on constraint rollup_k0_tahunan_province_pkey do update set
      sent = s.sent + excluded.sent, verified = s.verified + excluded.verified,
      approved = s.approved + excluded.approved, on_time = s.on_time + excluded.on_time,
      v_bkb_ada = s.v_bkb_ada + excluded.v_bkb_ada, n_bkb_ada = s.n_bkb_ada + excluded.n_bkb_ada,
      v_bkb_sk = s.v_bkb_sk + excluded.v_bkb_sk, n_bkb_sk = s.n_bkb_sk + excluded.n_bkb_sk,
      v_bkb_kartu = s.v_bkb_kartu + excluded.v_bkb_kartu, n_bkb_kartu = s.n_bkb_kartu + excluded.n_bkb_kartu,
      v_bkb_dana_apbn = s.v_bkb_dana_apbn + excluded.v_bkb_dana_apbn,
      n_bkb_dana_apbn = s.n_bkb_dana_apbn + excluded.n_bkb_dana_apbn,
      v_bkb_dana_apbd = s.v_bkb_dana_apbd + excluded.v_bkb_dana_apbd,
      n_bkb_dana_apbd = s.n_bkb_dana_apbd + excluded.n_bkb_dana_apbd,
      v_bkb_dana_add = s.v_bkb_dana_add + excluded.v_bkb_dana_add,
      n_bkb_dana_add = s.n_bkb_dana_add + excluded.n_bkb_dana_add,
      v_bkb_dana_dana_desa = s.v_bkb_dana_dana_desa + excluded.v_bkb_dana_dana_desa,
      n_bkb_dana_dana_desa = s.n_bkb_dana_dana_desa + excluded.n_bkb_dana_dana_desa,
      v_bkb_dana_swadaya = s.v_bkb_dana_swadaya + excluded.v_bkb_dana_swadaya,
      n_bkb_dana_swadaya = s.n_bkb_dana_swadaya + excluded.n_bkb_dana_swadaya,
      v_bkb_dana_mitra = s.v_bkb_dana_mitra + excluded.v_bkb_dana_mitra,
      n_bkb_dana_mitra = s.n_bkb_dana_mitra + excluded.n_bkb_dana_mitra,
      v_bkb_posyandu = s.v_bkb_posyandu + excluded.v_bkb_posyandu,
      n_bkb_posyandu = s.n_bkb_posyandu + excluded.n_bkb_posyandu,
      v_bkb_paud = s.v_bkb_paud + excluded.v_bkb_paud, n_bkb_paud = s.n_bkb_paud + excluded.n_bkb_paud,
      v_bkb_hi = s.v_bkb_hi + excluded.v_bkb_hi, n_bkb_hi = s.n_bkb_hi + excluded.n_bkb_hi,
      v_bkb_kit = s.v_bkb_kit + excluded.v_bkb_kit, n_bkb_kit = s.n_bkb_kit + excluded.n_bkb_kit,
      v_bkb_kka = s.v_bkb_kka + excluded.v_bkb_kka, n_bkb_kka = s.n_bkb_kka + excluded.n_bkb_kka,
      v_bkb_pengurus = s.v_bkb_pengurus + excluded.v_bkb_pengurus,
      n_bkb_pengurus = s.n_bkb_pengurus + excluded.n_bkb_pengurus,
      v_bkb_kader = s.v_bkb_kader + excluded.v_bkb_kader, n_bkb_kader = s.n_bkb_kader + excluded.n_bkb_kader,
      v_bkb_terlatih = s.v_bkb_terlatih + excluded.v_bkb_terlatih,
      n_bkb_terlatih = s.n_bkb_terlatih + excluded.n_bkb_terlatih,
      v_bkb_anggota = s.v_bkb_anggota + excluded.v_bkb_anggota,
      n_bkb_anggota = s.n_bkb_anggota + excluded.n_bkb_anggota, v_bkr_ada = s.v_bkr_ada + excluded.v_bkr_ada,
      n_bkr_ada = s.n_bkr_ada + excluded.n_bkr_ada, v_bkr_sk = s.v_bkr_sk + excluded.v_bkr_sk,
      n_bkr_sk = s.n_bkr_sk + excluded.n_bkr_sk, v_bkr_kartu = s.v_bkr_kartu + excluded.v_bkr_kartu,
      n_bkr_kartu = s.n_bkr_kartu + excluded.n_bkr_kartu,
      v_bkr_dana_apbn = s.v_bkr_dana_apbn + excluded.v_bkr_dana_apbn,
      n_bkr_dana_apbn = s.n_bkr_dana_apbn + excluded.n_bkr_dana_apbn,
      v_bkr_dana_apbd = s.v_bkr_dana_apbd + excluded.v_bkr_dana_apbd,
      n_bkr_dana_apbd = s.n_bkr_dana_apbd + excluded.n_bkr_dana_apbd,
      v_bkr_dana_add = s.v_bkr_dana_add + excluded.v_bkr_dana_add,
      n_bkr_dana_add = s.n_bkr_dana_add + excluded.n_bkr_dana_add,
      v_bkr_dana_dana_desa = s.v_bkr_dana_dana_desa + excluded.v_bkr_dana_dana_desa,
      n_bkr_dana_dana_desa = s.n_bkr_dana_dana_desa + excluded.n_bkr_dana_dana_desa,
      v_bkr_dana_swadaya = s.v_bkr_dana_swadaya + excluded.v_bkr_dana_swadaya,
      n_bkr_dana_swadaya = s.n_bkr_dana_swadaya + excluded.n_bkr_dana_swadaya,
      v_bkr_dana_mitra = s.v_bkr_dana_mitra + excluded.v_bkr_dana_mitra,
      n_bkr_dana_mitra = s.n_bkr_dana_mitra + excluded.n_bkr_dana_mitra,
      v_bkr_ekonomi = s.v_bkr_ekonomi + excluded.v_bkr_ekonomi,
      n_bkr_ekonomi = s.n_bkr_ekonomi + excluded.n_bkr_ekonomi, v_bkr_kit = s.v_bkr_kit + excluded.v_bkr_kit,
      n_bkr_kit = s.n_bkr_kit + excluded.n_bkr_kit,
      v_bkr_pengurus = s.v_bkr_pengurus + excluded.v_bkr_pengurus,
      n_bkr_pengurus = s.n_bkr_pengurus + excluded.n_bkr_pengurus,
      v_bkr_kader = s.v_bkr_kader + excluded.v_bkr_kader, n_bkr_kader = s.n_bkr_kader + excluded.n_bkr_kader,
      v_bkr_terlatih = s.v_bkr_terlatih + excluded.v_bkr_terlatih,
      n_bkr_terlatih = s.n_bkr_terlatih + excluded.n_bkr_terlatih,
      v_bkr_anggota = s.v_bkr_anggota + excluded.v_bkr_anggota,
      n_bkr_anggota = s.n_bkr_anggota + excluded.n_bkr_anggota, v_bkl_ada = s.v_bkl_ada + excluded.v_bkl_ada,
      n_bkl_ada = s.n_bkl_ada + excluded.n_bkl_ada, v_bkl_sk = s.v_bkl_sk + excluded.v_bkl_sk,
      n_bkl_sk = s.n_bkl_sk + excluded.n_bkl_sk, v_bkl_kartu = s.v_bkl_kartu + excluded.v_bkl_kartu,
      n_bkl_kartu = s.n_bkl_kartu + excluded.n_bkl_kartu,
      v_bkl_dana_apbn = s.v_bkl_dana_apbn + excluded.v_bkl_dana_apbn,
      n_bkl_dana_apbn = s.n_bkl_dana_apbn + excluded.n_bkl_dana_apbn,
      v_bkl_dana_apbd = s.v_bkl_dana_apbd + excluded.v_bkl_dana_apbd,
      n_bkl_dana_apbd = s.n_bkl_dana_apbd + excluded.n_bkl_dana_apbd,
      v_bkl_dana_add = s.v_bkl_dana_add + excluded.v_bkl_dana_add,
      n_bkl_dana_add = s.n_bkl_dana_add + excluded.n_bkl_dana_add,
      v_bkl_dana_dana_desa = s.v_bkl_dana_dana_desa + excluded.v_bkl_dana_dana_desa,
      n_bkl_dana_dana_desa = s.n_bkl_dana_dana_desa + excluded.n_bkl_dana_dana_desa,
      v_bkl_dana_swadaya = s.v_bkl_dana_swadaya + excluded.v_bkl_dana_swadaya,
      n_bkl_dana_swadaya = s.n_bkl_dana_swadaya + excluded.n_bkl_dana_swadaya,
      v_bkl_dana_mitra = s.v_bkl_dana_mitra + excluded.v_bkl_dana_mitra,
      n_bkl_dana_mitra = s.n_bkl_dana_mitra + excluded.n_bkl_dana_mitra,
      v_bkl_ekonomi = s.v_bkl_ekonomi + excluded.v_bkl_ekonomi,
      n_bkl_ekonomi = s.n_bkl_ekonomi + excluded.n_bkl_ekonomi,
      v_bkl_posyandu = s.v_bkl_posyandu + excluded.v_bkl_posyandu,
      n_bkl_posyandu = s.n_bkl_posyandu + excluded.n_bkl_posyandu,
      v_bkl_kit = s.v_bkl_kit + excluded.v_bkl_kit, n_bkl_kit = s.n_bkl_kit + excluded.n_bkl_kit,
      v_bkl_pengurus = s.v_bkl_pengurus + excluded.v_bkl_pengurus,
      n_bkl_pengurus = s.n_bkl_pengurus + excluded.n_bkl_pengurus,
      v_bkl_kader = s.v_bkl_kader + excluded.v_bkl_kader, n_bkl_kader = s.n_bkl_kader + excluded.n_bkl_kader,
      v_bkl_terlatih = s.v_bkl_terlatih + excluded.v_bkl_terlatih,
      n_bkl_terlatih = s.n_bkl_terlatih + excluded.n_bkl_terlatih,
      v_bkl_anggota = s.v_bkl_anggota + excluded.v_bkl_anggota,
      n_bkl_anggota = s.n_bkl_anggota + excluded.n_bkl_anggota,
      v_uppka_ada = s.v_uppka_ada + excluded.v_uppka_ada, n_uppka_ada = s.n_uppka_ada + excluded.n_uppka_ada,
      v_uppka_sk = s.v_uppka_sk + excluded.v_uppka_sk, n_uppka_sk = s.n_uppka_sk + excluded.n_uppka_sk,
      v_uppka_kartu = s.v_uppka_kartu + excluded.v_uppka_kartu,
      n_uppka_kartu = s.n_uppka_kartu + excluded.n_uppka_kartu,
      v_uppka_dana_apbn = s.v_uppka_dana_apbn + excluded.v_uppka_dana_apbn,
      n_uppka_dana_apbn = s.n_uppka_dana_apbn + excluded.n_uppka_dana_apbn,
      v_uppka_dana_apbd = s.v_uppka_dana_apbd + excluded.v_uppka_dana_apbd,
      n_uppka_dana_apbd = s.n_uppka_dana_apbd + excluded.n_uppka_dana_apbd,
      v_uppka_dana_add = s.v_uppka_dana_add + excluded.v_uppka_dana_add,
      n_uppka_dana_add = s.n_uppka_dana_add + excluded.n_uppka_dana_add,
      v_uppka_dana_dana_desa = s.v_uppka_dana_dana_desa + excluded.v_uppka_dana_dana_desa,
      n_uppka_dana_dana_desa = s.n_uppka_dana_dana_desa + excluded.n_uppka_dana_dana_desa,
      v_uppka_dana_swadaya = s.v_uppka_dana_swadaya + excluded.v_uppka_dana_swadaya,
      n_uppka_dana_swadaya = s.n_uppka_dana_swadaya + excluded.n_uppka_dana_swadaya,
      v_uppka_dana_mitra = s.v_uppka_dana_mitra + excluded.v_uppka_dana_mitra,
      n_uppka_dana_mitra = s.n_uppka_dana_mitra + excluded.n_uppka_dana_mitra,
      v_uppka_pengurus = s.v_uppka_pengurus + excluded.v_uppka_pengurus,
      n_uppka_pengurus = s.n_uppka_pengurus + excluded.n_uppka_pengurus,
      v_uppka_kader = s.v_uppka_kader + excluded.v_uppka_kader,
      n_uppka_kader = s.n_uppka_kader + excluded.n_uppka_kader,
      v_uppka_terlatih = s.v_uppka_terlatih + excluded.v_uppka_terlatih,
      n_uppka_terlatih = s.n_uppka_terlatih + excluded.n_uppka_terlatih,
      v_uppka_anggota = s.v_uppka_anggota + excluded.v_uppka_anggota,
      n_uppka_anggota = s.n_uppka_anggota + excluded.n_uppka_anggota,
      v_pikr_ada = s.v_pikr_ada + excluded.v_pikr_ada, n_pikr_ada = s.n_pikr_ada + excluded.n_pikr_ada,
      v_pikr_sk = s.v_pikr_sk + excluded.v_pikr_sk, n_pikr_sk = s.n_pikr_sk + excluded.n_pikr_sk,
      v_pikr_kartu = s.v_pikr_kartu + excluded.v_pikr_kartu,
      n_pikr_kartu = s.n_pikr_kartu + excluded.n_pikr_kartu,
      v_pikr_dana_apbn = s.v_pikr_dana_apbn + excluded.v_pikr_dana_apbn,
      n_pikr_dana_apbn = s.n_pikr_dana_apbn + excluded.n_pikr_dana_apbn,
      v_pikr_dana_apbd = s.v_pikr_dana_apbd + excluded.v_pikr_dana_apbd,
      n_pikr_dana_apbd = s.n_pikr_dana_apbd + excluded.n_pikr_dana_apbd,
      v_pikr_dana_add = s.v_pikr_dana_add + excluded.v_pikr_dana_add,
      n_pikr_dana_add = s.n_pikr_dana_add + excluded.n_pikr_dana_add,
      v_pikr_dana_dana_desa = s.v_pikr_dana_dana_desa + excluded.v_pikr_dana_dana_desa,
      n_pikr_dana_dana_desa = s.n_pikr_dana_dana_desa + excluded.n_pikr_dana_dana_desa,
      v_pikr_dana_swadaya = s.v_pikr_dana_swadaya + excluded.v_pikr_dana_swadaya,
      n_pikr_dana_swadaya = s.n_pikr_dana_swadaya + excluded.n_pikr_dana_swadaya,
      v_pikr_dana_mitra = s.v_pikr_dana_mitra + excluded.v_pikr_dana_mitra,
      n_pikr_dana_mitra = s.n_pikr_dana_mitra + excluded.n_pikr_dana_mitra,
      v_pikr_pengurus = s.v_pikr_pengurus + excluded.v_pikr_pengurus,
      n_pikr_pengurus = s.n_pikr_pengurus + excluded.n_pikr_pengurus,
      v_pikr_kader = s.v_pikr_kader + excluded.v_pikr_kader,
      n_pikr_kader = s.n_pikr_kader + excluded.n_pikr_kader,
      v_pikr_terlatih = s.v_pikr_terlatih + excluded.v_pikr_terlatih,
      n_pikr_terlatih = s.n_pikr_terlatih + excluded.n_pikr_terlatih,
      v_pikr_anggota = s.v_pikr_anggota + excluded.v_pikr_anggota,
      n_pikr_anggota = s.n_pikr_anggota + excluded.n_pikr_anggota,
      v_ppkbd_ada = s.v_ppkbd_ada + excluded.v_ppkbd_ada, n_ppkbd_ada = s.n_ppkbd_ada + excluded.n_ppkbd_ada,
      x_ppkbd_ada = s.x_ppkbd_ada + excluded.x_ppkbd_ada, v_ppkbd_sk = s.v_ppkbd_sk + excluded.v_ppkbd_sk,
      n_ppkbd_sk = s.n_ppkbd_sk + excluded.n_ppkbd_sk, x_ppkbd_sk = s.x_ppkbd_sk + excluded.x_ppkbd_sk,
      v_sub_ppkbd_ada = s.v_sub_ppkbd_ada + excluded.v_sub_ppkbd_ada,
      n_sub_ppkbd_ada = s.n_sub_ppkbd_ada + excluded.n_sub_ppkbd_ada,
      x_sub_ppkbd_ada = s.x_sub_ppkbd_ada + excluded.x_sub_ppkbd_ada,
      v_sub_ppkbd_sk = s.v_sub_ppkbd_sk + excluded.v_sub_ppkbd_sk,
      n_sub_ppkbd_sk = s.n_sub_ppkbd_sk + excluded.n_sub_ppkbd_sk,
      x_sub_ppkbd_sk = s.x_sub_ppkbd_sk + excluded.x_sub_ppkbd_sk,
      v_rumah_dataku_ada = s.v_rumah_dataku_ada + excluded.v_rumah_dataku_ada,
      n_rumah_dataku_ada = s.n_rumah_dataku_ada + excluded.n_rumah_dataku_ada,
      x_rumah_dataku_ada = s.x_rumah_dataku_ada + excluded.x_rumah_dataku_ada,
      v_rumah_dataku_sk = s.v_rumah_dataku_sk + excluded.v_rumah_dataku_sk,
      n_rumah_dataku_sk = s.n_rumah_dataku_sk + excluded.n_rumah_dataku_sk,
      x_rumah_dataku_sk = s.x_rumah_dataku_sk + excluded.x_rumah_dataku_sk,
      v_pok_kb_ada = s.v_pok_kb_ada + excluded.v_pok_kb_ada,
      n_pok_kb_ada = s.n_pok_kb_ada + excluded.n_pok_kb_ada,
      x_pok_kb_ada = s.x_pok_kb_ada + excluded.x_pok_kb_ada,
      v_pok_kb_sk = s.v_pok_kb_sk + excluded.v_pok_kb_sk, n_pok_kb_sk = s.n_pok_kb_sk + excluded.n_pok_kb_sk,
      x_pok_kb_sk = s.x_pok_kb_sk + excluded.x_pok_kb_sk,
      num_ber_sk_bkb = s.num_ber_sk_bkb + excluded.num_ber_sk_bkb,
      den_ber_sk_bkb = s.den_ber_sk_bkb + excluded.den_ber_sk_bkb,
      both_ber_sk_bkb = s.both_ber_sk_bkb + excluded.both_ber_sk_bkb,
      num_k0_terlatih_bkb = s.num_k0_terlatih_bkb + excluded.num_k0_terlatih_bkb,
      den_k0_terlatih_bkb = s.den_k0_terlatih_bkb + excluded.den_k0_terlatih_bkb,
      both_k0_terlatih_bkb = s.both_k0_terlatih_bkb + excluded.both_k0_terlatih_bkb,
      num_ber_sk_bkr = s.num_ber_sk_bkr + excluded.num_ber_sk_bkr,
      den_ber_sk_bkr = s.den_ber_sk_bkr + excluded.den_ber_sk_bkr,
      both_ber_sk_bkr = s.both_ber_sk_bkr + excluded.both_ber_sk_bkr,
      num_k0_terlatih_bkr = s.num_k0_terlatih_bkr + excluded.num_k0_terlatih_bkr,
      den_k0_terlatih_bkr = s.den_k0_terlatih_bkr + excluded.den_k0_terlatih_bkr,
      both_k0_terlatih_bkr = s.both_k0_terlatih_bkr + excluded.both_k0_terlatih_bkr,
      num_ber_sk_bkl = s.num_ber_sk_bkl + excluded.num_ber_sk_bkl,
      den_ber_sk_bkl = s.den_ber_sk_bkl + excluded.den_ber_sk_bkl,
      both_ber_sk_bkl = s.both_ber_sk_bkl + excluded.both_ber_sk_bkl,
      num_k0_terlatih_bkl = s.num_k0_terlatih_bkl + excluded.num_k0_terlatih_bkl,
      den_k0_terlatih_bkl = s.den_k0_terlatih_bkl + excluded.den_k0_terlatih_bkl,
      both_k0_terlatih_bkl = s.both_k0_terlatih_bkl + excluded.both_k0_terlatih_bkl,
      num_ber_sk_uppka = s.num_ber_sk_uppka + excluded.num_ber_sk_uppka,
      den_ber_sk_uppka = s.den_ber_sk_uppka + excluded.den_ber_sk_uppka,
      both_ber_sk_uppka = s.both_ber_sk_uppka + excluded.both_ber_sk_uppka,
      num_k0_terlatih_uppka = s.num_k0_terlatih_uppka + excluded.num_k0_terlatih_uppka,
      den_k0_terlatih_uppka = s.den_k0_terlatih_uppka + excluded.den_k0_terlatih_uppka,
      both_k0_terlatih_uppka = s.both_k0_terlatih_uppka + excluded.both_k0_terlatih_uppka,
      num_ber_sk_pikr = s.num_ber_sk_pikr + excluded.num_ber_sk_pikr,
      den_ber_sk_pikr = s.den_ber_sk_pikr + excluded.den_ber_sk_pikr,
      both_ber_sk_pikr = s.both_ber_sk_pikr + excluded.both_ber_sk_pikr,
      num_k0_terlatih_pikr = s.num_k0_terlatih_pikr + excluded.num_k0_terlatih_pikr,
      den_k0_terlatih_pikr = s.den_k0_terlatih_pikr + excluded.den_k0_terlatih_pikr,
      both_k0_terlatih_pikr = s.both_k0_terlatih_pikr + excluded.both_k0_terlatih_pikr
  )
  select distinct t.tenant_id, t.period from counted t;
end
$f$;
grant create on schema public to lini_fold;
alter function fold_k0_tahunan(int) owner to lini_fold;
revoke create on schema public from lini_fold;
set role lini_fold;
revoke execute on function fold_k0_tahunan(int) from public;
grant execute on function fold_k0_tahunan(int) to lini_app;
reset role;


-- What each counted fact adds, in one place for the verifier and the rebuilder.
create view contribution_k0_tahunan with (security_invoker = true) as
select r.tenant_id, o.province_id, r.kecamatan_id, r.period,
    1 as sent, (r.status >= 3)::int as verified, (r.status >= 4)::int as approved,
    (r.timely > 0)::int as on_time, coalesce(r.bkb_ada, 0) as v_bkb_ada,
    (r.bkb_ada is not null)::int as n_bkb_ada, coalesce(r.bkb_sk, 0) as v_bkb_sk,
    (r.bkb_sk is not null)::int as n_bkb_sk, coalesce(r.bkb_kartu, 0) as v_bkb_kartu,
    (r.bkb_kartu is not null)::int as n_bkb_kartu, coalesce(r.bkb_dana_apbn, 0) as v_bkb_dana_apbn,
    (r.bkb_dana_apbn is not null)::int as n_bkb_dana_apbn, coalesce(r.bkb_dana_apbd, 0) as v_bkb_dana_apbd,
    (r.bkb_dana_apbd is not null)::int as n_bkb_dana_apbd, coalesce(r.bkb_dana_add, 0) as v_bkb_dana_add,
    (r.bkb_dana_add is not null)::int as n_bkb_dana_add,
    coalesce(r.bkb_dana_dana_desa, 0) as v_bkb_dana_dana_desa,
    (r.bkb_dana_dana_desa is not null)::int as n_bkb_dana_dana_desa,
    coalesce(r.bkb_dana_swadaya, 0) as v_bkb_dana_swadaya,
    (r.bkb_dana_swadaya is not null)::int as n_bkb_dana_swadaya,
    coalesce(r.bkb_dana_mitra, 0) as v_bkb_dana_mitra,
    (r.bkb_dana_mitra is not null)::int as n_bkb_dana_mitra, coalesce(r.bkb_posyandu, 0) as v_bkb_posyandu,
    (r.bkb_posyandu is not null)::int as n_bkb_posyandu, coalesce(r.bkb_paud, 0) as v_bkb_paud,
    (r.bkb_paud is not null)::int as n_bkb_paud, coalesce(r.bkb_hi, 0) as v_bkb_hi,
    (r.bkb_hi is not null)::int as n_bkb_hi, coalesce(r.bkb_kit, 0) as v_bkb_kit,
    (r.bkb_kit is not null)::int as n_bkb_kit, coalesce(r.bkb_kka, 0) as v_bkb_kka,
    (r.bkb_kka is not null)::int as n_bkb_kka, coalesce(r.bkb_pengurus, 0) as v_bkb_pengurus,
    (r.bkb_pengurus is not null)::int as n_bkb_pengurus, coalesce(r.bkb_kader, 0) as v_bkb_kader,
    (r.bkb_kader is not null)::int as n_bkb_kader, coalesce(r.bkb_terlatih, 0) as v_bkb_terlatih,
    (r.bkb_terlatih is not null)::int as n_bkb_terlatih, coalesce(r.bkb_anggota, 0) as v_bkb_anggota,
    (r.bkb_anggota is not null)::int as n_bkb_anggota, coalesce(r.bkr_ada, 0) as v_bkr_ada,
    (r.bkr_ada is not null)::int as n_bkr_ada, coalesce(r.bkr_sk, 0) as v_bkr_sk,
    (r.bkr_sk is not null)::int as n_bkr_sk, coalesce(r.bkr_kartu, 0) as v_bkr_kartu,
    (r.bkr_kartu is not null)::int as n_bkr_kartu, coalesce(r.bkr_dana_apbn, 0) as v_bkr_dana_apbn,
    (r.bkr_dana_apbn is not null)::int as n_bkr_dana_apbn, coalesce(r.bkr_dana_apbd, 0) as v_bkr_dana_apbd,
    (r.bkr_dana_apbd is not null)::int as n_bkr_dana_apbd, coalesce(r.bkr_dana_add, 0) as v_bkr_dana_add,
    (r.bkr_dana_add is not null)::int as n_bkr_dana_add,
    coalesce(r.bkr_dana_dana_desa, 0) as v_bkr_dana_dana_desa,
    (r.bkr_dana_dana_desa is not null)::int as n_bkr_dana_dana_desa,
    coalesce(r.bkr_dana_swadaya, 0) as v_bkr_dana_swadaya,
    (r.bkr_dana_swadaya is not null)::int as n_bkr_dana_swadaya,
    coalesce(r.bkr_dana_mitra, 0) as v_bkr_dana_mitra,
    (r.bkr_dana_mitra is not null)::int as n_bkr_dana_mitra, coalesce(r.bkr_ekonomi, 0) as v_bkr_ekonomi,
    (r.bkr_ekonomi is not null)::int as n_bkr_ekonomi, coalesce(r.bkr_kit, 0) as v_bkr_kit,
    (r.bkr_kit is not null)::int as n_bkr_kit, coalesce(r.bkr_pengurus, 0) as v_bkr_pengurus,
    (r.bkr_pengurus is not null)::int as n_bkr_pengurus, coalesce(r.bkr_kader, 0) as v_bkr_kader,
    (r.bkr_kader is not null)::int as n_bkr_kader, coalesce(r.bkr_terlatih, 0) as v_bkr_terlatih,
    (r.bkr_terlatih is not null)::int as n_bkr_terlatih, coalesce(r.bkr_anggota, 0) as v_bkr_anggota,
    (r.bkr_anggota is not null)::int as n_bkr_anggota, coalesce(r.bkl_ada, 0) as v_bkl_ada,
    (r.bkl_ada is not null)::int as n_bkl_ada, coalesce(r.bkl_sk, 0) as v_bkl_sk,
    (r.bkl_sk is not null)::int as n_bkl_sk, coalesce(r.bkl_kartu, 0) as v_bkl_kartu,
    (r.bkl_kartu is not null)::int as n_bkl_kartu, coalesce(r.bkl_dana_apbn, 0) as v_bkl_dana_apbn,
    (r.bkl_dana_apbn is not null)::int as n_bkl_dana_apbn, coalesce(r.bkl_dana_apbd, 0) as v_bkl_dana_apbd,
    (r.bkl_dana_apbd is not null)::int as n_bkl_dana_apbd, coalesce(r.bkl_dana_add, 0) as v_bkl_dana_add,
    (r.bkl_dana_add is not null)::int as n_bkl_dana_add,
    coalesce(r.bkl_dana_dana_desa, 0) as v_bkl_dana_dana_desa,
    (r.bkl_dana_dana_desa is not null)::int as n_bkl_dana_dana_desa,
    coalesce(r.bkl_dana_swadaya, 0) as v_bkl_dana_swadaya,
    (r.bkl_dana_swadaya is not null)::int as n_bkl_dana_swadaya,
    coalesce(r.bkl_dana_mitra, 0) as v_bkl_dana_mitra,
    (r.bkl_dana_mitra is not null)::int as n_bkl_dana_mitra, coalesce(r.bkl_ekonomi, 0) as v_bkl_ekonomi,
    (r.bkl_ekonomi is not null)::int as n_bkl_ekonomi, coalesce(r.bkl_posyandu, 0) as v_bkl_posyandu,
    (r.bkl_posyandu is not null)::int as n_bkl_posyandu, coalesce(r.bkl_kit, 0) as v_bkl_kit,
    (r.bkl_kit is not null)::int as n_bkl_kit, coalesce(r.bkl_pengurus, 0) as v_bkl_pengurus,
    (r.bkl_pengurus is not null)::int as n_bkl_pengurus, coalesce(r.bkl_kader, 0) as v_bkl_kader,
    (r.bkl_kader is not null)::int as n_bkl_kader, coalesce(r.bkl_terlatih, 0) as v_bkl_terlatih,
    (r.bkl_terlatih is not null)::int as n_bkl_terlatih, coalesce(r.bkl_anggota, 0) as v_bkl_anggota,
    (r.bkl_anggota is not null)::int as n_bkl_anggota, coalesce(r.uppka_ada, 0) as v_uppka_ada,
    (r.uppka_ada is not null)::int as n_uppka_ada, coalesce(r.uppka_sk, 0) as v_uppka_sk,
    (r.uppka_sk is not null)::int as n_uppka_sk, coalesce(r.uppka_kartu, 0) as v_uppka_kartu,
    (r.uppka_kartu is not null)::int as n_uppka_kartu, coalesce(r.uppka_dana_apbn, 0) as v_uppka_dana_apbn,
    (r.uppka_dana_apbn is not null)::int as n_uppka_dana_apbn,
    coalesce(r.uppka_dana_apbd, 0) as v_uppka_dana_apbd,
    (r.uppka_dana_apbd is not null)::int as n_uppka_dana_apbd,
    coalesce(r.uppka_dana_add, 0) as v_uppka_dana_add,
    (r.uppka_dana_add is not null)::int as n_uppka_dana_add,
    coalesce(r.uppka_dana_dana_desa, 0) as v_uppka_dana_dana_desa,
    (r.uppka_dana_dana_desa is not null)::int as n_uppka_dana_dana_desa,
    coalesce(r.uppka_dana_swadaya, 0) as v_uppka_dana_swadaya,
    (r.uppka_dana_swadaya is not null)::int as n_uppka_dana_swadaya,
    coalesce(r.uppka_dana_mitra, 0) as v_uppka_dana_mitra,
    (r.uppka_dana_mitra is not null)::int as n_uppka_dana_mitra,
    coalesce(r.uppka_pengurus, 0) as v_uppka_pengurus,
    (r.uppka_pengurus is not null)::int as n_uppka_pengurus, coalesce(r.uppka_kader, 0) as v_uppka_kader,
    (r.uppka_kader is not null)::int as n_uppka_kader, coalesce(r.uppka_terlatih, 0) as v_uppka_terlatih,
    (r.uppka_terlatih is not null)::int as n_uppka_terlatih,
    coalesce(r.uppka_anggota, 0) as v_uppka_anggota, (r.uppka_anggota is not null)::int as n_uppka_anggota,
    coalesce(r.pikr_ada, 0) as v_pikr_ada, (r.pikr_ada is not null)::int as n_pikr_ada,
    coalesce(r.pikr_sk, 0) as v_pikr_sk, (r.pikr_sk is not null)::int as n_pikr_sk,
    coalesce(r.pikr_kartu, 0) as v_pikr_kartu, (r.pikr_kartu is not null)::int as n_pikr_kartu,
    coalesce(r.pikr_dana_apbn, 0) as v_pikr_dana_apbn,
    (r.pikr_dana_apbn is not null)::int as n_pikr_dana_apbn,
    coalesce(r.pikr_dana_apbd, 0) as v_pikr_dana_apbd,
    (r.pikr_dana_apbd is not null)::int as n_pikr_dana_apbd,
    coalesce(r.pikr_dana_add, 0) as v_pikr_dana_add, (r.pikr_dana_add is not null)::int as n_pikr_dana_add,
    coalesce(r.pikr_dana_dana_desa, 0) as v_pikr_dana_dana_desa,
    (r.pikr_dana_dana_desa is not null)::int as n_pikr_dana_dana_desa,
    coalesce(r.pikr_dana_swadaya, 0) as v_pikr_dana_swadaya,
    (r.pikr_dana_swadaya is not null)::int as n_pikr_dana_swadaya,
    coalesce(r.pikr_dana_mitra, 0) as v_pikr_dana_mitra,
    (r.pikr_dana_mitra is not null)::int as n_pikr_dana_mitra,
    coalesce(r.pikr_pengurus, 0) as v_pikr_pengurus, (r.pikr_pengurus is not null)::int as n_pikr_pengurus,
    coalesce(r.pikr_kader, 0) as v_pikr_kader, (r.pikr_kader is not null)::int as n_pikr_kader,
    coalesce(r.pikr_terlatih, 0) as v_pikr_terlatih, (r.pikr_terlatih is not null)::int as n_pikr_terlatih,
    coalesce(r.pikr_anggota, 0) as v_pikr_anggota, (r.pikr_anggota is not null)::int as n_pikr_anggota,
    coalesce(r.ppkbd_ada, 0) as v_ppkbd_ada, (r.ppkbd_ada is not null)::int as n_ppkbd_ada,
    coalesce(get_bit(r.na, 0), 0) as x_ppkbd_ada, coalesce(r.ppkbd_sk, 0) as v_ppkbd_sk,
    (r.ppkbd_sk is not null)::int as n_ppkbd_sk, coalesce(get_bit(r.na, 1), 0) as x_ppkbd_sk,
    coalesce(r.sub_ppkbd_ada, 0) as v_sub_ppkbd_ada, (r.sub_ppkbd_ada is not null)::int as n_sub_ppkbd_ada,
    coalesce(get_bit(r.na, 2), 0) as x_sub_ppkbd_ada, coalesce(r.sub_ppkbd_sk, 0) as v_sub_ppkbd_sk,
    (r.sub_ppkbd_sk is not null)::int as n_sub_ppkbd_sk, coalesce(get_bit(r.na, 3), 0) as x_sub_ppkbd_sk,
    coalesce(r.rumah_dataku_ada, 0) as v_rumah_dataku_ada,
    (r.rumah_dataku_ada is not null)::int as n_rumah_dataku_ada,
    coalesce(get_bit(r.na, 4), 0) as x_rumah_dataku_ada,
    coalesce(r.rumah_dataku_sk, 0) as v_rumah_dataku_sk,
    (r.rumah_dataku_sk is not null)::int as n_rumah_dataku_sk,
    coalesce(get_bit(r.na, 5), 0) as x_rumah_dataku_sk, coalesce(r.pok_kb_ada, 0) as v_pok_kb_ada,
    (r.pok_kb_ada is not null)::int as n_pok_kb_ada, coalesce(get_bit(r.na, 6), 0) as x_pok_kb_ada,
    coalesce(r.pok_kb_sk, 0) as v_pok_kb_sk, (r.pok_kb_sk is not null)::int as n_pok_kb_sk,
    coalesce(get_bit(r.na, 7), 0) as x_pok_kb_sk,
    case when r.bkb_sk + r.bkb_ada is null then 0 else r.bkb_sk end as num_ber_sk_bkb,
    case when r.bkb_sk + r.bkb_ada is null then 0 else r.bkb_ada end as den_ber_sk_bkb,
    (r.bkb_sk + r.bkb_ada is not null)::int as both_ber_sk_bkb,
    case when r.bkb_terlatih + r.bkb_kader is null then 0 else r.bkb_terlatih end as num_k0_terlatih_bkb,
    case when r.bkb_terlatih + r.bkb_kader is null then 0 else r.bkb_kader end as den_k0_terlatih_bkb,
    (r.bkb_terlatih + r.bkb_kader is not null)::int as both_k0_terlatih_bkb,
    case when r.bkr_sk + r.bkr_ada is null then 0 else r.bkr_sk end as num_ber_sk_bkr,
    case when r.bkr_sk + r.bkr_ada is null then 0 else r.bkr_ada end as den_ber_sk_bkr,
    (r.bkr_sk + r.bkr_ada is not null)::int as both_ber_sk_bkr,
    case when r.bkr_terlatih + r.bkr_kader is null then 0 else r.bkr_terlatih end as num_k0_terlatih_bkr,
    case when r.bkr_terlatih + r.bkr_kader is null then 0 else r.bkr_kader end as den_k0_terlatih_bkr,
    (r.bkr_terlatih + r.bkr_kader is not null)::int as both_k0_terlatih_bkr,
    case when r.bkl_sk + r.bkl_ada is null then 0 else r.bkl_sk end as num_ber_sk_bkl,
    case when r.bkl_sk + r.bkl_ada is null then 0 else r.bkl_ada end as den_ber_sk_bkl,
    (r.bkl_sk + r.bkl_ada is not null)::int as both_ber_sk_bkl,
    case when r.bkl_terlatih + r.bkl_kader is null then 0 else r.bkl_terlatih end as num_k0_terlatih_bkl,
    case when r.bkl_terlatih + r.bkl_kader is null then 0 else r.bkl_kader end as den_k0_terlatih_bkl,
    (r.bkl_terlatih + r.bkl_kader is not null)::int as both_k0_terlatih_bkl,
    case when r.uppka_sk + r.uppka_ada is null then 0 else r.uppka_sk end as num_ber_sk_uppka,
    case when r.uppka_sk + r.uppka_ada is null then 0 else r.uppka_ada end as den_ber_sk_uppka,
    (r.uppka_sk + r.uppka_ada is not null)::int as both_ber_sk_uppka,
    case when r.uppka_terlatih + r.uppka_kader is null then 0 else r.uppka_terlatih end as num_k0_terlatih_uppka,
    case when r.uppka_terlatih + r.uppka_kader is null then 0 else r.uppka_kader end as den_k0_terlatih_uppka,
    (r.uppka_terlatih + r.uppka_kader is not null)::int as both_k0_terlatih_uppka,
    case when r.pikr_sk + r.pikr_ada is null then 0 else r.pikr_sk end as num_ber_sk_pikr,
    case when r.pikr_sk + r.pikr_ada is null then 0 else r.pikr_ada end as den_ber_sk_pikr,
    (r.pikr_sk + r.pikr_ada is not null)::int as both_ber_sk_pikr,
    case when r.pikr_terlatih + r.pikr_kader is null then 0 else r.pikr_terlatih end as num_k0_terlatih_pikr,
    case when r.pikr_terlatih + r.pikr_kader is null then 0 else r.pikr_kader end as den_k0_terlatih_pikr,
    (r.pikr_terlatih + r.pikr_kader is not null)::int as both_k0_terlatih_pikr
from fact_k0_tahunan r join tenant o on o.id = r.tenant_id
where r.status >= 2;
grant select on contribution_k0_tahunan to lini_app, lini_verify;

/* How many kecamatan, district and province rows differ from the facts. Must be 0. */
create function verify_k0_tahunan() returns table (level text, differences bigint)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  return query select 'kecamatan'::text, count(*) from (
    select 1 from (
      select tenant_id, kecamatan_id, period,
        sent, verified, approved, on_time, v_bkb_ada, n_bkb_ada, v_bkb_sk, n_bkb_sk, v_bkb_kartu, n_bkb_kartu,
        v_bkb_dana_apbn, n_bkb_dana_apbn, v_bkb_dana_apbd, n_bkb_dana_apbd, v_bkb_dana_add, n_bkb_dana_add,
        v_bkb_dana_dana_desa, n_bkb_dana_dana_desa, v_bkb_dana_swadaya, n_bkb_dana_swadaya, v_bkb_dana_mitra,
        n_bkb_dana_mitra, v_bkb_posyandu, n_bkb_posyandu, v_bkb_paud, n_bkb_paud, v_bkb_hi, n_bkb_hi,
        v_bkb_kit, n_bkb_kit, v_bkb_kka, n_bkb_kka, v_bkb_pengurus, n_bkb_pengurus, v_bkb_kader, n_bkb_kader,
        v_bkb_terlatih, n_bkb_terlatih, v_bkb_anggota, n_bkb_anggota, v_bkr_ada, n_bkr_ada, v_bkr_sk, n_bkr_sk,
        v_bkr_kartu, n_bkr_kartu, v_bkr_dana_apbn, n_bkr_dana_apbn, v_bkr_dana_apbd, n_bkr_dana_apbd,
        v_bkr_dana_add, n_bkr_dana_add, v_bkr_dana_dana_desa, n_bkr_dana_dana_desa, v_bkr_dana_swadaya,
        n_bkr_dana_swadaya, v_bkr_dana_mitra, n_bkr_dana_mitra, v_bkr_ekonomi, n_bkr_ekonomi, v_bkr_kit,
        n_bkr_kit, v_bkr_pengurus, n_bkr_pengurus, v_bkr_kader, n_bkr_kader, v_bkr_terlatih, n_bkr_terlatih,
        v_bkr_anggota, n_bkr_anggota, v_bkl_ada, n_bkl_ada, v_bkl_sk, n_bkl_sk, v_bkl_kartu, n_bkl_kartu,
        v_bkl_dana_apbn, n_bkl_dana_apbn, v_bkl_dana_apbd, n_bkl_dana_apbd, v_bkl_dana_add, n_bkl_dana_add,
        v_bkl_dana_dana_desa, n_bkl_dana_dana_desa, v_bkl_dana_swadaya, n_bkl_dana_swadaya, v_bkl_dana_mitra,
        n_bkl_dana_mitra, v_bkl_ekonomi, n_bkl_ekonomi, v_bkl_posyandu, n_bkl_posyandu, v_bkl_kit, n_bkl_kit,
        v_bkl_pengurus, n_bkl_pengurus, v_bkl_kader, n_bkl_kader, v_bkl_terlatih, n_bkl_terlatih,
        v_bkl_anggota, n_bkl_anggota, v_uppka_ada, n_uppka_ada, v_uppka_sk, n_uppka_sk, v_uppka_kartu,
        n_uppka_kartu, v_uppka_dana_apbn, n_uppka_dana_apbn, v_uppka_dana_apbd, n_uppka_dana_apbd,
        v_uppka_dana_add, n_uppka_dana_add, v_uppka_dana_dana_desa, n_uppka_dana_dana_desa,
        v_uppka_dana_swadaya, n_uppka_dana_swadaya, v_uppka_dana_mitra, n_uppka_dana_mitra, v_uppka_pengurus,
        n_uppka_pengurus, v_uppka_kader, n_uppka_kader, v_uppka_terlatih, n_uppka_terlatih, v_uppka_anggota,
        n_uppka_anggota, v_pikr_ada, n_pikr_ada, v_pikr_sk, n_pikr_sk, v_pikr_kartu, n_pikr_kartu,
        v_pikr_dana_apbn, n_pikr_dana_apbn, v_pikr_dana_apbd, n_pikr_dana_apbd, v_pikr_dana_add,
        n_pikr_dana_add, v_pikr_dana_dana_desa, n_pikr_dana_dana_desa, v_pikr_dana_swadaya,
        n_pikr_dana_swadaya, v_pikr_dana_mitra, n_pikr_dana_mitra, v_pikr_pengurus, n_pikr_pengurus,
        v_pikr_kader, n_pikr_kader, v_pikr_terlatih, n_pikr_terlatih, v_pikr_anggota, n_pikr_anggota,
        v_ppkbd_ada, n_ppkbd_ada, x_ppkbd_ada, v_ppkbd_sk, n_ppkbd_sk, x_ppkbd_sk, v_sub_ppkbd_ada,
        n_sub_ppkbd_ada, x_sub_ppkbd_ada, v_sub_ppkbd_sk, n_sub_ppkbd_sk, x_sub_ppkbd_sk, v_rumah_dataku_ada,
        n_rumah_dataku_ada, x_rumah_dataku_ada, v_rumah_dataku_sk, n_rumah_dataku_sk, x_rumah_dataku_sk,
        v_pok_kb_ada, n_pok_kb_ada, x_pok_kb_ada, v_pok_kb_sk, n_pok_kb_sk, x_pok_kb_sk, num_ber_sk_bkb,
        den_ber_sk_bkb, both_ber_sk_bkb, num_k0_terlatih_bkb, den_k0_terlatih_bkb, both_k0_terlatih_bkb,
        num_ber_sk_bkr, den_ber_sk_bkr, both_ber_sk_bkr, num_k0_terlatih_bkr, den_k0_terlatih_bkr,
        both_k0_terlatih_bkr, num_ber_sk_bkl, den_ber_sk_bkl, both_ber_sk_bkl, num_k0_terlatih_bkl,
        den_k0_terlatih_bkl, both_k0_terlatih_bkl, num_ber_sk_uppka, den_ber_sk_uppka, both_ber_sk_uppka,
        num_k0_terlatih_uppka, den_k0_terlatih_uppka, both_k0_terlatih_uppka, num_ber_sk_pikr, den_ber_sk_pikr,
        both_ber_sk_pikr, num_k0_terlatih_pikr, den_k0_terlatih_pikr, both_k0_terlatih_pikr from contribution_k0_tahunan
      union all select tenant_id, kecamatan_id, period,
        -sent, -verified, -approved, -on_time, -v_bkb_ada, -n_bkb_ada, -v_bkb_sk, -n_bkb_sk, -v_bkb_kartu,
        -n_bkb_kartu, -v_bkb_dana_apbn, -n_bkb_dana_apbn, -v_bkb_dana_apbd, -n_bkb_dana_apbd, -v_bkb_dana_add,
        -n_bkb_dana_add, -v_bkb_dana_dana_desa, -n_bkb_dana_dana_desa, -v_bkb_dana_swadaya,
        -n_bkb_dana_swadaya, -v_bkb_dana_mitra, -n_bkb_dana_mitra, -v_bkb_posyandu, -n_bkb_posyandu,
        -v_bkb_paud, -n_bkb_paud, -v_bkb_hi, -n_bkb_hi, -v_bkb_kit, -n_bkb_kit, -v_bkb_kka, -n_bkb_kka,
        -v_bkb_pengurus, -n_bkb_pengurus, -v_bkb_kader, -n_bkb_kader, -v_bkb_terlatih, -n_bkb_terlatih,
        -v_bkb_anggota, -n_bkb_anggota, -v_bkr_ada, -n_bkr_ada, -v_bkr_sk, -n_bkr_sk, -v_bkr_kartu,
        -n_bkr_kartu, -v_bkr_dana_apbn, -n_bkr_dana_apbn, -v_bkr_dana_apbd, -n_bkr_dana_apbd, -v_bkr_dana_add,
        -n_bkr_dana_add, -v_bkr_dana_dana_desa, -n_bkr_dana_dana_desa, -v_bkr_dana_swadaya,
        -n_bkr_dana_swadaya, -v_bkr_dana_mitra, -n_bkr_dana_mitra, -v_bkr_ekonomi, -n_bkr_ekonomi, -v_bkr_kit,
        -n_bkr_kit, -v_bkr_pengurus, -n_bkr_pengurus, -v_bkr_kader, -n_bkr_kader, -v_bkr_terlatih,
        -n_bkr_terlatih, -v_bkr_anggota, -n_bkr_anggota, -v_bkl_ada, -n_bkl_ada, -v_bkl_sk, -n_bkl_sk,
        -v_bkl_kartu, -n_bkl_kartu, -v_bkl_dana_apbn, -n_bkl_dana_apbn, -v_bkl_dana_apbd, -n_bkl_dana_apbd,
        -v_bkl_dana_add, -n_bkl_dana_add, -v_bkl_dana_dana_desa, -n_bkl_dana_dana_desa, -v_bkl_dana_swadaya,
        -n_bkl_dana_swadaya, -v_bkl_dana_mitra, -n_bkl_dana_mitra, -v_bkl_ekonomi, -n_bkl_ekonomi,
        -v_bkl_posyandu, -n_bkl_posyandu, -v_bkl_kit, -n_bkl_kit, -v_bkl_pengurus, -n_bkl_pengurus,
        -v_bkl_kader, -n_bkl_kader, -v_bkl_terlatih, -n_bkl_terlatih, -v_bkl_anggota, -n_bkl_anggota,
        -v_uppka_ada, -n_uppka_ada, -v_uppka_sk, -n_uppka_sk, -v_uppka_kartu, -n_uppka_kartu,
        -v_uppka_dana_apbn, -n_uppka_dana_apbn, -v_uppka_dana_apbd, -n_uppka_dana_apbd, -v_uppka_dana_add,
        -n_uppka_dana_add, -v_uppka_dana_dana_desa, -n_uppka_dana_dana_desa, -v_uppka_dana_swadaya,
        -n_uppka_dana_swadaya, -v_uppka_dana_mitra, -n_uppka_dana_mitra, -v_uppka_pengurus, -n_uppka_pengurus,
        -v_uppka_kader, -n_uppka_kader, -v_uppka_terlatih, -n_uppka_terlatih, -v_uppka_anggota,
        -n_uppka_anggota, -v_pikr_ada, -n_pikr_ada, -v_pikr_sk, -n_pikr_sk, -v_pikr_kartu, -n_pikr_kartu,
        -v_pikr_dana_apbn, -n_pikr_dana_apbn, -v_pikr_dana_apbd, -n_pikr_dana_apbd, -v_pikr_dana_add,
        -n_pikr_dana_add, -v_pikr_dana_dana_desa, -n_pikr_dana_dana_desa, -v_pikr_dana_swadaya,
        -n_pikr_dana_swadaya, -v_pikr_dana_mitra, -n_pikr_dana_mitra, -v_pikr_pengurus, -n_pikr_pengurus,
        -v_pikr_kader, -n_pikr_kader, -v_pikr_terlatih, -n_pikr_terlatih, -v_pikr_anggota, -n_pikr_anggota,
        -v_ppkbd_ada, -n_ppkbd_ada, -x_ppkbd_ada, -v_ppkbd_sk, -n_ppkbd_sk, -x_ppkbd_sk, -v_sub_ppkbd_ada,
        -n_sub_ppkbd_ada, -x_sub_ppkbd_ada, -v_sub_ppkbd_sk, -n_sub_ppkbd_sk, -x_sub_ppkbd_sk,
        -v_rumah_dataku_ada, -n_rumah_dataku_ada, -x_rumah_dataku_ada, -v_rumah_dataku_sk, -n_rumah_dataku_sk,
        -x_rumah_dataku_sk, -v_pok_kb_ada, -n_pok_kb_ada, -x_pok_kb_ada, -v_pok_kb_sk, -n_pok_kb_sk,
        -x_pok_kb_sk, -num_ber_sk_bkb, -den_ber_sk_bkb, -both_ber_sk_bkb, -num_k0_terlatih_bkb,
        -den_k0_terlatih_bkb, -both_k0_terlatih_bkb, -num_ber_sk_bkr, -den_ber_sk_bkr, -both_ber_sk_bkr,
        -num_k0_terlatih_bkr, -den_k0_terlatih_bkr, -both_k0_terlatih_bkr, -num_ber_sk_bkl, -den_ber_sk_bkl,
        -both_ber_sk_bkl, -num_k0_terlatih_bkl, -den_k0_terlatih_bkl, -both_k0_terlatih_bkl, -num_ber_sk_uppka,
        -den_ber_sk_uppka, -both_ber_sk_uppka, -num_k0_terlatih_uppka, -den_k0_terlatih_uppka,
        -both_k0_terlatih_uppka, -num_ber_sk_pikr, -den_ber_sk_pikr, -both_ber_sk_pikr, -num_k0_terlatih_pikr,
        -den_k0_terlatih_pikr, -both_k0_terlatih_pikr from rollup_k0_tahunan_kecamatan
      union all select d.tenant_id, d.kecamatan_id, d.period,
        -sent, -verified, -approved, -on_time, -v_bkb_ada, -n_bkb_ada, -v_bkb_sk, -n_bkb_sk, -v_bkb_kartu,
        -n_bkb_kartu, -v_bkb_dana_apbn, -n_bkb_dana_apbn, -v_bkb_dana_apbd, -n_bkb_dana_apbd, -v_bkb_dana_add,
        -n_bkb_dana_add, -v_bkb_dana_dana_desa, -n_bkb_dana_dana_desa, -v_bkb_dana_swadaya,
        -n_bkb_dana_swadaya, -v_bkb_dana_mitra, -n_bkb_dana_mitra, -v_bkb_posyandu, -n_bkb_posyandu,
        -v_bkb_paud, -n_bkb_paud, -v_bkb_hi, -n_bkb_hi, -v_bkb_kit, -n_bkb_kit, -v_bkb_kka, -n_bkb_kka,
        -v_bkb_pengurus, -n_bkb_pengurus, -v_bkb_kader, -n_bkb_kader, -v_bkb_terlatih, -n_bkb_terlatih,
        -v_bkb_anggota, -n_bkb_anggota, -v_bkr_ada, -n_bkr_ada, -v_bkr_sk, -n_bkr_sk, -v_bkr_kartu,
        -n_bkr_kartu, -v_bkr_dana_apbn, -n_bkr_dana_apbn, -v_bkr_dana_apbd, -n_bkr_dana_apbd, -v_bkr_dana_add,
        -n_bkr_dana_add, -v_bkr_dana_dana_desa, -n_bkr_dana_dana_desa, -v_bkr_dana_swadaya,
        -n_bkr_dana_swadaya, -v_bkr_dana_mitra, -n_bkr_dana_mitra, -v_bkr_ekonomi, -n_bkr_ekonomi, -v_bkr_kit,
        -n_bkr_kit, -v_bkr_pengurus, -n_bkr_pengurus, -v_bkr_kader, -n_bkr_kader, -v_bkr_terlatih,
        -n_bkr_terlatih, -v_bkr_anggota, -n_bkr_anggota, -v_bkl_ada, -n_bkl_ada, -v_bkl_sk, -n_bkl_sk,
        -v_bkl_kartu, -n_bkl_kartu, -v_bkl_dana_apbn, -n_bkl_dana_apbn, -v_bkl_dana_apbd, -n_bkl_dana_apbd,
        -v_bkl_dana_add, -n_bkl_dana_add, -v_bkl_dana_dana_desa, -n_bkl_dana_dana_desa, -v_bkl_dana_swadaya,
        -n_bkl_dana_swadaya, -v_bkl_dana_mitra, -n_bkl_dana_mitra, -v_bkl_ekonomi, -n_bkl_ekonomi,
        -v_bkl_posyandu, -n_bkl_posyandu, -v_bkl_kit, -n_bkl_kit, -v_bkl_pengurus, -n_bkl_pengurus,
        -v_bkl_kader, -n_bkl_kader, -v_bkl_terlatih, -n_bkl_terlatih, -v_bkl_anggota, -n_bkl_anggota,
        -v_uppka_ada, -n_uppka_ada, -v_uppka_sk, -n_uppka_sk, -v_uppka_kartu, -n_uppka_kartu,
        -v_uppka_dana_apbn, -n_uppka_dana_apbn, -v_uppka_dana_apbd, -n_uppka_dana_apbd, -v_uppka_dana_add,
        -n_uppka_dana_add, -v_uppka_dana_dana_desa, -n_uppka_dana_dana_desa, -v_uppka_dana_swadaya,
        -n_uppka_dana_swadaya, -v_uppka_dana_mitra, -n_uppka_dana_mitra, -v_uppka_pengurus, -n_uppka_pengurus,
        -v_uppka_kader, -n_uppka_kader, -v_uppka_terlatih, -n_uppka_terlatih, -v_uppka_anggota,
        -n_uppka_anggota, -v_pikr_ada, -n_pikr_ada, -v_pikr_sk, -n_pikr_sk, -v_pikr_kartu, -n_pikr_kartu,
        -v_pikr_dana_apbn, -n_pikr_dana_apbn, -v_pikr_dana_apbd, -n_pikr_dana_apbd, -v_pikr_dana_add,
        -n_pikr_dana_add, -v_pikr_dana_dana_desa, -n_pikr_dana_dana_desa, -v_pikr_dana_swadaya,
        -n_pikr_dana_swadaya, -v_pikr_dana_mitra, -n_pikr_dana_mitra, -v_pikr_pengurus, -n_pikr_pengurus,
        -v_pikr_kader, -n_pikr_kader, -v_pikr_terlatih, -n_pikr_terlatih, -v_pikr_anggota, -n_pikr_anggota,
        -v_ppkbd_ada, -n_ppkbd_ada, -x_ppkbd_ada, -v_ppkbd_sk, -n_ppkbd_sk, -x_ppkbd_sk, -v_sub_ppkbd_ada,
        -n_sub_ppkbd_ada, -x_sub_ppkbd_ada, -v_sub_ppkbd_sk, -n_sub_ppkbd_sk, -x_sub_ppkbd_sk,
        -v_rumah_dataku_ada, -n_rumah_dataku_ada, -x_rumah_dataku_ada, -v_rumah_dataku_sk, -n_rumah_dataku_sk,
        -x_rumah_dataku_sk, -v_pok_kb_ada, -n_pok_kb_ada, -x_pok_kb_ada, -v_pok_kb_sk, -n_pok_kb_sk,
        -x_pok_kb_sk, -num_ber_sk_bkb, -den_ber_sk_bkb, -both_ber_sk_bkb, -num_k0_terlatih_bkb,
        -den_k0_terlatih_bkb, -both_k0_terlatih_bkb, -num_ber_sk_bkr, -den_ber_sk_bkr, -both_ber_sk_bkr,
        -num_k0_terlatih_bkr, -den_k0_terlatih_bkr, -both_k0_terlatih_bkr, -num_ber_sk_bkl, -den_ber_sk_bkl,
        -both_ber_sk_bkl, -num_k0_terlatih_bkl, -den_k0_terlatih_bkl, -both_k0_terlatih_bkl, -num_ber_sk_uppka,
        -den_ber_sk_uppka, -both_ber_sk_uppka, -num_k0_terlatih_uppka, -den_k0_terlatih_uppka,
        -both_k0_terlatih_uppka, -num_ber_sk_pikr, -den_ber_sk_pikr, -both_ber_sk_pikr, -num_k0_terlatih_pikr,
        -den_k0_terlatih_pikr, -both_k0_terlatih_pikr
      from delta_k0_tahunan d join tenant o on o.id = d.tenant_id
    ) u
    group by tenant_id, kecamatan_id, period having
      sum(u.sent) <> 0 or sum(u.verified) <> 0 or sum(u.approved) <> 0 or sum(u.on_time) <> 0 or
      sum(u.v_bkb_ada) <> 0 or sum(u.n_bkb_ada) <> 0 or sum(u.v_bkb_sk) <> 0 or sum(u.n_bkb_sk) <> 0 or
      sum(u.v_bkb_kartu) <> 0 or sum(u.n_bkb_kartu) <> 0 or sum(u.v_bkb_dana_apbn) <> 0 or
      sum(u.n_bkb_dana_apbn) <> 0 or sum(u.v_bkb_dana_apbd) <> 0 or sum(u.n_bkb_dana_apbd) <> 0 or
      sum(u.v_bkb_dana_add) <> 0 or sum(u.n_bkb_dana_add) <> 0 or sum(u.v_bkb_dana_dana_desa) <> 0 or
      sum(u.n_bkb_dana_dana_desa) <> 0 or sum(u.v_bkb_dana_swadaya) <> 0 or sum(u.n_bkb_dana_swadaya) <> 0 or
      sum(u.v_bkb_dana_mitra) <> 0 or sum(u.n_bkb_dana_mitra) <> 0 or sum(u.v_bkb_posyandu) <> 0 or
      sum(u.n_bkb_posyandu) <> 0 or sum(u.v_bkb_paud) <> 0 or sum(u.n_bkb_paud) <> 0 or
      sum(u.v_bkb_hi) <> 0 or sum(u.n_bkb_hi) <> 0 or sum(u.v_bkb_kit) <> 0 or sum(u.n_bkb_kit) <> 0 or
      sum(u.v_bkb_kka) <> 0 or sum(u.n_bkb_kka) <> 0 or sum(u.v_bkb_pengurus) <> 0 or
      sum(u.n_bkb_pengurus) <> 0 or sum(u.v_bkb_kader) <> 0 or sum(u.n_bkb_kader) <> 0 or
      sum(u.v_bkb_terlatih) <> 0 or sum(u.n_bkb_terlatih) <> 0 or sum(u.v_bkb_anggota) <> 0 or
      sum(u.n_bkb_anggota) <> 0 or sum(u.v_bkr_ada) <> 0 or sum(u.n_bkr_ada) <> 0 or sum(u.v_bkr_sk) <> 0 or
      sum(u.n_bkr_sk) <> 0 or sum(u.v_bkr_kartu) <> 0 or sum(u.n_bkr_kartu) <> 0 or
      sum(u.v_bkr_dana_apbn) <> 0 or sum(u.n_bkr_dana_apbn) <> 0 or sum(u.v_bkr_dana_apbd) <> 0 or
      sum(u.n_bkr_dana_apbd) <> 0 or sum(u.v_bkr_dana_add) <> 0 or sum(u.n_bkr_dana_add) <> 0 or
      sum(u.v_bkr_dana_dana_desa) <> 0 or sum(u.n_bkr_dana_dana_desa) <> 0 or
      sum(u.v_bkr_dana_swadaya) <> 0 or sum(u.n_bkr_dana_swadaya) <> 0 or sum(u.v_bkr_dana_mitra) <> 0 or
      sum(u.n_bkr_dana_mitra) <> 0 or sum(u.v_bkr_ekonomi) <> 0 or sum(u.n_bkr_ekonomi) <> 0 or
      sum(u.v_bkr_kit) <> 0 or sum(u.n_bkr_kit) <> 0 or sum(u.v_bkr_pengurus) <> 0 or
      sum(u.n_bkr_pengurus) <> 0 or sum(u.v_bkr_kader) <> 0 or sum(u.n_bkr_kader) <> 0 or
      sum(u.v_bkr_terlatih) <> 0 or sum(u.n_bkr_terlatih) <> 0 or sum(u.v_bkr_anggota) <> 0 or
      sum(u.n_bkr_anggota) <> 0 or sum(u.v_bkl_ada) <> 0 or sum(u.n_bkl_ada) <> 0 or sum(u.v_bkl_sk) <> 0 or
      sum(u.n_bkl_sk) <> 0 or sum(u.v_bkl_kartu) <> 0 or sum(u.n_bkl_kartu) <> 0 or
      sum(u.v_bkl_dana_apbn) <> 0 or sum(u.n_bkl_dana_apbn) <> 0 or sum(u.v_bkl_dana_apbd) <> 0 or
      sum(u.n_bkl_dana_apbd) <> 0 or sum(u.v_bkl_dana_add) <> 0 or sum(u.n_bkl_dana_add) <> 0 or
      sum(u.v_bkl_dana_dana_desa) <> 0 or sum(u.n_bkl_dana_dana_desa) <> 0 or
      sum(u.v_bkl_dana_swadaya) <> 0 or sum(u.n_bkl_dana_swadaya) <> 0 or sum(u.v_bkl_dana_mitra) <> 0 or
      sum(u.n_bkl_dana_mitra) <> 0 or sum(u.v_bkl_ekonomi) <> 0 or sum(u.n_bkl_ekonomi) <> 0 or
      sum(u.v_bkl_posyandu) <> 0 or sum(u.n_bkl_posyandu) <> 0 or sum(u.v_bkl_kit) <> 0 or
      sum(u.n_bkl_kit) <> 0 or sum(u.v_bkl_pengurus) <> 0 or sum(u.n_bkl_pengurus) <> 0 or
      sum(u.v_bkl_kader) <> 0 or sum(u.n_bkl_kader) <> 0 or sum(u.v_bkl_terlatih) <> 0 or
      sum(u.n_bkl_terlatih) <> 0 or sum(u.v_bkl_anggota) <> 0 or sum(u.n_bkl_anggota) <> 0 or
      sum(u.v_uppka_ada) <> 0 or sum(u.n_uppka_ada) <> 0 or sum(u.v_uppka_sk) <> 0 or
      sum(u.n_uppka_sk) <> 0 or sum(u.v_uppka_kartu) <> 0 or sum(u.n_uppka_kartu) <> 0 or
      sum(u.v_uppka_dana_apbn) <> 0 or sum(u.n_uppka_dana_apbn) <> 0 or sum(u.v_uppka_dana_apbd) <> 0 or
      sum(u.n_uppka_dana_apbd) <> 0 or sum(u.v_uppka_dana_add) <> 0 or sum(u.n_uppka_dana_add) <> 0 or
      sum(u.v_uppka_dana_dana_desa) <> 0 or sum(u.n_uppka_dana_dana_desa) <> 0 or
      sum(u.v_uppka_dana_swadaya) <> 0 or sum(u.n_uppka_dana_swadaya) <> 0 or
      sum(u.v_uppka_dana_mitra) <> 0 or sum(u.n_uppka_dana_mitra) <> 0 or sum(u.v_uppka_pengurus) <> 0 or
      sum(u.n_uppka_pengurus) <> 0 or sum(u.v_uppka_kader) <> 0 or sum(u.n_uppka_kader) <> 0 or
      sum(u.v_uppka_terlatih) <> 0 or sum(u.n_uppka_terlatih) <> 0 or sum(u.v_uppka_anggota) <> 0 or
      sum(u.n_uppka_anggota) <> 0 or sum(u.v_pikr_ada) <> 0 or sum(u.n_pikr_ada) <> 0 or
      sum(u.v_pikr_sk) <> 0 or sum(u.n_pikr_sk) <> 0 or sum(u.v_pikr_kartu) <> 0 or
      sum(u.n_pikr_kartu) <> 0 or sum(u.v_pikr_dana_apbn) <> 0 or sum(u.n_pikr_dana_apbn) <> 0 or
      sum(u.v_pikr_dana_apbd) <> 0 or sum(u.n_pikr_dana_apbd) <> 0 or sum(u.v_pikr_dana_add) <> 0 or
      sum(u.n_pikr_dana_add) <> 0 or sum(u.v_pikr_dana_dana_desa) <> 0 or
      sum(u.n_pikr_dana_dana_desa) <> 0 or sum(u.v_pikr_dana_swadaya) <> 0 or
      sum(u.n_pikr_dana_swadaya) <> 0 or sum(u.v_pikr_dana_mitra) <> 0 or sum(u.n_pikr_dana_mitra) <> 0 or
      sum(u.v_pikr_pengurus) <> 0 or sum(u.n_pikr_pengurus) <> 0 or sum(u.v_pikr_kader) <> 0 or
      sum(u.n_pikr_kader) <> 0 or sum(u.v_pikr_terlatih) <> 0 or sum(u.n_pikr_terlatih) <> 0 or
      sum(u.v_pikr_anggota) <> 0 or sum(u.n_pikr_anggota) <> 0 or sum(u.v_ppkbd_ada) <> 0 or
      sum(u.n_ppkbd_ada) <> 0 or sum(u.x_ppkbd_ada) <> 0 or sum(u.v_ppkbd_sk) <> 0 or
      sum(u.n_ppkbd_sk) <> 0 or sum(u.x_ppkbd_sk) <> 0 or sum(u.v_sub_ppkbd_ada) <> 0 or
      sum(u.n_sub_ppkbd_ada) <> 0 or sum(u.x_sub_ppkbd_ada) <> 0 or sum(u.v_sub_ppkbd_sk) <> 0 or
      sum(u.n_sub_ppkbd_sk) <> 0 or sum(u.x_sub_ppkbd_sk) <> 0 or sum(u.v_rumah_dataku_ada) <> 0 or
      sum(u.n_rumah_dataku_ada) <> 0 or sum(u.x_rumah_dataku_ada) <> 0 or sum(u.v_rumah_dataku_sk) <> 0 or
      sum(u.n_rumah_dataku_sk) <> 0 or sum(u.x_rumah_dataku_sk) <> 0 or sum(u.v_pok_kb_ada) <> 0 or
      sum(u.n_pok_kb_ada) <> 0 or sum(u.x_pok_kb_ada) <> 0 or sum(u.v_pok_kb_sk) <> 0 or
      sum(u.n_pok_kb_sk) <> 0 or sum(u.x_pok_kb_sk) <> 0 or sum(u.num_ber_sk_bkb) <> 0 or
      sum(u.den_ber_sk_bkb) <> 0 or sum(u.both_ber_sk_bkb) <> 0 or sum(u.num_k0_terlatih_bkb) <> 0 or
      sum(u.den_k0_terlatih_bkb) <> 0 or sum(u.both_k0_terlatih_bkb) <> 0 or sum(u.num_ber_sk_bkr) <> 0 or
      sum(u.den_ber_sk_bkr) <> 0 or sum(u.both_ber_sk_bkr) <> 0 or sum(u.num_k0_terlatih_bkr) <> 0 or
      sum(u.den_k0_terlatih_bkr) <> 0 or sum(u.both_k0_terlatih_bkr) <> 0 or sum(u.num_ber_sk_bkl) <> 0 or
      sum(u.den_ber_sk_bkl) <> 0 or sum(u.both_ber_sk_bkl) <> 0 or sum(u.num_k0_terlatih_bkl) <> 0 or
      sum(u.den_k0_terlatih_bkl) <> 0 or sum(u.both_k0_terlatih_bkl) <> 0 or sum(u.num_ber_sk_uppka) <> 0 or
      sum(u.den_ber_sk_uppka) <> 0 or sum(u.both_ber_sk_uppka) <> 0 or sum(u.num_k0_terlatih_uppka) <> 0 or
      sum(u.den_k0_terlatih_uppka) <> 0 or sum(u.both_k0_terlatih_uppka) <> 0 or
      sum(u.num_ber_sk_pikr) <> 0 or sum(u.den_ber_sk_pikr) <> 0 or sum(u.both_ber_sk_pikr) <> 0 or
      sum(u.num_k0_terlatih_pikr) <> 0 or sum(u.den_k0_terlatih_pikr) <> 0 or
      sum(u.both_k0_terlatih_pikr) <> 0
  ) wrong;
  return query select 'district'::text, count(*) from (
    select 1 from (
      select tenant_id, period,
        sent, verified, approved, on_time, v_bkb_ada, n_bkb_ada, v_bkb_sk, n_bkb_sk, v_bkb_kartu, n_bkb_kartu,
        v_bkb_dana_apbn, n_bkb_dana_apbn, v_bkb_dana_apbd, n_bkb_dana_apbd, v_bkb_dana_add, n_bkb_dana_add,
        v_bkb_dana_dana_desa, n_bkb_dana_dana_desa, v_bkb_dana_swadaya, n_bkb_dana_swadaya, v_bkb_dana_mitra,
        n_bkb_dana_mitra, v_bkb_posyandu, n_bkb_posyandu, v_bkb_paud, n_bkb_paud, v_bkb_hi, n_bkb_hi,
        v_bkb_kit, n_bkb_kit, v_bkb_kka, n_bkb_kka, v_bkb_pengurus, n_bkb_pengurus, v_bkb_kader, n_bkb_kader,
        v_bkb_terlatih, n_bkb_terlatih, v_bkb_anggota, n_bkb_anggota, v_bkr_ada, n_bkr_ada, v_bkr_sk, n_bkr_sk,
        v_bkr_kartu, n_bkr_kartu, v_bkr_dana_apbn, n_bkr_dana_apbn, v_bkr_dana_apbd, n_bkr_dana_apbd,
        v_bkr_dana_add, n_bkr_dana_add, v_bkr_dana_dana_desa, n_bkr_dana_dana_desa, v_bkr_dana_swadaya,
        n_bkr_dana_swadaya, v_bkr_dana_mitra, n_bkr_dana_mitra, v_bkr_ekonomi, n_bkr_ekonomi, v_bkr_kit,
        n_bkr_kit, v_bkr_pengurus, n_bkr_pengurus, v_bkr_kader, n_bkr_kader, v_bkr_terlatih, n_bkr_terlatih,
        v_bkr_anggota, n_bkr_anggota, v_bkl_ada, n_bkl_ada, v_bkl_sk, n_bkl_sk, v_bkl_kartu, n_bkl_kartu,
        v_bkl_dana_apbn, n_bkl_dana_apbn, v_bkl_dana_apbd, n_bkl_dana_apbd, v_bkl_dana_add, n_bkl_dana_add,
        v_bkl_dana_dana_desa, n_bkl_dana_dana_desa, v_bkl_dana_swadaya, n_bkl_dana_swadaya, v_bkl_dana_mitra,
        n_bkl_dana_mitra, v_bkl_ekonomi, n_bkl_ekonomi, v_bkl_posyandu, n_bkl_posyandu, v_bkl_kit, n_bkl_kit,
        v_bkl_pengurus, n_bkl_pengurus, v_bkl_kader, n_bkl_kader, v_bkl_terlatih, n_bkl_terlatih,
        v_bkl_anggota, n_bkl_anggota, v_uppka_ada, n_uppka_ada, v_uppka_sk, n_uppka_sk, v_uppka_kartu,
        n_uppka_kartu, v_uppka_dana_apbn, n_uppka_dana_apbn, v_uppka_dana_apbd, n_uppka_dana_apbd,
        v_uppka_dana_add, n_uppka_dana_add, v_uppka_dana_dana_desa, n_uppka_dana_dana_desa,
        v_uppka_dana_swadaya, n_uppka_dana_swadaya, v_uppka_dana_mitra, n_uppka_dana_mitra, v_uppka_pengurus,
        n_uppka_pengurus, v_uppka_kader, n_uppka_kader, v_uppka_terlatih, n_uppka_terlatih, v_uppka_anggota,
        n_uppka_anggota, v_pikr_ada, n_pikr_ada, v_pikr_sk, n_pikr_sk, v_pikr_kartu, n_pikr_kartu,
        v_pikr_dana_apbn, n_pikr_dana_apbn, v_pikr_dana_apbd, n_pikr_dana_apbd, v_pikr_dana_add,
        n_pikr_dana_add, v_pikr_dana_dana_desa, n_pikr_dana_dana_desa, v_pikr_dana_swadaya,
        n_pikr_dana_swadaya, v_pikr_dana_mitra, n_pikr_dana_mitra, v_pikr_pengurus, n_pikr_pengurus,
        v_pikr_kader, n_pikr_kader, v_pikr_terlatih, n_pikr_terlatih, v_pikr_anggota, n_pikr_anggota,
        v_ppkbd_ada, n_ppkbd_ada, x_ppkbd_ada, v_ppkbd_sk, n_ppkbd_sk, x_ppkbd_sk, v_sub_ppkbd_ada,
        n_sub_ppkbd_ada, x_sub_ppkbd_ada, v_sub_ppkbd_sk, n_sub_ppkbd_sk, x_sub_ppkbd_sk, v_rumah_dataku_ada,
        n_rumah_dataku_ada, x_rumah_dataku_ada, v_rumah_dataku_sk, n_rumah_dataku_sk, x_rumah_dataku_sk,
        v_pok_kb_ada, n_pok_kb_ada, x_pok_kb_ada, v_pok_kb_sk, n_pok_kb_sk, x_pok_kb_sk, num_ber_sk_bkb,
        den_ber_sk_bkb, both_ber_sk_bkb, num_k0_terlatih_bkb, den_k0_terlatih_bkb, both_k0_terlatih_bkb,
        num_ber_sk_bkr, den_ber_sk_bkr, both_ber_sk_bkr, num_k0_terlatih_bkr, den_k0_terlatih_bkr,
        both_k0_terlatih_bkr, num_ber_sk_bkl, den_ber_sk_bkl, both_ber_sk_bkl, num_k0_terlatih_bkl,
        den_k0_terlatih_bkl, both_k0_terlatih_bkl, num_ber_sk_uppka, den_ber_sk_uppka, both_ber_sk_uppka,
        num_k0_terlatih_uppka, den_k0_terlatih_uppka, both_k0_terlatih_uppka, num_ber_sk_pikr, den_ber_sk_pikr,
        both_ber_sk_pikr, num_k0_terlatih_pikr, den_k0_terlatih_pikr, both_k0_terlatih_pikr from contribution_k0_tahunan
      union all select tenant_id, period,
        -sent, -verified, -approved, -on_time, -v_bkb_ada, -n_bkb_ada, -v_bkb_sk, -n_bkb_sk, -v_bkb_kartu,
        -n_bkb_kartu, -v_bkb_dana_apbn, -n_bkb_dana_apbn, -v_bkb_dana_apbd, -n_bkb_dana_apbd, -v_bkb_dana_add,
        -n_bkb_dana_add, -v_bkb_dana_dana_desa, -n_bkb_dana_dana_desa, -v_bkb_dana_swadaya,
        -n_bkb_dana_swadaya, -v_bkb_dana_mitra, -n_bkb_dana_mitra, -v_bkb_posyandu, -n_bkb_posyandu,
        -v_bkb_paud, -n_bkb_paud, -v_bkb_hi, -n_bkb_hi, -v_bkb_kit, -n_bkb_kit, -v_bkb_kka, -n_bkb_kka,
        -v_bkb_pengurus, -n_bkb_pengurus, -v_bkb_kader, -n_bkb_kader, -v_bkb_terlatih, -n_bkb_terlatih,
        -v_bkb_anggota, -n_bkb_anggota, -v_bkr_ada, -n_bkr_ada, -v_bkr_sk, -n_bkr_sk, -v_bkr_kartu,
        -n_bkr_kartu, -v_bkr_dana_apbn, -n_bkr_dana_apbn, -v_bkr_dana_apbd, -n_bkr_dana_apbd, -v_bkr_dana_add,
        -n_bkr_dana_add, -v_bkr_dana_dana_desa, -n_bkr_dana_dana_desa, -v_bkr_dana_swadaya,
        -n_bkr_dana_swadaya, -v_bkr_dana_mitra, -n_bkr_dana_mitra, -v_bkr_ekonomi, -n_bkr_ekonomi, -v_bkr_kit,
        -n_bkr_kit, -v_bkr_pengurus, -n_bkr_pengurus, -v_bkr_kader, -n_bkr_kader, -v_bkr_terlatih,
        -n_bkr_terlatih, -v_bkr_anggota, -n_bkr_anggota, -v_bkl_ada, -n_bkl_ada, -v_bkl_sk, -n_bkl_sk,
        -v_bkl_kartu, -n_bkl_kartu, -v_bkl_dana_apbn, -n_bkl_dana_apbn, -v_bkl_dana_apbd, -n_bkl_dana_apbd,
        -v_bkl_dana_add, -n_bkl_dana_add, -v_bkl_dana_dana_desa, -n_bkl_dana_dana_desa, -v_bkl_dana_swadaya,
        -n_bkl_dana_swadaya, -v_bkl_dana_mitra, -n_bkl_dana_mitra, -v_bkl_ekonomi, -n_bkl_ekonomi,
        -v_bkl_posyandu, -n_bkl_posyandu, -v_bkl_kit, -n_bkl_kit, -v_bkl_pengurus, -n_bkl_pengurus,
        -v_bkl_kader, -n_bkl_kader, -v_bkl_terlatih, -n_bkl_terlatih, -v_bkl_anggota, -n_bkl_anggota,
        -v_uppka_ada, -n_uppka_ada, -v_uppka_sk, -n_uppka_sk, -v_uppka_kartu, -n_uppka_kartu,
        -v_uppka_dana_apbn, -n_uppka_dana_apbn, -v_uppka_dana_apbd, -n_uppka_dana_apbd, -v_uppka_dana_add,
        -n_uppka_dana_add, -v_uppka_dana_dana_desa, -n_uppka_dana_dana_desa, -v_uppka_dana_swadaya,
        -n_uppka_dana_swadaya, -v_uppka_dana_mitra, -n_uppka_dana_mitra, -v_uppka_pengurus, -n_uppka_pengurus,
        -v_uppka_kader, -n_uppka_kader, -v_uppka_terlatih, -n_uppka_terlatih, -v_uppka_anggota,
        -n_uppka_anggota, -v_pikr_ada, -n_pikr_ada, -v_pikr_sk, -n_pikr_sk, -v_pikr_kartu, -n_pikr_kartu,
        -v_pikr_dana_apbn, -n_pikr_dana_apbn, -v_pikr_dana_apbd, -n_pikr_dana_apbd, -v_pikr_dana_add,
        -n_pikr_dana_add, -v_pikr_dana_dana_desa, -n_pikr_dana_dana_desa, -v_pikr_dana_swadaya,
        -n_pikr_dana_swadaya, -v_pikr_dana_mitra, -n_pikr_dana_mitra, -v_pikr_pengurus, -n_pikr_pengurus,
        -v_pikr_kader, -n_pikr_kader, -v_pikr_terlatih, -n_pikr_terlatih, -v_pikr_anggota, -n_pikr_anggota,
        -v_ppkbd_ada, -n_ppkbd_ada, -x_ppkbd_ada, -v_ppkbd_sk, -n_ppkbd_sk, -x_ppkbd_sk, -v_sub_ppkbd_ada,
        -n_sub_ppkbd_ada, -x_sub_ppkbd_ada, -v_sub_ppkbd_sk, -n_sub_ppkbd_sk, -x_sub_ppkbd_sk,
        -v_rumah_dataku_ada, -n_rumah_dataku_ada, -x_rumah_dataku_ada, -v_rumah_dataku_sk, -n_rumah_dataku_sk,
        -x_rumah_dataku_sk, -v_pok_kb_ada, -n_pok_kb_ada, -x_pok_kb_ada, -v_pok_kb_sk, -n_pok_kb_sk,
        -x_pok_kb_sk, -num_ber_sk_bkb, -den_ber_sk_bkb, -both_ber_sk_bkb, -num_k0_terlatih_bkb,
        -den_k0_terlatih_bkb, -both_k0_terlatih_bkb, -num_ber_sk_bkr, -den_ber_sk_bkr, -both_ber_sk_bkr,
        -num_k0_terlatih_bkr, -den_k0_terlatih_bkr, -both_k0_terlatih_bkr, -num_ber_sk_bkl, -den_ber_sk_bkl,
        -both_ber_sk_bkl, -num_k0_terlatih_bkl, -den_k0_terlatih_bkl, -both_k0_terlatih_bkl, -num_ber_sk_uppka,
        -den_ber_sk_uppka, -both_ber_sk_uppka, -num_k0_terlatih_uppka, -den_k0_terlatih_uppka,
        -both_k0_terlatih_uppka, -num_ber_sk_pikr, -den_ber_sk_pikr, -both_ber_sk_pikr, -num_k0_terlatih_pikr,
        -den_k0_terlatih_pikr, -both_k0_terlatih_pikr from rollup_k0_tahunan_district
      union all select d.tenant_id, d.period,
        -sent, -verified, -approved, -on_time, -v_bkb_ada, -n_bkb_ada, -v_bkb_sk, -n_bkb_sk, -v_bkb_kartu,
        -n_bkb_kartu, -v_bkb_dana_apbn, -n_bkb_dana_apbn, -v_bkb_dana_apbd, -n_bkb_dana_apbd, -v_bkb_dana_add,
        -n_bkb_dana_add, -v_bkb_dana_dana_desa, -n_bkb_dana_dana_desa, -v_bkb_dana_swadaya,
        -n_bkb_dana_swadaya, -v_bkb_dana_mitra, -n_bkb_dana_mitra, -v_bkb_posyandu, -n_bkb_posyandu,
        -v_bkb_paud, -n_bkb_paud, -v_bkb_hi, -n_bkb_hi, -v_bkb_kit, -n_bkb_kit, -v_bkb_kka, -n_bkb_kka,
        -v_bkb_pengurus, -n_bkb_pengurus, -v_bkb_kader, -n_bkb_kader, -v_bkb_terlatih, -n_bkb_terlatih,
        -v_bkb_anggota, -n_bkb_anggota, -v_bkr_ada, -n_bkr_ada, -v_bkr_sk, -n_bkr_sk, -v_bkr_kartu,
        -n_bkr_kartu, -v_bkr_dana_apbn, -n_bkr_dana_apbn, -v_bkr_dana_apbd, -n_bkr_dana_apbd, -v_bkr_dana_add,
        -n_bkr_dana_add, -v_bkr_dana_dana_desa, -n_bkr_dana_dana_desa, -v_bkr_dana_swadaya,
        -n_bkr_dana_swadaya, -v_bkr_dana_mitra, -n_bkr_dana_mitra, -v_bkr_ekonomi, -n_bkr_ekonomi, -v_bkr_kit,
        -n_bkr_kit, -v_bkr_pengurus, -n_bkr_pengurus, -v_bkr_kader, -n_bkr_kader, -v_bkr_terlatih,
        -n_bkr_terlatih, -v_bkr_anggota, -n_bkr_anggota, -v_bkl_ada, -n_bkl_ada, -v_bkl_sk, -n_bkl_sk,
        -v_bkl_kartu, -n_bkl_kartu, -v_bkl_dana_apbn, -n_bkl_dana_apbn, -v_bkl_dana_apbd, -n_bkl_dana_apbd,
        -v_bkl_dana_add, -n_bkl_dana_add, -v_bkl_dana_dana_desa, -n_bkl_dana_dana_desa, -v_bkl_dana_swadaya,
        -n_bkl_dana_swadaya, -v_bkl_dana_mitra, -n_bkl_dana_mitra, -v_bkl_ekonomi, -n_bkl_ekonomi,
        -v_bkl_posyandu, -n_bkl_posyandu, -v_bkl_kit, -n_bkl_kit, -v_bkl_pengurus, -n_bkl_pengurus,
        -v_bkl_kader, -n_bkl_kader, -v_bkl_terlatih, -n_bkl_terlatih, -v_bkl_anggota, -n_bkl_anggota,
        -v_uppka_ada, -n_uppka_ada, -v_uppka_sk, -n_uppka_sk, -v_uppka_kartu, -n_uppka_kartu,
        -v_uppka_dana_apbn, -n_uppka_dana_apbn, -v_uppka_dana_apbd, -n_uppka_dana_apbd, -v_uppka_dana_add,
        -n_uppka_dana_add, -v_uppka_dana_dana_desa, -n_uppka_dana_dana_desa, -v_uppka_dana_swadaya,
        -n_uppka_dana_swadaya, -v_uppka_dana_mitra, -n_uppka_dana_mitra, -v_uppka_pengurus, -n_uppka_pengurus,
        -v_uppka_kader, -n_uppka_kader, -v_uppka_terlatih, -n_uppka_terlatih, -v_uppka_anggota,
        -n_uppka_anggota, -v_pikr_ada, -n_pikr_ada, -v_pikr_sk, -n_pikr_sk, -v_pikr_kartu, -n_pikr_kartu,
        -v_pikr_dana_apbn, -n_pikr_dana_apbn, -v_pikr_dana_apbd, -n_pikr_dana_apbd, -v_pikr_dana_add,
        -n_pikr_dana_add, -v_pikr_dana_dana_desa, -n_pikr_dana_dana_desa, -v_pikr_dana_swadaya,
        -n_pikr_dana_swadaya, -v_pikr_dana_mitra, -n_pikr_dana_mitra, -v_pikr_pengurus, -n_pikr_pengurus,
        -v_pikr_kader, -n_pikr_kader, -v_pikr_terlatih, -n_pikr_terlatih, -v_pikr_anggota, -n_pikr_anggota,
        -v_ppkbd_ada, -n_ppkbd_ada, -x_ppkbd_ada, -v_ppkbd_sk, -n_ppkbd_sk, -x_ppkbd_sk, -v_sub_ppkbd_ada,
        -n_sub_ppkbd_ada, -x_sub_ppkbd_ada, -v_sub_ppkbd_sk, -n_sub_ppkbd_sk, -x_sub_ppkbd_sk,
        -v_rumah_dataku_ada, -n_rumah_dataku_ada, -x_rumah_dataku_ada, -v_rumah_dataku_sk, -n_rumah_dataku_sk,
        -x_rumah_dataku_sk, -v_pok_kb_ada, -n_pok_kb_ada, -x_pok_kb_ada, -v_pok_kb_sk, -n_pok_kb_sk,
        -x_pok_kb_sk, -num_ber_sk_bkb, -den_ber_sk_bkb, -both_ber_sk_bkb, -num_k0_terlatih_bkb,
        -den_k0_terlatih_bkb, -both_k0_terlatih_bkb, -num_ber_sk_bkr, -den_ber_sk_bkr, -both_ber_sk_bkr,
        -num_k0_terlatih_bkr, -den_k0_terlatih_bkr, -both_k0_terlatih_bkr, -num_ber_sk_bkl, -den_ber_sk_bkl,
        -both_ber_sk_bkl, -num_k0_terlatih_bkl, -den_k0_terlatih_bkl, -both_k0_terlatih_bkl, -num_ber_sk_uppka,
        -den_ber_sk_uppka, -both_ber_sk_uppka, -num_k0_terlatih_uppka, -den_k0_terlatih_uppka,
        -both_k0_terlatih_uppka, -num_ber_sk_pikr, -den_ber_sk_pikr, -both_ber_sk_pikr, -num_k0_terlatih_pikr,
        -den_k0_terlatih_pikr, -both_k0_terlatih_pikr
      from delta_k0_tahunan d join tenant o on o.id = d.tenant_id
    ) u
    group by tenant_id, period having
      sum(u.sent) <> 0 or sum(u.verified) <> 0 or sum(u.approved) <> 0 or sum(u.on_time) <> 0 or
      sum(u.v_bkb_ada) <> 0 or sum(u.n_bkb_ada) <> 0 or sum(u.v_bkb_sk) <> 0 or sum(u.n_bkb_sk) <> 0 or
      sum(u.v_bkb_kartu) <> 0 or sum(u.n_bkb_kartu) <> 0 or sum(u.v_bkb_dana_apbn) <> 0 or
      sum(u.n_bkb_dana_apbn) <> 0 or sum(u.v_bkb_dana_apbd) <> 0 or sum(u.n_bkb_dana_apbd) <> 0 or
      sum(u.v_bkb_dana_add) <> 0 or sum(u.n_bkb_dana_add) <> 0 or sum(u.v_bkb_dana_dana_desa) <> 0 or
      sum(u.n_bkb_dana_dana_desa) <> 0 or sum(u.v_bkb_dana_swadaya) <> 0 or sum(u.n_bkb_dana_swadaya) <> 0 or
      sum(u.v_bkb_dana_mitra) <> 0 or sum(u.n_bkb_dana_mitra) <> 0 or sum(u.v_bkb_posyandu) <> 0 or
      sum(u.n_bkb_posyandu) <> 0 or sum(u.v_bkb_paud) <> 0 or sum(u.n_bkb_paud) <> 0 or
      sum(u.v_bkb_hi) <> 0 or sum(u.n_bkb_hi) <> 0 or sum(u.v_bkb_kit) <> 0 or sum(u.n_bkb_kit) <> 0 or
      sum(u.v_bkb_kka) <> 0 or sum(u.n_bkb_kka) <> 0 or sum(u.v_bkb_pengurus) <> 0 or
      sum(u.n_bkb_pengurus) <> 0 or sum(u.v_bkb_kader) <> 0 or sum(u.n_bkb_kader) <> 0 or
      sum(u.v_bkb_terlatih) <> 0 or sum(u.n_bkb_terlatih) <> 0 or sum(u.v_bkb_anggota) <> 0 or
      sum(u.n_bkb_anggota) <> 0 or sum(u.v_bkr_ada) <> 0 or sum(u.n_bkr_ada) <> 0 or sum(u.v_bkr_sk) <> 0 or
      sum(u.n_bkr_sk) <> 0 or sum(u.v_bkr_kartu) <> 0 or sum(u.n_bkr_kartu) <> 0 or
      sum(u.v_bkr_dana_apbn) <> 0 or sum(u.n_bkr_dana_apbn) <> 0 or sum(u.v_bkr_dana_apbd) <> 0 or
      sum(u.n_bkr_dana_apbd) <> 0 or sum(u.v_bkr_dana_add) <> 0 or sum(u.n_bkr_dana_add) <> 0 or
      sum(u.v_bkr_dana_dana_desa) <> 0 or sum(u.n_bkr_dana_dana_desa) <> 0 or
      sum(u.v_bkr_dana_swadaya) <> 0 or sum(u.n_bkr_dana_swadaya) <> 0 or sum(u.v_bkr_dana_mitra) <> 0 or
      sum(u.n_bkr_dana_mitra) <> 0 or sum(u.v_bkr_ekonomi) <> 0 or sum(u.n_bkr_ekonomi) <> 0 or
      sum(u.v_bkr_kit) <> 0 or sum(u.n_bkr_kit) <> 0 or sum(u.v_bkr_pengurus) <> 0 or
      sum(u.n_bkr_pengurus) <> 0 or sum(u.v_bkr_kader) <> 0 or sum(u.n_bkr_kader) <> 0 or
      sum(u.v_bkr_terlatih) <> 0 or sum(u.n_bkr_terlatih) <> 0 or sum(u.v_bkr_anggota) <> 0 or
      sum(u.n_bkr_anggota) <> 0 or sum(u.v_bkl_ada) <> 0 or sum(u.n_bkl_ada) <> 0 or sum(u.v_bkl_sk) <> 0 or
      sum(u.n_bkl_sk) <> 0 or sum(u.v_bkl_kartu) <> 0 or sum(u.n_bkl_kartu) <> 0 or
      sum(u.v_bkl_dana_apbn) <> 0 or sum(u.n_bkl_dana_apbn) <> 0 or sum(u.v_bkl_dana_apbd) <> 0 or
      sum(u.n_bkl_dana_apbd) <> 0 or sum(u.v_bkl_dana_add) <> 0 or sum(u.n_bkl_dana_add) <> 0 or
      sum(u.v_bkl_dana_dana_desa) <> 0 or sum(u.n_bkl_dana_dana_desa) <> 0 or
      sum(u.v_bkl_dana_swadaya) <> 0 or sum(u.n_bkl_dana_swadaya) <> 0 or sum(u.v_bkl_dana_mitra) <> 0 or
      sum(u.n_bkl_dana_mitra) <> 0 or sum(u.v_bkl_ekonomi) <> 0 or sum(u.n_bkl_ekonomi) <> 0 or
      sum(u.v_bkl_posyandu) <> 0 or sum(u.n_bkl_posyandu) <> 0 or sum(u.v_bkl_kit) <> 0 or
      sum(u.n_bkl_kit) <> 0 or sum(u.v_bkl_pengurus) <> 0 or sum(u.n_bkl_pengurus) <> 0 or
      sum(u.v_bkl_kader) <> 0 or sum(u.n_bkl_kader) <> 0 or sum(u.v_bkl_terlatih) <> 0 or
      sum(u.n_bkl_terlatih) <> 0 or sum(u.v_bkl_anggota) <> 0 or sum(u.n_bkl_anggota) <> 0 or
      sum(u.v_uppka_ada) <> 0 or sum(u.n_uppka_ada) <> 0 or sum(u.v_uppka_sk) <> 0 or
      sum(u.n_uppka_sk) <> 0 or sum(u.v_uppka_kartu) <> 0 or sum(u.n_uppka_kartu) <> 0 or
      sum(u.v_uppka_dana_apbn) <> 0 or sum(u.n_uppka_dana_apbn) <> 0 or sum(u.v_uppka_dana_apbd) <> 0 or
      sum(u.n_uppka_dana_apbd) <> 0 or sum(u.v_uppka_dana_add) <> 0 or sum(u.n_uppka_dana_add) <> 0 or
      sum(u.v_uppka_dana_dana_desa) <> 0 or sum(u.n_uppka_dana_dana_desa) <> 0 or
      sum(u.v_uppka_dana_swadaya) <> 0 or sum(u.n_uppka_dana_swadaya) <> 0 or
      sum(u.v_uppka_dana_mitra) <> 0 or sum(u.n_uppka_dana_mitra) <> 0 or sum(u.v_uppka_pengurus) <> 0 or
      sum(u.n_uppka_pengurus) <> 0 or sum(u.v_uppka_kader) <> 0 or sum(u.n_uppka_kader) <> 0 or
      sum(u.v_uppka_terlatih) <> 0 or sum(u.n_uppka_terlatih) <> 0 or sum(u.v_uppka_anggota) <> 0 or
      sum(u.n_uppka_anggota) <> 0 or sum(u.v_pikr_ada) <> 0 or sum(u.n_pikr_ada) <> 0 or
      sum(u.v_pikr_sk) <> 0 or sum(u.n_pikr_sk) <> 0 or sum(u.v_pikr_kartu) <> 0 or
      sum(u.n_pikr_kartu) <> 0 or sum(u.v_pikr_dana_apbn) <> 0 or sum(u.n_pikr_dana_apbn) <> 0 or
      sum(u.v_pikr_dana_apbd) <> 0 or sum(u.n_pikr_dana_apbd) <> 0 or sum(u.v_pikr_dana_add) <> 0 or
      sum(u.n_pikr_dana_add) <> 0 or sum(u.v_pikr_dana_dana_desa) <> 0 or
      sum(u.n_pikr_dana_dana_desa) <> 0 or sum(u.v_pikr_dana_swadaya) <> 0 or
      sum(u.n_pikr_dana_swadaya) <> 0 or sum(u.v_pikr_dana_mitra) <> 0 or sum(u.n_pikr_dana_mitra) <> 0 or
      sum(u.v_pikr_pengurus) <> 0 or sum(u.n_pikr_pengurus) <> 0 or sum(u.v_pikr_kader) <> 0 or
      sum(u.n_pikr_kader) <> 0 or sum(u.v_pikr_terlatih) <> 0 or sum(u.n_pikr_terlatih) <> 0 or
      sum(u.v_pikr_anggota) <> 0 or sum(u.n_pikr_anggota) <> 0 or sum(u.v_ppkbd_ada) <> 0 or
      sum(u.n_ppkbd_ada) <> 0 or sum(u.x_ppkbd_ada) <> 0 or sum(u.v_ppkbd_sk) <> 0 or
      sum(u.n_ppkbd_sk) <> 0 or sum(u.x_ppkbd_sk) <> 0 or sum(u.v_sub_ppkbd_ada) <> 0 or
      sum(u.n_sub_ppkbd_ada) <> 0 or sum(u.x_sub_ppkbd_ada) <> 0 or sum(u.v_sub_ppkbd_sk) <> 0 or
      sum(u.n_sub_ppkbd_sk) <> 0 or sum(u.x_sub_ppkbd_sk) <> 0 or sum(u.v_rumah_dataku_ada) <> 0 or
      sum(u.n_rumah_dataku_ada) <> 0 or sum(u.x_rumah_dataku_ada) <> 0 or sum(u.v_rumah_dataku_sk) <> 0 or
      sum(u.n_rumah_dataku_sk) <> 0 or sum(u.x_rumah_dataku_sk) <> 0 or sum(u.v_pok_kb_ada) <> 0 or
      sum(u.n_pok_kb_ada) <> 0 or sum(u.x_pok_kb_ada) <> 0 or sum(u.v_pok_kb_sk) <> 0 or
      sum(u.n_pok_kb_sk) <> 0 or sum(u.x_pok_kb_sk) <> 0 or sum(u.num_ber_sk_bkb) <> 0 or
      sum(u.den_ber_sk_bkb) <> 0 or sum(u.both_ber_sk_bkb) <> 0 or sum(u.num_k0_terlatih_bkb) <> 0 or
      sum(u.den_k0_terlatih_bkb) <> 0 or sum(u.both_k0_terlatih_bkb) <> 0 or sum(u.num_ber_sk_bkr) <> 0 or
      sum(u.den_ber_sk_bkr) <> 0 or sum(u.both_ber_sk_bkr) <> 0 or sum(u.num_k0_terlatih_bkr) <> 0 or
      sum(u.den_k0_terlatih_bkr) <> 0 or sum(u.both_k0_terlatih_bkr) <> 0 or sum(u.num_ber_sk_bkl) <> 0 or
      sum(u.den_ber_sk_bkl) <> 0 or sum(u.both_ber_sk_bkl) <> 0 or sum(u.num_k0_terlatih_bkl) <> 0 or
      sum(u.den_k0_terlatih_bkl) <> 0 or sum(u.both_k0_terlatih_bkl) <> 0 or sum(u.num_ber_sk_uppka) <> 0 or
      sum(u.den_ber_sk_uppka) <> 0 or sum(u.both_ber_sk_uppka) <> 0 or sum(u.num_k0_terlatih_uppka) <> 0 or
      sum(u.den_k0_terlatih_uppka) <> 0 or sum(u.both_k0_terlatih_uppka) <> 0 or
      sum(u.num_ber_sk_pikr) <> 0 or sum(u.den_ber_sk_pikr) <> 0 or sum(u.both_ber_sk_pikr) <> 0 or
      sum(u.num_k0_terlatih_pikr) <> 0 or sum(u.den_k0_terlatih_pikr) <> 0 or
      sum(u.both_k0_terlatih_pikr) <> 0
  ) wrong;
  return query select 'province'::text, count(*) from (
    select 1 from (
      select province_id, period,
        sent, verified, approved, on_time, v_bkb_ada, n_bkb_ada, v_bkb_sk, n_bkb_sk, v_bkb_kartu, n_bkb_kartu,
        v_bkb_dana_apbn, n_bkb_dana_apbn, v_bkb_dana_apbd, n_bkb_dana_apbd, v_bkb_dana_add, n_bkb_dana_add,
        v_bkb_dana_dana_desa, n_bkb_dana_dana_desa, v_bkb_dana_swadaya, n_bkb_dana_swadaya, v_bkb_dana_mitra,
        n_bkb_dana_mitra, v_bkb_posyandu, n_bkb_posyandu, v_bkb_paud, n_bkb_paud, v_bkb_hi, n_bkb_hi,
        v_bkb_kit, n_bkb_kit, v_bkb_kka, n_bkb_kka, v_bkb_pengurus, n_bkb_pengurus, v_bkb_kader, n_bkb_kader,
        v_bkb_terlatih, n_bkb_terlatih, v_bkb_anggota, n_bkb_anggota, v_bkr_ada, n_bkr_ada, v_bkr_sk, n_bkr_sk,
        v_bkr_kartu, n_bkr_kartu, v_bkr_dana_apbn, n_bkr_dana_apbn, v_bkr_dana_apbd, n_bkr_dana_apbd,
        v_bkr_dana_add, n_bkr_dana_add, v_bkr_dana_dana_desa, n_bkr_dana_dana_desa, v_bkr_dana_swadaya,
        n_bkr_dana_swadaya, v_bkr_dana_mitra, n_bkr_dana_mitra, v_bkr_ekonomi, n_bkr_ekonomi, v_bkr_kit,
        n_bkr_kit, v_bkr_pengurus, n_bkr_pengurus, v_bkr_kader, n_bkr_kader, v_bkr_terlatih, n_bkr_terlatih,
        v_bkr_anggota, n_bkr_anggota, v_bkl_ada, n_bkl_ada, v_bkl_sk, n_bkl_sk, v_bkl_kartu, n_bkl_kartu,
        v_bkl_dana_apbn, n_bkl_dana_apbn, v_bkl_dana_apbd, n_bkl_dana_apbd, v_bkl_dana_add, n_bkl_dana_add,
        v_bkl_dana_dana_desa, n_bkl_dana_dana_desa, v_bkl_dana_swadaya, n_bkl_dana_swadaya, v_bkl_dana_mitra,
        n_bkl_dana_mitra, v_bkl_ekonomi, n_bkl_ekonomi, v_bkl_posyandu, n_bkl_posyandu, v_bkl_kit, n_bkl_kit,
        v_bkl_pengurus, n_bkl_pengurus, v_bkl_kader, n_bkl_kader, v_bkl_terlatih, n_bkl_terlatih,
        v_bkl_anggota, n_bkl_anggota, v_uppka_ada, n_uppka_ada, v_uppka_sk, n_uppka_sk, v_uppka_kartu,
        n_uppka_kartu, v_uppka_dana_apbn, n_uppka_dana_apbn, v_uppka_dana_apbd, n_uppka_dana_apbd,
        v_uppka_dana_add, n_uppka_dana_add, v_uppka_dana_dana_desa, n_uppka_dana_dana_desa,
        v_uppka_dana_swadaya, n_uppka_dana_swadaya, v_uppka_dana_mitra, n_uppka_dana_mitra, v_uppka_pengurus,
        n_uppka_pengurus, v_uppka_kader, n_uppka_kader, v_uppka_terlatih, n_uppka_terlatih, v_uppka_anggota,
        n_uppka_anggota, v_pikr_ada, n_pikr_ada, v_pikr_sk, n_pikr_sk, v_pikr_kartu, n_pikr_kartu,
        v_pikr_dana_apbn, n_pikr_dana_apbn, v_pikr_dana_apbd, n_pikr_dana_apbd, v_pikr_dana_add,
        n_pikr_dana_add, v_pikr_dana_dana_desa, n_pikr_dana_dana_desa, v_pikr_dana_swadaya,
        n_pikr_dana_swadaya, v_pikr_dana_mitra, n_pikr_dana_mitra, v_pikr_pengurus, n_pikr_pengurus,
        v_pikr_kader, n_pikr_kader, v_pikr_terlatih, n_pikr_terlatih, v_pikr_anggota, n_pikr_anggota,
        v_ppkbd_ada, n_ppkbd_ada, x_ppkbd_ada, v_ppkbd_sk, n_ppkbd_sk, x_ppkbd_sk, v_sub_ppkbd_ada,
        n_sub_ppkbd_ada, x_sub_ppkbd_ada, v_sub_ppkbd_sk, n_sub_ppkbd_sk, x_sub_ppkbd_sk, v_rumah_dataku_ada,
        n_rumah_dataku_ada, x_rumah_dataku_ada, v_rumah_dataku_sk, n_rumah_dataku_sk, x_rumah_dataku_sk,
        v_pok_kb_ada, n_pok_kb_ada, x_pok_kb_ada, v_pok_kb_sk, n_pok_kb_sk, x_pok_kb_sk, num_ber_sk_bkb,
        den_ber_sk_bkb, both_ber_sk_bkb, num_k0_terlatih_bkb, den_k0_terlatih_bkb, both_k0_terlatih_bkb,
        num_ber_sk_bkr, den_ber_sk_bkr, both_ber_sk_bkr, num_k0_terlatih_bkr, den_k0_terlatih_bkr,
        both_k0_terlatih_bkr, num_ber_sk_bkl, den_ber_sk_bkl, both_ber_sk_bkl, num_k0_terlatih_bkl,
        den_k0_terlatih_bkl, both_k0_terlatih_bkl, num_ber_sk_uppka, den_ber_sk_uppka, both_ber_sk_uppka,
        num_k0_terlatih_uppka, den_k0_terlatih_uppka, both_k0_terlatih_uppka, num_ber_sk_pikr, den_ber_sk_pikr,
        both_ber_sk_pikr, num_k0_terlatih_pikr, den_k0_terlatih_pikr, both_k0_terlatih_pikr from contribution_k0_tahunan
      union all select province_id, period,
        -sent, -verified, -approved, -on_time, -v_bkb_ada, -n_bkb_ada, -v_bkb_sk, -n_bkb_sk, -v_bkb_kartu,
        -n_bkb_kartu, -v_bkb_dana_apbn, -n_bkb_dana_apbn, -v_bkb_dana_apbd, -n_bkb_dana_apbd, -v_bkb_dana_add,
        -n_bkb_dana_add, -v_bkb_dana_dana_desa, -n_bkb_dana_dana_desa, -v_bkb_dana_swadaya,
        -n_bkb_dana_swadaya, -v_bkb_dana_mitra, -n_bkb_dana_mitra, -v_bkb_posyandu, -n_bkb_posyandu,
        -v_bkb_paud, -n_bkb_paud, -v_bkb_hi, -n_bkb_hi, -v_bkb_kit, -n_bkb_kit, -v_bkb_kka, -n_bkb_kka,
        -v_bkb_pengurus, -n_bkb_pengurus, -v_bkb_kader, -n_bkb_kader, -v_bkb_terlatih, -n_bkb_terlatih,
        -v_bkb_anggota, -n_bkb_anggota, -v_bkr_ada, -n_bkr_ada, -v_bkr_sk, -n_bkr_sk, -v_bkr_kartu,
        -n_bkr_kartu, -v_bkr_dana_apbn, -n_bkr_dana_apbn, -v_bkr_dana_apbd, -n_bkr_dana_apbd, -v_bkr_dana_add,
        -n_bkr_dana_add, -v_bkr_dana_dana_desa, -n_bkr_dana_dana_desa, -v_bkr_dana_swadaya,
        -n_bkr_dana_swadaya, -v_bkr_dana_mitra, -n_bkr_dana_mitra, -v_bkr_ekonomi, -n_bkr_ekonomi, -v_bkr_kit,
        -n_bkr_kit, -v_bkr_pengurus, -n_bkr_pengurus, -v_bkr_kader, -n_bkr_kader, -v_bkr_terlatih,
        -n_bkr_terlatih, -v_bkr_anggota, -n_bkr_anggota, -v_bkl_ada, -n_bkl_ada, -v_bkl_sk, -n_bkl_sk,
        -v_bkl_kartu, -n_bkl_kartu, -v_bkl_dana_apbn, -n_bkl_dana_apbn, -v_bkl_dana_apbd, -n_bkl_dana_apbd,
        -v_bkl_dana_add, -n_bkl_dana_add, -v_bkl_dana_dana_desa, -n_bkl_dana_dana_desa, -v_bkl_dana_swadaya,
        -n_bkl_dana_swadaya, -v_bkl_dana_mitra, -n_bkl_dana_mitra, -v_bkl_ekonomi, -n_bkl_ekonomi,
        -v_bkl_posyandu, -n_bkl_posyandu, -v_bkl_kit, -n_bkl_kit, -v_bkl_pengurus, -n_bkl_pengurus,
        -v_bkl_kader, -n_bkl_kader, -v_bkl_terlatih, -n_bkl_terlatih, -v_bkl_anggota, -n_bkl_anggota,
        -v_uppka_ada, -n_uppka_ada, -v_uppka_sk, -n_uppka_sk, -v_uppka_kartu, -n_uppka_kartu,
        -v_uppka_dana_apbn, -n_uppka_dana_apbn, -v_uppka_dana_apbd, -n_uppka_dana_apbd, -v_uppka_dana_add,
        -n_uppka_dana_add, -v_uppka_dana_dana_desa, -n_uppka_dana_dana_desa, -v_uppka_dana_swadaya,
        -n_uppka_dana_swadaya, -v_uppka_dana_mitra, -n_uppka_dana_mitra, -v_uppka_pengurus, -n_uppka_pengurus,
        -v_uppka_kader, -n_uppka_kader, -v_uppka_terlatih, -n_uppka_terlatih, -v_uppka_anggota,
        -n_uppka_anggota, -v_pikr_ada, -n_pikr_ada, -v_pikr_sk, -n_pikr_sk, -v_pikr_kartu, -n_pikr_kartu,
        -v_pikr_dana_apbn, -n_pikr_dana_apbn, -v_pikr_dana_apbd, -n_pikr_dana_apbd, -v_pikr_dana_add,
        -n_pikr_dana_add, -v_pikr_dana_dana_desa, -n_pikr_dana_dana_desa, -v_pikr_dana_swadaya,
        -n_pikr_dana_swadaya, -v_pikr_dana_mitra, -n_pikr_dana_mitra, -v_pikr_pengurus, -n_pikr_pengurus,
        -v_pikr_kader, -n_pikr_kader, -v_pikr_terlatih, -n_pikr_terlatih, -v_pikr_anggota, -n_pikr_anggota,
        -v_ppkbd_ada, -n_ppkbd_ada, -x_ppkbd_ada, -v_ppkbd_sk, -n_ppkbd_sk, -x_ppkbd_sk, -v_sub_ppkbd_ada,
        -n_sub_ppkbd_ada, -x_sub_ppkbd_ada, -v_sub_ppkbd_sk, -n_sub_ppkbd_sk, -x_sub_ppkbd_sk,
        -v_rumah_dataku_ada, -n_rumah_dataku_ada, -x_rumah_dataku_ada, -v_rumah_dataku_sk, -n_rumah_dataku_sk,
        -x_rumah_dataku_sk, -v_pok_kb_ada, -n_pok_kb_ada, -x_pok_kb_ada, -v_pok_kb_sk, -n_pok_kb_sk,
        -x_pok_kb_sk, -num_ber_sk_bkb, -den_ber_sk_bkb, -both_ber_sk_bkb, -num_k0_terlatih_bkb,
        -den_k0_terlatih_bkb, -both_k0_terlatih_bkb, -num_ber_sk_bkr, -den_ber_sk_bkr, -both_ber_sk_bkr,
        -num_k0_terlatih_bkr, -den_k0_terlatih_bkr, -both_k0_terlatih_bkr, -num_ber_sk_bkl, -den_ber_sk_bkl,
        -both_ber_sk_bkl, -num_k0_terlatih_bkl, -den_k0_terlatih_bkl, -both_k0_terlatih_bkl, -num_ber_sk_uppka,
        -den_ber_sk_uppka, -both_ber_sk_uppka, -num_k0_terlatih_uppka, -den_k0_terlatih_uppka,
        -both_k0_terlatih_uppka, -num_ber_sk_pikr, -den_ber_sk_pikr, -both_ber_sk_pikr, -num_k0_terlatih_pikr,
        -den_k0_terlatih_pikr, -both_k0_terlatih_pikr from rollup_k0_tahunan_province
      union all select o.province_id, d.period,
        -sent, -verified, -approved, -on_time, -v_bkb_ada, -n_bkb_ada, -v_bkb_sk, -n_bkb_sk, -v_bkb_kartu,
        -n_bkb_kartu, -v_bkb_dana_apbn, -n_bkb_dana_apbn, -v_bkb_dana_apbd, -n_bkb_dana_apbd, -v_bkb_dana_add,
        -n_bkb_dana_add, -v_bkb_dana_dana_desa, -n_bkb_dana_dana_desa, -v_bkb_dana_swadaya,
        -n_bkb_dana_swadaya, -v_bkb_dana_mitra, -n_bkb_dana_mitra, -v_bkb_posyandu, -n_bkb_posyandu,
        -v_bkb_paud, -n_bkb_paud, -v_bkb_hi, -n_bkb_hi, -v_bkb_kit, -n_bkb_kit, -v_bkb_kka, -n_bkb_kka,
        -v_bkb_pengurus, -n_bkb_pengurus, -v_bkb_kader, -n_bkb_kader, -v_bkb_terlatih, -n_bkb_terlatih,
        -v_bkb_anggota, -n_bkb_anggota, -v_bkr_ada, -n_bkr_ada, -v_bkr_sk, -n_bkr_sk, -v_bkr_kartu,
        -n_bkr_kartu, -v_bkr_dana_apbn, -n_bkr_dana_apbn, -v_bkr_dana_apbd, -n_bkr_dana_apbd, -v_bkr_dana_add,
        -n_bkr_dana_add, -v_bkr_dana_dana_desa, -n_bkr_dana_dana_desa, -v_bkr_dana_swadaya,
        -n_bkr_dana_swadaya, -v_bkr_dana_mitra, -n_bkr_dana_mitra, -v_bkr_ekonomi, -n_bkr_ekonomi, -v_bkr_kit,
        -n_bkr_kit, -v_bkr_pengurus, -n_bkr_pengurus, -v_bkr_kader, -n_bkr_kader, -v_bkr_terlatih,
        -n_bkr_terlatih, -v_bkr_anggota, -n_bkr_anggota, -v_bkl_ada, -n_bkl_ada, -v_bkl_sk, -n_bkl_sk,
        -v_bkl_kartu, -n_bkl_kartu, -v_bkl_dana_apbn, -n_bkl_dana_apbn, -v_bkl_dana_apbd, -n_bkl_dana_apbd,
        -v_bkl_dana_add, -n_bkl_dana_add, -v_bkl_dana_dana_desa, -n_bkl_dana_dana_desa, -v_bkl_dana_swadaya,
        -n_bkl_dana_swadaya, -v_bkl_dana_mitra, -n_bkl_dana_mitra, -v_bkl_ekonomi, -n_bkl_ekonomi,
        -v_bkl_posyandu, -n_bkl_posyandu, -v_bkl_kit, -n_bkl_kit, -v_bkl_pengurus, -n_bkl_pengurus,
        -v_bkl_kader, -n_bkl_kader, -v_bkl_terlatih, -n_bkl_terlatih, -v_bkl_anggota, -n_bkl_anggota,
        -v_uppka_ada, -n_uppka_ada, -v_uppka_sk, -n_uppka_sk, -v_uppka_kartu, -n_uppka_kartu,
        -v_uppka_dana_apbn, -n_uppka_dana_apbn, -v_uppka_dana_apbd, -n_uppka_dana_apbd, -v_uppka_dana_add,
        -n_uppka_dana_add, -v_uppka_dana_dana_desa, -n_uppka_dana_dana_desa, -v_uppka_dana_swadaya,
        -n_uppka_dana_swadaya, -v_uppka_dana_mitra, -n_uppka_dana_mitra, -v_uppka_pengurus, -n_uppka_pengurus,
        -v_uppka_kader, -n_uppka_kader, -v_uppka_terlatih, -n_uppka_terlatih, -v_uppka_anggota,
        -n_uppka_anggota, -v_pikr_ada, -n_pikr_ada, -v_pikr_sk, -n_pikr_sk, -v_pikr_kartu, -n_pikr_kartu,
        -v_pikr_dana_apbn, -n_pikr_dana_apbn, -v_pikr_dana_apbd, -n_pikr_dana_apbd, -v_pikr_dana_add,
        -n_pikr_dana_add, -v_pikr_dana_dana_desa, -n_pikr_dana_dana_desa, -v_pikr_dana_swadaya,
        -n_pikr_dana_swadaya, -v_pikr_dana_mitra, -n_pikr_dana_mitra, -v_pikr_pengurus, -n_pikr_pengurus,
        -v_pikr_kader, -n_pikr_kader, -v_pikr_terlatih, -n_pikr_terlatih, -v_pikr_anggota, -n_pikr_anggota,
        -v_ppkbd_ada, -n_ppkbd_ada, -x_ppkbd_ada, -v_ppkbd_sk, -n_ppkbd_sk, -x_ppkbd_sk, -v_sub_ppkbd_ada,
        -n_sub_ppkbd_ada, -x_sub_ppkbd_ada, -v_sub_ppkbd_sk, -n_sub_ppkbd_sk, -x_sub_ppkbd_sk,
        -v_rumah_dataku_ada, -n_rumah_dataku_ada, -x_rumah_dataku_ada, -v_rumah_dataku_sk, -n_rumah_dataku_sk,
        -x_rumah_dataku_sk, -v_pok_kb_ada, -n_pok_kb_ada, -x_pok_kb_ada, -v_pok_kb_sk, -n_pok_kb_sk,
        -x_pok_kb_sk, -num_ber_sk_bkb, -den_ber_sk_bkb, -both_ber_sk_bkb, -num_k0_terlatih_bkb,
        -den_k0_terlatih_bkb, -both_k0_terlatih_bkb, -num_ber_sk_bkr, -den_ber_sk_bkr, -both_ber_sk_bkr,
        -num_k0_terlatih_bkr, -den_k0_terlatih_bkr, -both_k0_terlatih_bkr, -num_ber_sk_bkl, -den_ber_sk_bkl,
        -both_ber_sk_bkl, -num_k0_terlatih_bkl, -den_k0_terlatih_bkl, -both_k0_terlatih_bkl, -num_ber_sk_uppka,
        -den_ber_sk_uppka, -both_ber_sk_uppka, -num_k0_terlatih_uppka, -den_k0_terlatih_uppka,
        -both_k0_terlatih_uppka, -num_ber_sk_pikr, -den_ber_sk_pikr, -both_ber_sk_pikr, -num_k0_terlatih_pikr,
        -den_k0_terlatih_pikr, -both_k0_terlatih_pikr
      from delta_k0_tahunan d join tenant o on o.id = d.tenant_id
    ) u
    group by province_id, period having
      sum(u.sent) <> 0 or sum(u.verified) <> 0 or sum(u.approved) <> 0 or sum(u.on_time) <> 0 or
      sum(u.v_bkb_ada) <> 0 or sum(u.n_bkb_ada) <> 0 or sum(u.v_bkb_sk) <> 0 or sum(u.n_bkb_sk) <> 0 or
      sum(u.v_bkb_kartu) <> 0 or sum(u.n_bkb_kartu) <> 0 or sum(u.v_bkb_dana_apbn) <> 0 or
      sum(u.n_bkb_dana_apbn) <> 0 or sum(u.v_bkb_dana_apbd) <> 0 or sum(u.n_bkb_dana_apbd) <> 0 or
      sum(u.v_bkb_dana_add) <> 0 or sum(u.n_bkb_dana_add) <> 0 or sum(u.v_bkb_dana_dana_desa) <> 0 or
      sum(u.n_bkb_dana_dana_desa) <> 0 or sum(u.v_bkb_dana_swadaya) <> 0 or sum(u.n_bkb_dana_swadaya) <> 0 or
      sum(u.v_bkb_dana_mitra) <> 0 or sum(u.n_bkb_dana_mitra) <> 0 or sum(u.v_bkb_posyandu) <> 0 or
      sum(u.n_bkb_posyandu) <> 0 or sum(u.v_bkb_paud) <> 0 or sum(u.n_bkb_paud) <> 0 or
      sum(u.v_bkb_hi) <> 0 or sum(u.n_bkb_hi) <> 0 or sum(u.v_bkb_kit) <> 0 or sum(u.n_bkb_kit) <> 0 or
      sum(u.v_bkb_kka) <> 0 or sum(u.n_bkb_kka) <> 0 or sum(u.v_bkb_pengurus) <> 0 or
      sum(u.n_bkb_pengurus) <> 0 or sum(u.v_bkb_kader) <> 0 or sum(u.n_bkb_kader) <> 0 or
      sum(u.v_bkb_terlatih) <> 0 or sum(u.n_bkb_terlatih) <> 0 or sum(u.v_bkb_anggota) <> 0 or
      sum(u.n_bkb_anggota) <> 0 or sum(u.v_bkr_ada) <> 0 or sum(u.n_bkr_ada) <> 0 or sum(u.v_bkr_sk) <> 0 or
      sum(u.n_bkr_sk) <> 0 or sum(u.v_bkr_kartu) <> 0 or sum(u.n_bkr_kartu) <> 0 or
      sum(u.v_bkr_dana_apbn) <> 0 or sum(u.n_bkr_dana_apbn) <> 0 or sum(u.v_bkr_dana_apbd) <> 0 or
      sum(u.n_bkr_dana_apbd) <> 0 or sum(u.v_bkr_dana_add) <> 0 or sum(u.n_bkr_dana_add) <> 0 or
      sum(u.v_bkr_dana_dana_desa) <> 0 or sum(u.n_bkr_dana_dana_desa) <> 0 or
      sum(u.v_bkr_dana_swadaya) <> 0 or sum(u.n_bkr_dana_swadaya) <> 0 or sum(u.v_bkr_dana_mitra) <> 0 or
      sum(u.n_bkr_dana_mitra) <> 0 or sum(u.v_bkr_ekonomi) <> 0 or sum(u.n_bkr_ekonomi) <> 0 or
      sum(u.v_bkr_kit) <> 0 or sum(u.n_bkr_kit) <> 0 or sum(u.v_bkr_pengurus) <> 0 or
      sum(u.n_bkr_pengurus) <> 0 or sum(u.v_bkr_kader) <> 0 or sum(u.n_bkr_kader) <> 0 or
      sum(u.v_bkr_terlatih) <> 0 or sum(u.n_bkr_terlatih) <> 0 or sum(u.v_bkr_anggota) <> 0 or
      sum(u.n_bkr_anggota) <> 0 or sum(u.v_bkl_ada) <> 0 or sum(u.n_bkl_ada) <> 0 or sum(u.v_bkl_sk) <> 0 or
      sum(u.n_bkl_sk) <> 0 or sum(u.v_bkl_kartu) <> 0 or sum(u.n_bkl_kartu) <> 0 or
      sum(u.v_bkl_dana_apbn) <> 0 or sum(u.n_bkl_dana_apbn) <> 0 or sum(u.v_bkl_dana_apbd) <> 0 or
      sum(u.n_bkl_dana_apbd) <> 0 or sum(u.v_bkl_dana_add) <> 0 or sum(u.n_bkl_dana_add) <> 0 or
      sum(u.v_bkl_dana_dana_desa) <> 0 or sum(u.n_bkl_dana_dana_desa) <> 0 or
      sum(u.v_bkl_dana_swadaya) <> 0 or sum(u.n_bkl_dana_swadaya) <> 0 or sum(u.v_bkl_dana_mitra) <> 0 or
      sum(u.n_bkl_dana_mitra) <> 0 or sum(u.v_bkl_ekonomi) <> 0 or sum(u.n_bkl_ekonomi) <> 0 or
      sum(u.v_bkl_posyandu) <> 0 or sum(u.n_bkl_posyandu) <> 0 or sum(u.v_bkl_kit) <> 0 or
      sum(u.n_bkl_kit) <> 0 or sum(u.v_bkl_pengurus) <> 0 or sum(u.n_bkl_pengurus) <> 0 or
      sum(u.v_bkl_kader) <> 0 or sum(u.n_bkl_kader) <> 0 or sum(u.v_bkl_terlatih) <> 0 or
      sum(u.n_bkl_terlatih) <> 0 or sum(u.v_bkl_anggota) <> 0 or sum(u.n_bkl_anggota) <> 0 or
      sum(u.v_uppka_ada) <> 0 or sum(u.n_uppka_ada) <> 0 or sum(u.v_uppka_sk) <> 0 or
      sum(u.n_uppka_sk) <> 0 or sum(u.v_uppka_kartu) <> 0 or sum(u.n_uppka_kartu) <> 0 or
      sum(u.v_uppka_dana_apbn) <> 0 or sum(u.n_uppka_dana_apbn) <> 0 or sum(u.v_uppka_dana_apbd) <> 0 or
      sum(u.n_uppka_dana_apbd) <> 0 or sum(u.v_uppka_dana_add) <> 0 or sum(u.n_uppka_dana_add) <> 0 or
      sum(u.v_uppka_dana_dana_desa) <> 0 or sum(u.n_uppka_dana_dana_desa) <> 0 or
      sum(u.v_uppka_dana_swadaya) <> 0 or sum(u.n_uppka_dana_swadaya) <> 0 or
      sum(u.v_uppka_dana_mitra) <> 0 or sum(u.n_uppka_dana_mitra) <> 0 or sum(u.v_uppka_pengurus) <> 0 or
      sum(u.n_uppka_pengurus) <> 0 or sum(u.v_uppka_kader) <> 0 or sum(u.n_uppka_kader) <> 0 or
      sum(u.v_uppka_terlatih) <> 0 or sum(u.n_uppka_terlatih) <> 0 or sum(u.v_uppka_anggota) <> 0 or
      sum(u.n_uppka_anggota) <> 0 or sum(u.v_pikr_ada) <> 0 or sum(u.n_pikr_ada) <> 0 or
      sum(u.v_pikr_sk) <> 0 or sum(u.n_pikr_sk) <> 0 or sum(u.v_pikr_kartu) <> 0 or
      sum(u.n_pikr_kartu) <> 0 or sum(u.v_pikr_dana_apbn) <> 0 or sum(u.n_pikr_dana_apbn) <> 0 or
      sum(u.v_pikr_dana_apbd) <> 0 or sum(u.n_pikr_dana_apbd) <> 0 or sum(u.v_pikr_dana_add) <> 0 or
      sum(u.n_pikr_dana_add) <> 0 or sum(u.v_pikr_dana_dana_desa) <> 0 or
      sum(u.n_pikr_dana_dana_desa) <> 0 or sum(u.v_pikr_dana_swadaya) <> 0 or
      sum(u.n_pikr_dana_swadaya) <> 0 or sum(u.v_pikr_dana_mitra) <> 0 or sum(u.n_pikr_dana_mitra) <> 0 or
      sum(u.v_pikr_pengurus) <> 0 or sum(u.n_pikr_pengurus) <> 0 or sum(u.v_pikr_kader) <> 0 or
      sum(u.n_pikr_kader) <> 0 or sum(u.v_pikr_terlatih) <> 0 or sum(u.n_pikr_terlatih) <> 0 or
      sum(u.v_pikr_anggota) <> 0 or sum(u.n_pikr_anggota) <> 0 or sum(u.v_ppkbd_ada) <> 0 or
      sum(u.n_ppkbd_ada) <> 0 or sum(u.x_ppkbd_ada) <> 0 or sum(u.v_ppkbd_sk) <> 0 or
      sum(u.n_ppkbd_sk) <> 0 or sum(u.x_ppkbd_sk) <> 0 or sum(u.v_sub_ppkbd_ada) <> 0 or
      sum(u.n_sub_ppkbd_ada) <> 0 or sum(u.x_sub_ppkbd_ada) <> 0 or sum(u.v_sub_ppkbd_sk) <> 0 or
      sum(u.n_sub_ppkbd_sk) <> 0 or sum(u.x_sub_ppkbd_sk) <> 0 or sum(u.v_rumah_dataku_ada) <> 0 or
      sum(u.n_rumah_dataku_ada) <> 0 or sum(u.x_rumah_dataku_ada) <> 0 or sum(u.v_rumah_dataku_sk) <> 0 or
      sum(u.n_rumah_dataku_sk) <> 0 or sum(u.x_rumah_dataku_sk) <> 0 or sum(u.v_pok_kb_ada) <> 0 or
      sum(u.n_pok_kb_ada) <> 0 or sum(u.x_pok_kb_ada) <> 0 or sum(u.v_pok_kb_sk) <> 0 or
      sum(u.n_pok_kb_sk) <> 0 or sum(u.x_pok_kb_sk) <> 0 or sum(u.num_ber_sk_bkb) <> 0 or
      sum(u.den_ber_sk_bkb) <> 0 or sum(u.both_ber_sk_bkb) <> 0 or sum(u.num_k0_terlatih_bkb) <> 0 or
      sum(u.den_k0_terlatih_bkb) <> 0 or sum(u.both_k0_terlatih_bkb) <> 0 or sum(u.num_ber_sk_bkr) <> 0 or
      sum(u.den_ber_sk_bkr) <> 0 or sum(u.both_ber_sk_bkr) <> 0 or sum(u.num_k0_terlatih_bkr) <> 0 or
      sum(u.den_k0_terlatih_bkr) <> 0 or sum(u.both_k0_terlatih_bkr) <> 0 or sum(u.num_ber_sk_bkl) <> 0 or
      sum(u.den_ber_sk_bkl) <> 0 or sum(u.both_ber_sk_bkl) <> 0 or sum(u.num_k0_terlatih_bkl) <> 0 or
      sum(u.den_k0_terlatih_bkl) <> 0 or sum(u.both_k0_terlatih_bkl) <> 0 or sum(u.num_ber_sk_uppka) <> 0 or
      sum(u.den_ber_sk_uppka) <> 0 or sum(u.both_ber_sk_uppka) <> 0 or sum(u.num_k0_terlatih_uppka) <> 0 or
      sum(u.den_k0_terlatih_uppka) <> 0 or sum(u.both_k0_terlatih_uppka) <> 0 or
      sum(u.num_ber_sk_pikr) <> 0 or sum(u.den_ber_sk_pikr) <> 0 or sum(u.both_ber_sk_pikr) <> 0 or
      sum(u.num_k0_terlatih_pikr) <> 0 or sum(u.den_k0_terlatih_pikr) <> 0 or
      sum(u.both_k0_terlatih_pikr) <> 0
  ) wrong;
end
$f$;
grant create on schema public to lini_verify;
alter function verify_k0_tahunan() owner to lini_verify;
revoke create on schema public from lini_verify;
set role lini_verify;
revoke execute on function verify_k0_tahunan() from public;
grant execute on function verify_k0_tahunan() to lini_app, lini_owner;
reset role;

/* Makes every roll-up again from the facts. Savers wait at the delta table meanwhile. */
create function rebuild_k0_tahunan() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  lock table change_k0_tahunan in share row exclusive mode;
  delete from change_k0_tahunan;
  delete from rollup_k0_tahunan_kecamatan;
  delete from rollup_k0_tahunan_district;
  delete from rollup_k0_tahunan_province;
  insert into rollup_k0_tahunan_kecamatan (tenant_id, kecamatan_id, period,
    sent, verified, approved, on_time, v_bkb_ada, n_bkb_ada, v_bkb_sk, n_bkb_sk, v_bkb_kartu, n_bkb_kartu,
    v_bkb_dana_apbn, n_bkb_dana_apbn, v_bkb_dana_apbd, n_bkb_dana_apbd, v_bkb_dana_add, n_bkb_dana_add,
    v_bkb_dana_dana_desa, n_bkb_dana_dana_desa, v_bkb_dana_swadaya, n_bkb_dana_swadaya, v_bkb_dana_mitra,
    n_bkb_dana_mitra, v_bkb_posyandu, n_bkb_posyandu, v_bkb_paud, n_bkb_paud, v_bkb_hi, n_bkb_hi,
    v_bkb_kit, n_bkb_kit, v_bkb_kka, n_bkb_kka, v_bkb_pengurus, n_bkb_pengurus, v_bkb_kader, n_bkb_kader,
    v_bkb_terlatih, n_bkb_terlatih, v_bkb_anggota, n_bkb_anggota, v_bkr_ada, n_bkr_ada, v_bkr_sk, n_bkr_sk,
    v_bkr_kartu, n_bkr_kartu, v_bkr_dana_apbn, n_bkr_dana_apbn, v_bkr_dana_apbd, n_bkr_dana_apbd,
    v_bkr_dana_add, n_bkr_dana_add, v_bkr_dana_dana_desa, n_bkr_dana_dana_desa, v_bkr_dana_swadaya,
    n_bkr_dana_swadaya, v_bkr_dana_mitra, n_bkr_dana_mitra, v_bkr_ekonomi, n_bkr_ekonomi, v_bkr_kit,
    n_bkr_kit, v_bkr_pengurus, n_bkr_pengurus, v_bkr_kader, n_bkr_kader, v_bkr_terlatih, n_bkr_terlatih,
    v_bkr_anggota, n_bkr_anggota, v_bkl_ada, n_bkl_ada, v_bkl_sk, n_bkl_sk, v_bkl_kartu, n_bkl_kartu,
    v_bkl_dana_apbn, n_bkl_dana_apbn, v_bkl_dana_apbd, n_bkl_dana_apbd, v_bkl_dana_add, n_bkl_dana_add,
    v_bkl_dana_dana_desa, n_bkl_dana_dana_desa, v_bkl_dana_swadaya, n_bkl_dana_swadaya, v_bkl_dana_mitra,
    n_bkl_dana_mitra, v_bkl_ekonomi, n_bkl_ekonomi, v_bkl_posyandu, n_bkl_posyandu, v_bkl_kit, n_bkl_kit,
    v_bkl_pengurus, n_bkl_pengurus, v_bkl_kader, n_bkl_kader, v_bkl_terlatih, n_bkl_terlatih,
    v_bkl_anggota, n_bkl_anggota, v_uppka_ada, n_uppka_ada, v_uppka_sk, n_uppka_sk, v_uppka_kartu,
    n_uppka_kartu, v_uppka_dana_apbn, n_uppka_dana_apbn, v_uppka_dana_apbd, n_uppka_dana_apbd,
    v_uppka_dana_add, n_uppka_dana_add, v_uppka_dana_dana_desa, n_uppka_dana_dana_desa,
    v_uppka_dana_swadaya, n_uppka_dana_swadaya, v_uppka_dana_mitra, n_uppka_dana_mitra, v_uppka_pengurus,
    n_uppka_pengurus, v_uppka_kader, n_uppka_kader, v_uppka_terlatih, n_uppka_terlatih, v_uppka_anggota,
    n_uppka_anggota, v_pikr_ada, n_pikr_ada, v_pikr_sk, n_pikr_sk, v_pikr_kartu, n_pikr_kartu,
    v_pikr_dana_apbn, n_pikr_dana_apbn, v_pikr_dana_apbd, n_pikr_dana_apbd, v_pikr_dana_add,
    n_pikr_dana_add, v_pikr_dana_dana_desa, n_pikr_dana_dana_desa, v_pikr_dana_swadaya,
    n_pikr_dana_swadaya, v_pikr_dana_mitra, n_pikr_dana_mitra, v_pikr_pengurus, n_pikr_pengurus,
    v_pikr_kader, n_pikr_kader, v_pikr_terlatih, n_pikr_terlatih, v_pikr_anggota, n_pikr_anggota,
    v_ppkbd_ada, n_ppkbd_ada, x_ppkbd_ada, v_ppkbd_sk, n_ppkbd_sk, x_ppkbd_sk, v_sub_ppkbd_ada,
    n_sub_ppkbd_ada, x_sub_ppkbd_ada, v_sub_ppkbd_sk, n_sub_ppkbd_sk, x_sub_ppkbd_sk, v_rumah_dataku_ada,
    n_rumah_dataku_ada, x_rumah_dataku_ada, v_rumah_dataku_sk, n_rumah_dataku_sk, x_rumah_dataku_sk,
    v_pok_kb_ada, n_pok_kb_ada, x_pok_kb_ada, v_pok_kb_sk, n_pok_kb_sk, x_pok_kb_sk, num_ber_sk_bkb,
    den_ber_sk_bkb, both_ber_sk_bkb, num_k0_terlatih_bkb, den_k0_terlatih_bkb, both_k0_terlatih_bkb,
    num_ber_sk_bkr, den_ber_sk_bkr, both_ber_sk_bkr, num_k0_terlatih_bkr, den_k0_terlatih_bkr,
    both_k0_terlatih_bkr, num_ber_sk_bkl, den_ber_sk_bkl, both_ber_sk_bkl, num_k0_terlatih_bkl,
    den_k0_terlatih_bkl, both_k0_terlatih_bkl, num_ber_sk_uppka, den_ber_sk_uppka, both_ber_sk_uppka,
    num_k0_terlatih_uppka, den_k0_terlatih_uppka, both_k0_terlatih_uppka, num_ber_sk_pikr, den_ber_sk_pikr,
    both_ber_sk_pikr, num_k0_terlatih_pikr, den_k0_terlatih_pikr, both_k0_terlatih_pikr)
  select tenant_id, kecamatan_id, period,
    sum(sent), sum(verified), sum(approved), sum(on_time), sum(v_bkb_ada), sum(n_bkb_ada), sum(v_bkb_sk),
    sum(n_bkb_sk), sum(v_bkb_kartu), sum(n_bkb_kartu), sum(v_bkb_dana_apbn), sum(n_bkb_dana_apbn),
    sum(v_bkb_dana_apbd), sum(n_bkb_dana_apbd), sum(v_bkb_dana_add), sum(n_bkb_dana_add),
    sum(v_bkb_dana_dana_desa), sum(n_bkb_dana_dana_desa), sum(v_bkb_dana_swadaya), sum(n_bkb_dana_swadaya),
    sum(v_bkb_dana_mitra), sum(n_bkb_dana_mitra), sum(v_bkb_posyandu), sum(n_bkb_posyandu),
    sum(v_bkb_paud), sum(n_bkb_paud), sum(v_bkb_hi), sum(n_bkb_hi), sum(v_bkb_kit), sum(n_bkb_kit),
    sum(v_bkb_kka), sum(n_bkb_kka), sum(v_bkb_pengurus), sum(n_bkb_pengurus), sum(v_bkb_kader),
    sum(n_bkb_kader), sum(v_bkb_terlatih), sum(n_bkb_terlatih), sum(v_bkb_anggota), sum(n_bkb_anggota),
    sum(v_bkr_ada), sum(n_bkr_ada), sum(v_bkr_sk), sum(n_bkr_sk), sum(v_bkr_kartu), sum(n_bkr_kartu),
    sum(v_bkr_dana_apbn), sum(n_bkr_dana_apbn), sum(v_bkr_dana_apbd), sum(n_bkr_dana_apbd),
    sum(v_bkr_dana_add), sum(n_bkr_dana_add), sum(v_bkr_dana_dana_desa), sum(n_bkr_dana_dana_desa),
    sum(v_bkr_dana_swadaya), sum(n_bkr_dana_swadaya), sum(v_bkr_dana_mitra), sum(n_bkr_dana_mitra),
    sum(v_bkr_ekonomi), sum(n_bkr_ekonomi), sum(v_bkr_kit), sum(n_bkr_kit), sum(v_bkr_pengurus),
    sum(n_bkr_pengurus), sum(v_bkr_kader), sum(n_bkr_kader), sum(v_bkr_terlatih), sum(n_bkr_terlatih),
    sum(v_bkr_anggota), sum(n_bkr_anggota), sum(v_bkl_ada), sum(n_bkl_ada), sum(v_bkl_sk), sum(n_bkl_sk),
    sum(v_bkl_kartu), sum(n_bkl_kartu), sum(v_bkl_dana_apbn), sum(n_bkl_dana_apbn), sum(v_bkl_dana_apbd),
    sum(n_bkl_dana_apbd), sum(v_bkl_dana_add), sum(n_bkl_dana_add), sum(v_bkl_dana_dana_desa),
    sum(n_bkl_dana_dana_desa), sum(v_bkl_dana_swadaya), sum(n_bkl_dana_swadaya), sum(v_bkl_dana_mitra),
    sum(n_bkl_dana_mitra), sum(v_bkl_ekonomi), sum(n_bkl_ekonomi), sum(v_bkl_posyandu),
    sum(n_bkl_posyandu), sum(v_bkl_kit), sum(n_bkl_kit), sum(v_bkl_pengurus), sum(n_bkl_pengurus),
    sum(v_bkl_kader), sum(n_bkl_kader), sum(v_bkl_terlatih), sum(n_bkl_terlatih), sum(v_bkl_anggota),
    sum(n_bkl_anggota), sum(v_uppka_ada), sum(n_uppka_ada), sum(v_uppka_sk), sum(n_uppka_sk),
    sum(v_uppka_kartu), sum(n_uppka_kartu), sum(v_uppka_dana_apbn), sum(n_uppka_dana_apbn),
    sum(v_uppka_dana_apbd), sum(n_uppka_dana_apbd), sum(v_uppka_dana_add), sum(n_uppka_dana_add),
    sum(v_uppka_dana_dana_desa), sum(n_uppka_dana_dana_desa), sum(v_uppka_dana_swadaya),
    sum(n_uppka_dana_swadaya), sum(v_uppka_dana_mitra), sum(n_uppka_dana_mitra), sum(v_uppka_pengurus),
    sum(n_uppka_pengurus), sum(v_uppka_kader), sum(n_uppka_kader), sum(v_uppka_terlatih),
    sum(n_uppka_terlatih), sum(v_uppka_anggota), sum(n_uppka_anggota), sum(v_pikr_ada), sum(n_pikr_ada),
    sum(v_pikr_sk), sum(n_pikr_sk), sum(v_pikr_kartu), sum(n_pikr_kartu), sum(v_pikr_dana_apbn),
    sum(n_pikr_dana_apbn), sum(v_pikr_dana_apbd), sum(n_pikr_dana_apbd), sum(v_pikr_dana_add),
    sum(n_pikr_dana_add), sum(v_pikr_dana_dana_desa), sum(n_pikr_dana_dana_desa), sum(v_pikr_dana_swadaya),
    sum(n_pikr_dana_swadaya), sum(v_pikr_dana_mitra), sum(n_pikr_dana_mitra), sum(v_pikr_pengurus),
    sum(n_pikr_pengurus), sum(v_pikr_kader), sum(n_pikr_kader), sum(v_pikr_terlatih), sum(n_pikr_terlatih),
    sum(v_pikr_anggota), sum(n_pikr_anggota), sum(v_ppkbd_ada), sum(n_ppkbd_ada), sum(x_ppkbd_ada),
    sum(v_ppkbd_sk), sum(n_ppkbd_sk), sum(x_ppkbd_sk), sum(v_sub_ppkbd_ada), sum(n_sub_ppkbd_ada),
    sum(x_sub_ppkbd_ada), sum(v_sub_ppkbd_sk), sum(n_sub_ppkbd_sk), sum(x_sub_ppkbd_sk),
    sum(v_rumah_dataku_ada), sum(n_rumah_dataku_ada), sum(x_rumah_dataku_ada), sum(v_rumah_dataku_sk),
    sum(n_rumah_dataku_sk), sum(x_rumah_dataku_sk), sum(v_pok_kb_ada), sum(n_pok_kb_ada),
    sum(x_pok_kb_ada), sum(v_pok_kb_sk), sum(n_pok_kb_sk), sum(x_pok_kb_sk), sum(num_ber_sk_bkb),
    sum(den_ber_sk_bkb), sum(both_ber_sk_bkb), sum(num_k0_terlatih_bkb), sum(den_k0_terlatih_bkb),
    sum(both_k0_terlatih_bkb), sum(num_ber_sk_bkr), sum(den_ber_sk_bkr), sum(both_ber_sk_bkr),
    sum(num_k0_terlatih_bkr), sum(den_k0_terlatih_bkr), sum(both_k0_terlatih_bkr), sum(num_ber_sk_bkl),
    sum(den_ber_sk_bkl), sum(both_ber_sk_bkl), sum(num_k0_terlatih_bkl), sum(den_k0_terlatih_bkl),
    sum(both_k0_terlatih_bkl), sum(num_ber_sk_uppka), sum(den_ber_sk_uppka), sum(both_ber_sk_uppka),
    sum(num_k0_terlatih_uppka), sum(den_k0_terlatih_uppka), sum(both_k0_terlatih_uppka),
    sum(num_ber_sk_pikr), sum(den_ber_sk_pikr), sum(both_ber_sk_pikr), sum(num_k0_terlatih_pikr),
    sum(den_k0_terlatih_pikr), sum(both_k0_terlatih_pikr)
  from contribution_k0_tahunan group by tenant_id, kecamatan_id, period;
  insert into rollup_k0_tahunan_district (tenant_id, period,
    sent, verified, approved, on_time, v_bkb_ada, n_bkb_ada, v_bkb_sk, n_bkb_sk, v_bkb_kartu, n_bkb_kartu,
    v_bkb_dana_apbn, n_bkb_dana_apbn, v_bkb_dana_apbd, n_bkb_dana_apbd, v_bkb_dana_add, n_bkb_dana_add,
    v_bkb_dana_dana_desa, n_bkb_dana_dana_desa, v_bkb_dana_swadaya, n_bkb_dana_swadaya, v_bkb_dana_mitra,
    n_bkb_dana_mitra, v_bkb_posyandu, n_bkb_posyandu, v_bkb_paud, n_bkb_paud, v_bkb_hi, n_bkb_hi,
    v_bkb_kit, n_bkb_kit, v_bkb_kka, n_bkb_kka, v_bkb_pengurus, n_bkb_pengurus, v_bkb_kader, n_bkb_kader,
    v_bkb_terlatih, n_bkb_terlatih, v_bkb_anggota, n_bkb_anggota, v_bkr_ada, n_bkr_ada, v_bkr_sk, n_bkr_sk,
    v_bkr_kartu, n_bkr_kartu, v_bkr_dana_apbn, n_bkr_dana_apbn, v_bkr_dana_apbd, n_bkr_dana_apbd,
    v_bkr_dana_add, n_bkr_dana_add, v_bkr_dana_dana_desa, n_bkr_dana_dana_desa, v_bkr_dana_swadaya,
    n_bkr_dana_swadaya, v_bkr_dana_mitra, n_bkr_dana_mitra, v_bkr_ekonomi, n_bkr_ekonomi, v_bkr_kit,
    n_bkr_kit, v_bkr_pengurus, n_bkr_pengurus, v_bkr_kader, n_bkr_kader, v_bkr_terlatih, n_bkr_terlatih,
    v_bkr_anggota, n_bkr_anggota, v_bkl_ada, n_bkl_ada, v_bkl_sk, n_bkl_sk, v_bkl_kartu, n_bkl_kartu,
    v_bkl_dana_apbn, n_bkl_dana_apbn, v_bkl_dana_apbd, n_bkl_dana_apbd, v_bkl_dana_add, n_bkl_dana_add,
    v_bkl_dana_dana_desa, n_bkl_dana_dana_desa, v_bkl_dana_swadaya, n_bkl_dana_swadaya, v_bkl_dana_mitra,
    n_bkl_dana_mitra, v_bkl_ekonomi, n_bkl_ekonomi, v_bkl_posyandu, n_bkl_posyandu, v_bkl_kit, n_bkl_kit,
    v_bkl_pengurus, n_bkl_pengurus, v_bkl_kader, n_bkl_kader, v_bkl_terlatih, n_bkl_terlatih,
    v_bkl_anggota, n_bkl_anggota, v_uppka_ada, n_uppka_ada, v_uppka_sk, n_uppka_sk, v_uppka_kartu,
    n_uppka_kartu, v_uppka_dana_apbn, n_uppka_dana_apbn, v_uppka_dana_apbd, n_uppka_dana_apbd,
    v_uppka_dana_add, n_uppka_dana_add, v_uppka_dana_dana_desa, n_uppka_dana_dana_desa,
    v_uppka_dana_swadaya, n_uppka_dana_swadaya, v_uppka_dana_mitra, n_uppka_dana_mitra, v_uppka_pengurus,
    n_uppka_pengurus, v_uppka_kader, n_uppka_kader, v_uppka_terlatih, n_uppka_terlatih, v_uppka_anggota,
    n_uppka_anggota, v_pikr_ada, n_pikr_ada, v_pikr_sk, n_pikr_sk, v_pikr_kartu, n_pikr_kartu,
    v_pikr_dana_apbn, n_pikr_dana_apbn, v_pikr_dana_apbd, n_pikr_dana_apbd, v_pikr_dana_add,
    n_pikr_dana_add, v_pikr_dana_dana_desa, n_pikr_dana_dana_desa, v_pikr_dana_swadaya,
    n_pikr_dana_swadaya, v_pikr_dana_mitra, n_pikr_dana_mitra, v_pikr_pengurus, n_pikr_pengurus,
    v_pikr_kader, n_pikr_kader, v_pikr_terlatih, n_pikr_terlatih, v_pikr_anggota, n_pikr_anggota,
    v_ppkbd_ada, n_ppkbd_ada, x_ppkbd_ada, v_ppkbd_sk, n_ppkbd_sk, x_ppkbd_sk, v_sub_ppkbd_ada,
    n_sub_ppkbd_ada, x_sub_ppkbd_ada, v_sub_ppkbd_sk, n_sub_ppkbd_sk, x_sub_ppkbd_sk, v_rumah_dataku_ada,
    n_rumah_dataku_ada, x_rumah_dataku_ada, v_rumah_dataku_sk, n_rumah_dataku_sk, x_rumah_dataku_sk,
    v_pok_kb_ada, n_pok_kb_ada, x_pok_kb_ada, v_pok_kb_sk, n_pok_kb_sk, x_pok_kb_sk, num_ber_sk_bkb,
    den_ber_sk_bkb, both_ber_sk_bkb, num_k0_terlatih_bkb, den_k0_terlatih_bkb, both_k0_terlatih_bkb,
    num_ber_sk_bkr, den_ber_sk_bkr, both_ber_sk_bkr, num_k0_terlatih_bkr, den_k0_terlatih_bkr,
    both_k0_terlatih_bkr, num_ber_sk_bkl, den_ber_sk_bkl, both_ber_sk_bkl, num_k0_terlatih_bkl,
    den_k0_terlatih_bkl, both_k0_terlatih_bkl, num_ber_sk_uppka, den_ber_sk_uppka, both_ber_sk_uppka,
    num_k0_terlatih_uppka, den_k0_terlatih_uppka, both_k0_terlatih_uppka, num_ber_sk_pikr, den_ber_sk_pikr,
    both_ber_sk_pikr, num_k0_terlatih_pikr, den_k0_terlatih_pikr, both_k0_terlatih_pikr)
  select tenant_id, period,
    sum(sent), sum(verified), sum(approved), sum(on_time), sum(v_bkb_ada), sum(n_bkb_ada), sum(v_bkb_sk),
    sum(n_bkb_sk), sum(v_bkb_kartu), sum(n_bkb_kartu), sum(v_bkb_dana_apbn), sum(n_bkb_dana_apbn),
    sum(v_bkb_dana_apbd), sum(n_bkb_dana_apbd), sum(v_bkb_dana_add), sum(n_bkb_dana_add),
    sum(v_bkb_dana_dana_desa), sum(n_bkb_dana_dana_desa), sum(v_bkb_dana_swadaya), sum(n_bkb_dana_swadaya),
    sum(v_bkb_dana_mitra), sum(n_bkb_dana_mitra), sum(v_bkb_posyandu), sum(n_bkb_posyandu),
    sum(v_bkb_paud), sum(n_bkb_paud), sum(v_bkb_hi), sum(n_bkb_hi), sum(v_bkb_kit), sum(n_bkb_kit),
    sum(v_bkb_kka), sum(n_bkb_kka), sum(v_bkb_pengurus), sum(n_bkb_pengurus), sum(v_bkb_kader),
    sum(n_bkb_kader), sum(v_bkb_terlatih), sum(n_bkb_terlatih), sum(v_bkb_anggota), sum(n_bkb_anggota),
    sum(v_bkr_ada), sum(n_bkr_ada), sum(v_bkr_sk), sum(n_bkr_sk), sum(v_bkr_kartu), sum(n_bkr_kartu),
    sum(v_bkr_dana_apbn), sum(n_bkr_dana_apbn), sum(v_bkr_dana_apbd), sum(n_bkr_dana_apbd),
    sum(v_bkr_dana_add), sum(n_bkr_dana_add), sum(v_bkr_dana_dana_desa), sum(n_bkr_dana_dana_desa),
    sum(v_bkr_dana_swadaya), sum(n_bkr_dana_swadaya), sum(v_bkr_dana_mitra), sum(n_bkr_dana_mitra),
    sum(v_bkr_ekonomi), sum(n_bkr_ekonomi), sum(v_bkr_kit), sum(n_bkr_kit), sum(v_bkr_pengurus),
    sum(n_bkr_pengurus), sum(v_bkr_kader), sum(n_bkr_kader), sum(v_bkr_terlatih), sum(n_bkr_terlatih),
    sum(v_bkr_anggota), sum(n_bkr_anggota), sum(v_bkl_ada), sum(n_bkl_ada), sum(v_bkl_sk), sum(n_bkl_sk),
    sum(v_bkl_kartu), sum(n_bkl_kartu), sum(v_bkl_dana_apbn), sum(n_bkl_dana_apbn), sum(v_bkl_dana_apbd),
    sum(n_bkl_dana_apbd), sum(v_bkl_dana_add), sum(n_bkl_dana_add), sum(v_bkl_dana_dana_desa),
    sum(n_bkl_dana_dana_desa), sum(v_bkl_dana_swadaya), sum(n_bkl_dana_swadaya), sum(v_bkl_dana_mitra),
    sum(n_bkl_dana_mitra), sum(v_bkl_ekonomi), sum(n_bkl_ekonomi), sum(v_bkl_posyandu),
    sum(n_bkl_posyandu), sum(v_bkl_kit), sum(n_bkl_kit), sum(v_bkl_pengurus), sum(n_bkl_pengurus),
    sum(v_bkl_kader), sum(n_bkl_kader), sum(v_bkl_terlatih), sum(n_bkl_terlatih), sum(v_bkl_anggota),
    sum(n_bkl_anggota), sum(v_uppka_ada), sum(n_uppka_ada), sum(v_uppka_sk), sum(n_uppka_sk),
    sum(v_uppka_kartu), sum(n_uppka_kartu), sum(v_uppka_dana_apbn), sum(n_uppka_dana_apbn),
    sum(v_uppka_dana_apbd), sum(n_uppka_dana_apbd), sum(v_uppka_dana_add), sum(n_uppka_dana_add),
    sum(v_uppka_dana_dana_desa), sum(n_uppka_dana_dana_desa), sum(v_uppka_dana_swadaya),
    sum(n_uppka_dana_swadaya), sum(v_uppka_dana_mitra), sum(n_uppka_dana_mitra), sum(v_uppka_pengurus),
    sum(n_uppka_pengurus), sum(v_uppka_kader), sum(n_uppka_kader), sum(v_uppka_terlatih),
    sum(n_uppka_terlatih), sum(v_uppka_anggota), sum(n_uppka_anggota), sum(v_pikr_ada), sum(n_pikr_ada),
    sum(v_pikr_sk), sum(n_pikr_sk), sum(v_pikr_kartu), sum(n_pikr_kartu), sum(v_pikr_dana_apbn),
    sum(n_pikr_dana_apbn), sum(v_pikr_dana_apbd), sum(n_pikr_dana_apbd), sum(v_pikr_dana_add),
    sum(n_pikr_dana_add), sum(v_pikr_dana_dana_desa), sum(n_pikr_dana_dana_desa), sum(v_pikr_dana_swadaya),
    sum(n_pikr_dana_swadaya), sum(v_pikr_dana_mitra), sum(n_pikr_dana_mitra), sum(v_pikr_pengurus),
    sum(n_pikr_pengurus), sum(v_pikr_kader), sum(n_pikr_kader), sum(v_pikr_terlatih), sum(n_pikr_terlatih),
    sum(v_pikr_anggota), sum(n_pikr_anggota), sum(v_ppkbd_ada), sum(n_ppkbd_ada), sum(x_ppkbd_ada),
    sum(v_ppkbd_sk), sum(n_ppkbd_sk), sum(x_ppkbd_sk), sum(v_sub_ppkbd_ada), sum(n_sub_ppkbd_ada),
    sum(x_sub_ppkbd_ada), sum(v_sub_ppkbd_sk), sum(n_sub_ppkbd_sk), sum(x_sub_ppkbd_sk),
    sum(v_rumah_dataku_ada), sum(n_rumah_dataku_ada), sum(x_rumah_dataku_ada), sum(v_rumah_dataku_sk),
    sum(n_rumah_dataku_sk), sum(x_rumah_dataku_sk), sum(v_pok_kb_ada), sum(n_pok_kb_ada),
    sum(x_pok_kb_ada), sum(v_pok_kb_sk), sum(n_pok_kb_sk), sum(x_pok_kb_sk), sum(num_ber_sk_bkb),
    sum(den_ber_sk_bkb), sum(both_ber_sk_bkb), sum(num_k0_terlatih_bkb), sum(den_k0_terlatih_bkb),
    sum(both_k0_terlatih_bkb), sum(num_ber_sk_bkr), sum(den_ber_sk_bkr), sum(both_ber_sk_bkr),
    sum(num_k0_terlatih_bkr), sum(den_k0_terlatih_bkr), sum(both_k0_terlatih_bkr), sum(num_ber_sk_bkl),
    sum(den_ber_sk_bkl), sum(both_ber_sk_bkl), sum(num_k0_terlatih_bkl), sum(den_k0_terlatih_bkl),
    sum(both_k0_terlatih_bkl), sum(num_ber_sk_uppka), sum(den_ber_sk_uppka), sum(both_ber_sk_uppka),
    sum(num_k0_terlatih_uppka), sum(den_k0_terlatih_uppka), sum(both_k0_terlatih_uppka),
    sum(num_ber_sk_pikr), sum(den_ber_sk_pikr), sum(both_ber_sk_pikr), sum(num_k0_terlatih_pikr),
    sum(den_k0_terlatih_pikr), sum(both_k0_terlatih_pikr)
  from contribution_k0_tahunan group by tenant_id, period;
  insert into rollup_k0_tahunan_province (province_id, period,
    sent, verified, approved, on_time, v_bkb_ada, n_bkb_ada, v_bkb_sk, n_bkb_sk, v_bkb_kartu, n_bkb_kartu,
    v_bkb_dana_apbn, n_bkb_dana_apbn, v_bkb_dana_apbd, n_bkb_dana_apbd, v_bkb_dana_add, n_bkb_dana_add,
    v_bkb_dana_dana_desa, n_bkb_dana_dana_desa, v_bkb_dana_swadaya, n_bkb_dana_swadaya, v_bkb_dana_mitra,
    n_bkb_dana_mitra, v_bkb_posyandu, n_bkb_posyandu, v_bkb_paud, n_bkb_paud, v_bkb_hi, n_bkb_hi,
    v_bkb_kit, n_bkb_kit, v_bkb_kka, n_bkb_kka, v_bkb_pengurus, n_bkb_pengurus, v_bkb_kader, n_bkb_kader,
    v_bkb_terlatih, n_bkb_terlatih, v_bkb_anggota, n_bkb_anggota, v_bkr_ada, n_bkr_ada, v_bkr_sk, n_bkr_sk,
    v_bkr_kartu, n_bkr_kartu, v_bkr_dana_apbn, n_bkr_dana_apbn, v_bkr_dana_apbd, n_bkr_dana_apbd,
    v_bkr_dana_add, n_bkr_dana_add, v_bkr_dana_dana_desa, n_bkr_dana_dana_desa, v_bkr_dana_swadaya,
    n_bkr_dana_swadaya, v_bkr_dana_mitra, n_bkr_dana_mitra, v_bkr_ekonomi, n_bkr_ekonomi, v_bkr_kit,
    n_bkr_kit, v_bkr_pengurus, n_bkr_pengurus, v_bkr_kader, n_bkr_kader, v_bkr_terlatih, n_bkr_terlatih,
    v_bkr_anggota, n_bkr_anggota, v_bkl_ada, n_bkl_ada, v_bkl_sk, n_bkl_sk, v_bkl_kartu, n_bkl_kartu,
    v_bkl_dana_apbn, n_bkl_dana_apbn, v_bkl_dana_apbd, n_bkl_dana_apbd, v_bkl_dana_add, n_bkl_dana_add,
    v_bkl_dana_dana_desa, n_bkl_dana_dana_desa, v_bkl_dana_swadaya, n_bkl_dana_swadaya, v_bkl_dana_mitra,
    n_bkl_dana_mitra, v_bkl_ekonomi, n_bkl_ekonomi, v_bkl_posyandu, n_bkl_posyandu, v_bkl_kit, n_bkl_kit,
    v_bkl_pengurus, n_bkl_pengurus, v_bkl_kader, n_bkl_kader, v_bkl_terlatih, n_bkl_terlatih,
    v_bkl_anggota, n_bkl_anggota, v_uppka_ada, n_uppka_ada, v_uppka_sk, n_uppka_sk, v_uppka_kartu,
    n_uppka_kartu, v_uppka_dana_apbn, n_uppka_dana_apbn, v_uppka_dana_apbd, n_uppka_dana_apbd,
    v_uppka_dana_add, n_uppka_dana_add, v_uppka_dana_dana_desa, n_uppka_dana_dana_desa,
    v_uppka_dana_swadaya, n_uppka_dana_swadaya, v_uppka_dana_mitra, n_uppka_dana_mitra, v_uppka_pengurus,
    n_uppka_pengurus, v_uppka_kader, n_uppka_kader, v_uppka_terlatih, n_uppka_terlatih, v_uppka_anggota,
    n_uppka_anggota, v_pikr_ada, n_pikr_ada, v_pikr_sk, n_pikr_sk, v_pikr_kartu, n_pikr_kartu,
    v_pikr_dana_apbn, n_pikr_dana_apbn, v_pikr_dana_apbd, n_pikr_dana_apbd, v_pikr_dana_add,
    n_pikr_dana_add, v_pikr_dana_dana_desa, n_pikr_dana_dana_desa, v_pikr_dana_swadaya,
    n_pikr_dana_swadaya, v_pikr_dana_mitra, n_pikr_dana_mitra, v_pikr_pengurus, n_pikr_pengurus,
    v_pikr_kader, n_pikr_kader, v_pikr_terlatih, n_pikr_terlatih, v_pikr_anggota, n_pikr_anggota,
    v_ppkbd_ada, n_ppkbd_ada, x_ppkbd_ada, v_ppkbd_sk, n_ppkbd_sk, x_ppkbd_sk, v_sub_ppkbd_ada,
    n_sub_ppkbd_ada, x_sub_ppkbd_ada, v_sub_ppkbd_sk, n_sub_ppkbd_sk, x_sub_ppkbd_sk, v_rumah_dataku_ada,
    n_rumah_dataku_ada, x_rumah_dataku_ada, v_rumah_dataku_sk, n_rumah_dataku_sk, x_rumah_dataku_sk,
    v_pok_kb_ada, n_pok_kb_ada, x_pok_kb_ada, v_pok_kb_sk, n_pok_kb_sk, x_pok_kb_sk, num_ber_sk_bkb,
    den_ber_sk_bkb, both_ber_sk_bkb, num_k0_terlatih_bkb, den_k0_terlatih_bkb, both_k0_terlatih_bkb,
    num_ber_sk_bkr, den_ber_sk_bkr, both_ber_sk_bkr, num_k0_terlatih_bkr, den_k0_terlatih_bkr,
    both_k0_terlatih_bkr, num_ber_sk_bkl, den_ber_sk_bkl, both_ber_sk_bkl, num_k0_terlatih_bkl,
    den_k0_terlatih_bkl, both_k0_terlatih_bkl, num_ber_sk_uppka, den_ber_sk_uppka, both_ber_sk_uppka,
    num_k0_terlatih_uppka, den_k0_terlatih_uppka, both_k0_terlatih_uppka, num_ber_sk_pikr, den_ber_sk_pikr,
    both_ber_sk_pikr, num_k0_terlatih_pikr, den_k0_terlatih_pikr, both_k0_terlatih_pikr)
  select province_id, period,
    sum(sent), sum(verified), sum(approved), sum(on_time), sum(v_bkb_ada), sum(n_bkb_ada), sum(v_bkb_sk),
    sum(n_bkb_sk), sum(v_bkb_kartu), sum(n_bkb_kartu), sum(v_bkb_dana_apbn), sum(n_bkb_dana_apbn),
    sum(v_bkb_dana_apbd), sum(n_bkb_dana_apbd), sum(v_bkb_dana_add), sum(n_bkb_dana_add),
    sum(v_bkb_dana_dana_desa), sum(n_bkb_dana_dana_desa), sum(v_bkb_dana_swadaya), sum(n_bkb_dana_swadaya),
    sum(v_bkb_dana_mitra), sum(n_bkb_dana_mitra), sum(v_bkb_posyandu), sum(n_bkb_posyandu),
    sum(v_bkb_paud), sum(n_bkb_paud), sum(v_bkb_hi), sum(n_bkb_hi), sum(v_bkb_kit), sum(n_bkb_kit),
    sum(v_bkb_kka), sum(n_bkb_kka), sum(v_bkb_pengurus), sum(n_bkb_pengurus), sum(v_bkb_kader),
    sum(n_bkb_kader), sum(v_bkb_terlatih), sum(n_bkb_terlatih), sum(v_bkb_anggota), sum(n_bkb_anggota),
    sum(v_bkr_ada), sum(n_bkr_ada), sum(v_bkr_sk), sum(n_bkr_sk), sum(v_bkr_kartu), sum(n_bkr_kartu),
    sum(v_bkr_dana_apbn), sum(n_bkr_dana_apbn), sum(v_bkr_dana_apbd), sum(n_bkr_dana_apbd),
    sum(v_bkr_dana_add), sum(n_bkr_dana_add), sum(v_bkr_dana_dana_desa), sum(n_bkr_dana_dana_desa),
    sum(v_bkr_dana_swadaya), sum(n_bkr_dana_swadaya), sum(v_bkr_dana_mitra), sum(n_bkr_dana_mitra),
    sum(v_bkr_ekonomi), sum(n_bkr_ekonomi), sum(v_bkr_kit), sum(n_bkr_kit), sum(v_bkr_pengurus),
    sum(n_bkr_pengurus), sum(v_bkr_kader), sum(n_bkr_kader), sum(v_bkr_terlatih), sum(n_bkr_terlatih),
    sum(v_bkr_anggota), sum(n_bkr_anggota), sum(v_bkl_ada), sum(n_bkl_ada), sum(v_bkl_sk), sum(n_bkl_sk),
    sum(v_bkl_kartu), sum(n_bkl_kartu), sum(v_bkl_dana_apbn), sum(n_bkl_dana_apbn), sum(v_bkl_dana_apbd),
    sum(n_bkl_dana_apbd), sum(v_bkl_dana_add), sum(n_bkl_dana_add), sum(v_bkl_dana_dana_desa),
    sum(n_bkl_dana_dana_desa), sum(v_bkl_dana_swadaya), sum(n_bkl_dana_swadaya), sum(v_bkl_dana_mitra),
    sum(n_bkl_dana_mitra), sum(v_bkl_ekonomi), sum(n_bkl_ekonomi), sum(v_bkl_posyandu),
    sum(n_bkl_posyandu), sum(v_bkl_kit), sum(n_bkl_kit), sum(v_bkl_pengurus), sum(n_bkl_pengurus),
    sum(v_bkl_kader), sum(n_bkl_kader), sum(v_bkl_terlatih), sum(n_bkl_terlatih), sum(v_bkl_anggota),
    sum(n_bkl_anggota), sum(v_uppka_ada), sum(n_uppka_ada), sum(v_uppka_sk), sum(n_uppka_sk),
    sum(v_uppka_kartu), sum(n_uppka_kartu), sum(v_uppka_dana_apbn), sum(n_uppka_dana_apbn),
    sum(v_uppka_dana_apbd), sum(n_uppka_dana_apbd), sum(v_uppka_dana_add), sum(n_uppka_dana_add),
    sum(v_uppka_dana_dana_desa), sum(n_uppka_dana_dana_desa), sum(v_uppka_dana_swadaya),
    sum(n_uppka_dana_swadaya), sum(v_uppka_dana_mitra), sum(n_uppka_dana_mitra), sum(v_uppka_pengurus),
    sum(n_uppka_pengurus), sum(v_uppka_kader), sum(n_uppka_kader), sum(v_uppka_terlatih),
    sum(n_uppka_terlatih), sum(v_uppka_anggota), sum(n_uppka_anggota), sum(v_pikr_ada), sum(n_pikr_ada),
    sum(v_pikr_sk), sum(n_pikr_sk), sum(v_pikr_kartu), sum(n_pikr_kartu), sum(v_pikr_dana_apbn),
    sum(n_pikr_dana_apbn), sum(v_pikr_dana_apbd), sum(n_pikr_dana_apbd), sum(v_pikr_dana_add),
    sum(n_pikr_dana_add), sum(v_pikr_dana_dana_desa), sum(n_pikr_dana_dana_desa), sum(v_pikr_dana_swadaya),
    sum(n_pikr_dana_swadaya), sum(v_pikr_dana_mitra), sum(n_pikr_dana_mitra), sum(v_pikr_pengurus),
    sum(n_pikr_pengurus), sum(v_pikr_kader), sum(n_pikr_kader), sum(v_pikr_terlatih), sum(n_pikr_terlatih),
    sum(v_pikr_anggota), sum(n_pikr_anggota), sum(v_ppkbd_ada), sum(n_ppkbd_ada), sum(x_ppkbd_ada),
    sum(v_ppkbd_sk), sum(n_ppkbd_sk), sum(x_ppkbd_sk), sum(v_sub_ppkbd_ada), sum(n_sub_ppkbd_ada),
    sum(x_sub_ppkbd_ada), sum(v_sub_ppkbd_sk), sum(n_sub_ppkbd_sk), sum(x_sub_ppkbd_sk),
    sum(v_rumah_dataku_ada), sum(n_rumah_dataku_ada), sum(x_rumah_dataku_ada), sum(v_rumah_dataku_sk),
    sum(n_rumah_dataku_sk), sum(x_rumah_dataku_sk), sum(v_pok_kb_ada), sum(n_pok_kb_ada),
    sum(x_pok_kb_ada), sum(v_pok_kb_sk), sum(n_pok_kb_sk), sum(x_pok_kb_sk), sum(num_ber_sk_bkb),
    sum(den_ber_sk_bkb), sum(both_ber_sk_bkb), sum(num_k0_terlatih_bkb), sum(den_k0_terlatih_bkb),
    sum(both_k0_terlatih_bkb), sum(num_ber_sk_bkr), sum(den_ber_sk_bkr), sum(both_ber_sk_bkr),
    sum(num_k0_terlatih_bkr), sum(den_k0_terlatih_bkr), sum(both_k0_terlatih_bkr), sum(num_ber_sk_bkl),
    sum(den_ber_sk_bkl), sum(both_ber_sk_bkl), sum(num_k0_terlatih_bkl), sum(den_k0_terlatih_bkl),
    sum(both_k0_terlatih_bkl), sum(num_ber_sk_uppka), sum(den_ber_sk_uppka), sum(both_ber_sk_uppka),
    sum(num_k0_terlatih_uppka), sum(den_k0_terlatih_uppka), sum(both_k0_terlatih_uppka),
    sum(num_ber_sk_pikr), sum(den_ber_sk_pikr), sum(both_ber_sk_pikr), sum(num_k0_terlatih_pikr),
    sum(den_k0_terlatih_pikr), sum(both_k0_terlatih_pikr)
  from contribution_k0_tahunan group by province_id, period;
end
$f$;
grant create on schema public to lini_verify;
alter function rebuild_k0_tahunan() owner to lini_verify;
revoke create on schema public from lini_verify;
set role lini_verify;
revoke execute on function rebuild_k0_tahunan() from public;
grant execute on function rebuild_k0_tahunan() to lini_owner;
reset role;


/* Open figures of the villages of one kecamatan for the province and the nation: only
   offices in the caller's scope, only counted reports. */
create function villages_k0_tahunan(in_kecamatan int, from_period int, to_period int) returns setof fact_k0_tahunan
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $f$
declare district int := (select r.district_id from region r where r.id = in_kecamatan);
begin
  -- Asked by itself: inside one condition the planner would read the setting for the nation too.
  if session_user <> 'lini_nation' and district <> all (current_setting('app.tenants')::int[]) then return; end if;
  return query select f.* from fact_k0_tahunan f
  where f.tenant_id = district and f.period between from_period and to_period
    and f.kecamatan_id = in_kecamatan and f.status >= 2;
end
$f$;
grant create on schema public to lini_verify;
alter function villages_k0_tahunan(int, int, int) owner to lini_verify;
revoke create on schema public from lini_verify;
set role lini_verify;
revoke execute on function villages_k0_tahunan(int, int, int) from public;
grant execute on function villages_k0_tahunan(int, int, int) to lini_across, lini_nation;
reset role;

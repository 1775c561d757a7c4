-- Rekap Penapisan dan KRS: what assistance found in a month.
-- Made by lib/reports/form-sql.ts from its declaration; a test holds the two equal.

-- Rekap Penapisan dan KRS: one row per unit and month, NULL is belum dilaporkan --------------------
create table fact_penapisan_tpk (
  tenant_id int not null,
  period int not null,
  unit_id int not null,
  village_id int not null,
  kecamatan_id int not null,
  status smallint not null,
  revision smallint not null,
  timely smallint not null,
  krs_ada int check (krs_ada >= 0), krs_didampingi int check (krs_didampingi >= 0),
  catin_ditapis int check (catin_ditapis >= 0), catin_berisiko int check (catin_berisiko >= 0),
  catin_lila int check (catin_lila >= 0), catin_kek int check (catin_kek >= 0),
  catin_hb int check (catin_hb >= 0), catin_hb_rendah int check (catin_hb_rendah >= 0),
  hamil_ditapis int check (hamil_ditapis >= 0), hamil_berisiko int check (hamil_berisiko >= 0),
  hamil_lila int check (hamil_lila >= 0), hamil_kek int check (hamil_kek >= 0),
  hamil_hb int check (hamil_hb >= 0), hamil_hb_ringan int check (hamil_hb_ringan >= 0),
  hamil_hb_sedang int check (hamil_hb_sedang >= 0), hamil_hb_berat int check (hamil_hb_berat >= 0),
  lahir_hidup int check (lahir_hidup >= 0), lahir_ditimbang int check (lahir_ditimbang >= 0),
  lahir_bblr int check (lahir_bblr >= 0), nifas_selesai int check (nifas_selesai >= 0),
  nifas_kb int check (nifas_kb >= 0),
  na bit(2),
  primary key (tenant_id, period, unit_id)
);

-- Every change of a counted row, as it was and as it is, until the folder has added it.
create table change_penapisan_tpk (
  tenant_id int not null,
  id bigint generated always as identity,
  kecamatan_id int not null,
  period int not null,
  sign smallint not null,
  status smallint not null,
  timely smallint not null,
  krs_ada int, krs_didampingi int, catin_ditapis int, catin_berisiko int, catin_lila int, catin_kek int,
  catin_hb int, catin_hb_rendah int, hamil_ditapis int, hamil_berisiko int, hamil_lila int,
  hamil_kek int, hamil_hb int, hamil_hb_ringan int, hamil_hb_sedang int, hamil_hb_berat int,
  lahir_hidup int, lahir_ditimbang int, lahir_bblr int, nifas_selesai int, nifas_kb int,
  na bit(2),
  primary key (tenant_id, id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

create view delta_penapisan_tpk with (security_invoker = true) as
select r.tenant_id, r.kecamatan_id, r.period,
    r.sign * 1 as sent, r.sign * (r.status >= 3)::int as verified,
    r.sign * (r.status >= 4)::int as approved, r.sign * (r.timely > 0)::int as on_time,
    r.sign * coalesce(r.krs_ada, 0) as v_krs_ada, r.sign * (r.krs_ada is not null)::int as n_krs_ada,
    r.sign * coalesce(get_bit(r.na, 0), 0) as x_krs_ada,
    r.sign * coalesce(r.krs_didampingi, 0) as v_krs_didampingi,
    r.sign * (r.krs_didampingi is not null)::int as n_krs_didampingi,
    r.sign * coalesce(get_bit(r.na, 1), 0) as x_krs_didampingi,
    r.sign * coalesce(r.catin_ditapis, 0) as v_catin_ditapis,
    r.sign * (r.catin_ditapis is not null)::int as n_catin_ditapis,
    r.sign * coalesce(r.catin_berisiko, 0) as v_catin_berisiko,
    r.sign * (r.catin_berisiko is not null)::int as n_catin_berisiko,
    r.sign * coalesce(r.catin_lila, 0) as v_catin_lila,
    r.sign * (r.catin_lila is not null)::int as n_catin_lila,
    r.sign * coalesce(r.catin_kek, 0) as v_catin_kek,
    r.sign * (r.catin_kek is not null)::int as n_catin_kek, r.sign * coalesce(r.catin_hb, 0) as v_catin_hb,
    r.sign * (r.catin_hb is not null)::int as n_catin_hb,
    r.sign * coalesce(r.catin_hb_rendah, 0) as v_catin_hb_rendah,
    r.sign * (r.catin_hb_rendah is not null)::int as n_catin_hb_rendah,
    r.sign * coalesce(r.hamil_ditapis, 0) as v_hamil_ditapis,
    r.sign * (r.hamil_ditapis is not null)::int as n_hamil_ditapis,
    r.sign * coalesce(r.hamil_berisiko, 0) as v_hamil_berisiko,
    r.sign * (r.hamil_berisiko is not null)::int as n_hamil_berisiko,
    r.sign * coalesce(r.hamil_lila, 0) as v_hamil_lila,
    r.sign * (r.hamil_lila is not null)::int as n_hamil_lila,
    r.sign * coalesce(r.hamil_kek, 0) as v_hamil_kek,
    r.sign * (r.hamil_kek is not null)::int as n_hamil_kek, r.sign * coalesce(r.hamil_hb, 0) as v_hamil_hb,
    r.sign * (r.hamil_hb is not null)::int as n_hamil_hb,
    r.sign * coalesce(r.hamil_hb_ringan, 0) as v_hamil_hb_ringan,
    r.sign * (r.hamil_hb_ringan is not null)::int as n_hamil_hb_ringan,
    r.sign * coalesce(r.hamil_hb_sedang, 0) as v_hamil_hb_sedang,
    r.sign * (r.hamil_hb_sedang is not null)::int as n_hamil_hb_sedang,
    r.sign * coalesce(r.hamil_hb_berat, 0) as v_hamil_hb_berat,
    r.sign * (r.hamil_hb_berat is not null)::int as n_hamil_hb_berat,
    r.sign * coalesce(r.lahir_hidup, 0) as v_lahir_hidup,
    r.sign * (r.lahir_hidup is not null)::int as n_lahir_hidup,
    r.sign * coalesce(r.lahir_ditimbang, 0) as v_lahir_ditimbang,
    r.sign * (r.lahir_ditimbang is not null)::int as n_lahir_ditimbang,
    r.sign * coalesce(r.lahir_bblr, 0) as v_lahir_bblr,
    r.sign * (r.lahir_bblr is not null)::int as n_lahir_bblr,
    r.sign * coalesce(r.nifas_selesai, 0) as v_nifas_selesai,
    r.sign * (r.nifas_selesai is not null)::int as n_nifas_selesai,
    r.sign * coalesce(r.nifas_kb, 0) as v_nifas_kb, r.sign * (r.nifas_kb is not null)::int as n_nifas_kb,
    r.sign * case when r.krs_didampingi + r.krs_ada is null then 0 else r.krs_didampingi end as num_krs_cakupan,
    r.sign * case when r.krs_didampingi + r.krs_ada is null then 0 else r.krs_ada end as den_krs_cakupan,
    r.sign * (r.krs_didampingi + r.krs_ada is not null)::int as both_krs_cakupan,
    r.sign * case when r.hamil_lila + r.hamil_ditapis is null then 0 else r.hamil_lila end as num_hamil_lila_cakupan,
    r.sign * case when r.hamil_lila + r.hamil_ditapis is null then 0 else r.hamil_ditapis end as den_hamil_lila_cakupan,
    r.sign * (r.hamil_lila + r.hamil_ditapis is not null)::int as both_hamil_lila_cakupan,
    r.sign * case when r.hamil_kek + r.hamil_lila is null then 0 else r.hamil_kek end as num_hamil_kek_persen,
    r.sign * case when r.hamil_kek + r.hamil_lila is null then 0 else r.hamil_lila end as den_hamil_kek_persen,
    r.sign * (r.hamil_kek + r.hamil_lila is not null)::int as both_hamil_kek_persen,
    r.sign * case when r.hamil_hb + r.hamil_ditapis is null then 0 else r.hamil_hb end as num_hamil_hb_cakupan,
    r.sign * case when r.hamil_hb + r.hamil_ditapis is null then 0 else r.hamil_ditapis end as den_hamil_hb_cakupan,
    r.sign * (r.hamil_hb + r.hamil_ditapis is not null)::int as both_hamil_hb_cakupan,
    r.sign * case when r.hamil_hb_ringan + r.hamil_hb_sedang + r.hamil_hb_berat + r.hamil_hb is null then 0 else r.hamil_hb_ringan + r.hamil_hb_sedang + r.hamil_hb_berat end as num_hamil_anemia,
    r.sign * case when r.hamil_hb_ringan + r.hamil_hb_sedang + r.hamil_hb_berat + r.hamil_hb is null then 0 else r.hamil_hb end as den_hamil_anemia,
    r.sign * (r.hamil_hb_ringan + r.hamil_hb_sedang + r.hamil_hb_berat + r.hamil_hb is not null)::int as both_hamil_anemia,
    r.sign * case when r.lahir_ditimbang + r.lahir_hidup is null then 0 else r.lahir_ditimbang end as num_lahir_timbang_cakupan,
    r.sign * case when r.lahir_ditimbang + r.lahir_hidup is null then 0 else r.lahir_hidup end as den_lahir_timbang_cakupan,
    r.sign * (r.lahir_ditimbang + r.lahir_hidup is not null)::int as both_lahir_timbang_cakupan,
    r.sign * case when r.lahir_bblr + r.lahir_ditimbang is null then 0 else r.lahir_bblr end as num_lahir_bblr_persen,
    r.sign * case when r.lahir_bblr + r.lahir_ditimbang is null then 0 else r.lahir_ditimbang end as den_lahir_bblr_persen,
    r.sign * (r.lahir_bblr + r.lahir_ditimbang is not null)::int as both_lahir_bblr_persen,
    r.sign * case when r.nifas_kb + r.nifas_selesai is null then 0 else r.nifas_kb end as num_nifas_kbpp,
    r.sign * case when r.nifas_kb + r.nifas_selesai is null then 0 else r.nifas_selesai end as den_nifas_kbpp,
    r.sign * (r.nifas_kb + r.nifas_selesai is not null)::int as both_nifas_kbpp,
    r.sign * case when r.catin_berisiko + r.catin_ditapis is null then 0 else r.catin_berisiko end as num_catin_risiko,
    r.sign * case when r.catin_berisiko + r.catin_ditapis is null then 0 else r.catin_ditapis end as den_catin_risiko,
    r.sign * (r.catin_berisiko + r.catin_ditapis is not null)::int as both_catin_risiko,
    r.sign * case when r.catin_hb_rendah + r.catin_hb is null then 0 else r.catin_hb_rendah end as num_catin_anemia,
    r.sign * case when r.catin_hb_rendah + r.catin_hb is null then 0 else r.catin_hb end as den_catin_anemia,
    r.sign * (r.catin_hb_rendah + r.catin_hb is not null)::int as both_catin_anemia
from change_penapisan_tpk r;

create table rollup_penapisan_tpk_kecamatan (
  tenant_id int not null,
  kecamatan_id int not null,
  period int not null,
  sent smallint not null default 0, verified smallint not null default 0,
  approved smallint not null default 0, on_time smallint not null default 0,
  v_krs_ada int not null default 0, n_krs_ada smallint not null default 0,
  x_krs_ada smallint not null default 0, v_krs_didampingi int not null default 0,
  n_krs_didampingi smallint not null default 0, x_krs_didampingi smallint not null default 0,
  v_catin_ditapis int not null default 0, n_catin_ditapis smallint not null default 0,
  v_catin_berisiko int not null default 0, n_catin_berisiko smallint not null default 0,
  v_catin_lila int not null default 0, n_catin_lila smallint not null default 0,
  v_catin_kek int not null default 0, n_catin_kek smallint not null default 0,
  v_catin_hb int not null default 0, n_catin_hb smallint not null default 0,
  v_catin_hb_rendah int not null default 0, n_catin_hb_rendah smallint not null default 0,
  v_hamil_ditapis int not null default 0, n_hamil_ditapis smallint not null default 0,
  v_hamil_berisiko int not null default 0, n_hamil_berisiko smallint not null default 0,
  v_hamil_lila int not null default 0, n_hamil_lila smallint not null default 0,
  v_hamil_kek int not null default 0, n_hamil_kek smallint not null default 0,
  v_hamil_hb int not null default 0, n_hamil_hb smallint not null default 0,
  v_hamil_hb_ringan int not null default 0, n_hamil_hb_ringan smallint not null default 0,
  v_hamil_hb_sedang int not null default 0, n_hamil_hb_sedang smallint not null default 0,
  v_hamil_hb_berat int not null default 0, n_hamil_hb_berat smallint not null default 0,
  v_lahir_hidup int not null default 0, n_lahir_hidup smallint not null default 0,
  v_lahir_ditimbang int not null default 0, n_lahir_ditimbang smallint not null default 0,
  v_lahir_bblr int not null default 0, n_lahir_bblr smallint not null default 0,
  v_nifas_selesai int not null default 0, n_nifas_selesai smallint not null default 0,
  v_nifas_kb int not null default 0, n_nifas_kb smallint not null default 0,
  num_krs_cakupan int not null default 0, den_krs_cakupan int not null default 0,
  both_krs_cakupan smallint not null default 0, num_hamil_lila_cakupan int not null default 0,
  den_hamil_lila_cakupan int not null default 0, both_hamil_lila_cakupan smallint not null default 0,
  num_hamil_kek_persen int not null default 0, den_hamil_kek_persen int not null default 0,
  both_hamil_kek_persen smallint not null default 0, num_hamil_hb_cakupan int not null default 0,
  den_hamil_hb_cakupan int not null default 0, both_hamil_hb_cakupan smallint not null default 0,
  num_hamil_anemia int not null default 0, den_hamil_anemia int not null default 0,
  both_hamil_anemia smallint not null default 0, num_lahir_timbang_cakupan int not null default 0,
  den_lahir_timbang_cakupan int not null default 0,
  both_lahir_timbang_cakupan smallint not null default 0, num_lahir_bblr_persen int not null default 0,
  den_lahir_bblr_persen int not null default 0, both_lahir_bblr_persen smallint not null default 0,
  num_nifas_kbpp int not null default 0, den_nifas_kbpp int not null default 0,
  both_nifas_kbpp smallint not null default 0, num_catin_risiko int not null default 0,
  den_catin_risiko int not null default 0, both_catin_risiko smallint not null default 0,
  num_catin_anemia int not null default 0, den_catin_anemia int not null default 0,
  both_catin_anemia smallint not null default 0,
  primary key (tenant_id, period, kecamatan_id)
) with (fillfactor = 80);

create table rollup_penapisan_tpk_district (
  tenant_id int not null,
  period int not null,
  sent int not null default 0, verified int not null default 0, approved int not null default 0,
  on_time int not null default 0, v_krs_ada int not null default 0, n_krs_ada int not null default 0,
  x_krs_ada int not null default 0, v_krs_didampingi int not null default 0,
  n_krs_didampingi int not null default 0, x_krs_didampingi int not null default 0,
  v_catin_ditapis int not null default 0, n_catin_ditapis int not null default 0,
  v_catin_berisiko int not null default 0, n_catin_berisiko int not null default 0,
  v_catin_lila int not null default 0, n_catin_lila int not null default 0,
  v_catin_kek int not null default 0, n_catin_kek int not null default 0,
  v_catin_hb int not null default 0, n_catin_hb int not null default 0,
  v_catin_hb_rendah int not null default 0, n_catin_hb_rendah int not null default 0,
  v_hamil_ditapis int not null default 0, n_hamil_ditapis int not null default 0,
  v_hamil_berisiko int not null default 0, n_hamil_berisiko int not null default 0,
  v_hamil_lila int not null default 0, n_hamil_lila int not null default 0,
  v_hamil_kek int not null default 0, n_hamil_kek int not null default 0,
  v_hamil_hb int not null default 0, n_hamil_hb int not null default 0,
  v_hamil_hb_ringan int not null default 0, n_hamil_hb_ringan int not null default 0,
  v_hamil_hb_sedang int not null default 0, n_hamil_hb_sedang int not null default 0,
  v_hamil_hb_berat int not null default 0, n_hamil_hb_berat int not null default 0,
  v_lahir_hidup int not null default 0, n_lahir_hidup int not null default 0,
  v_lahir_ditimbang int not null default 0, n_lahir_ditimbang int not null default 0,
  v_lahir_bblr int not null default 0, n_lahir_bblr int not null default 0,
  v_nifas_selesai int not null default 0, n_nifas_selesai int not null default 0,
  v_nifas_kb int not null default 0, n_nifas_kb int not null default 0,
  num_krs_cakupan int not null default 0, den_krs_cakupan int not null default 0,
  both_krs_cakupan int not null default 0, num_hamil_lila_cakupan int not null default 0,
  den_hamil_lila_cakupan int not null default 0, both_hamil_lila_cakupan int not null default 0,
  num_hamil_kek_persen int not null default 0, den_hamil_kek_persen int not null default 0,
  both_hamil_kek_persen int not null default 0, num_hamil_hb_cakupan int not null default 0,
  den_hamil_hb_cakupan int not null default 0, both_hamil_hb_cakupan int not null default 0,
  num_hamil_anemia int not null default 0, den_hamil_anemia int not null default 0,
  both_hamil_anemia int not null default 0, num_lahir_timbang_cakupan int not null default 0,
  den_lahir_timbang_cakupan int not null default 0, both_lahir_timbang_cakupan int not null default 0,
  num_lahir_bblr_persen int not null default 0, den_lahir_bblr_persen int not null default 0,
  both_lahir_bblr_persen int not null default 0, num_nifas_kbpp int not null default 0,
  den_nifas_kbpp int not null default 0, both_nifas_kbpp int not null default 0,
  num_catin_risiko int not null default 0, den_catin_risiko int not null default 0,
  both_catin_risiko int not null default 0, num_catin_anemia int not null default 0,
  den_catin_anemia int not null default 0, both_catin_anemia int not null default 0,
  primary key (tenant_id, period)
) with (fillfactor = 70);

create table rollup_penapisan_tpk_province (
  province_id int not null,
  period int not null,
  sent int not null default 0, verified int not null default 0, approved int not null default 0,
  on_time int not null default 0, v_krs_ada int not null default 0, n_krs_ada int not null default 0,
  x_krs_ada int not null default 0, v_krs_didampingi int not null default 0,
  n_krs_didampingi int not null default 0, x_krs_didampingi int not null default 0,
  v_catin_ditapis int not null default 0, n_catin_ditapis int not null default 0,
  v_catin_berisiko int not null default 0, n_catin_berisiko int not null default 0,
  v_catin_lila int not null default 0, n_catin_lila int not null default 0,
  v_catin_kek int not null default 0, n_catin_kek int not null default 0,
  v_catin_hb int not null default 0, n_catin_hb int not null default 0,
  v_catin_hb_rendah int not null default 0, n_catin_hb_rendah int not null default 0,
  v_hamil_ditapis int not null default 0, n_hamil_ditapis int not null default 0,
  v_hamil_berisiko int not null default 0, n_hamil_berisiko int not null default 0,
  v_hamil_lila int not null default 0, n_hamil_lila int not null default 0,
  v_hamil_kek int not null default 0, n_hamil_kek int not null default 0,
  v_hamil_hb int not null default 0, n_hamil_hb int not null default 0,
  v_hamil_hb_ringan int not null default 0, n_hamil_hb_ringan int not null default 0,
  v_hamil_hb_sedang int not null default 0, n_hamil_hb_sedang int not null default 0,
  v_hamil_hb_berat int not null default 0, n_hamil_hb_berat int not null default 0,
  v_lahir_hidup int not null default 0, n_lahir_hidup int not null default 0,
  v_lahir_ditimbang int not null default 0, n_lahir_ditimbang int not null default 0,
  v_lahir_bblr int not null default 0, n_lahir_bblr int not null default 0,
  v_nifas_selesai int not null default 0, n_nifas_selesai int not null default 0,
  v_nifas_kb int not null default 0, n_nifas_kb int not null default 0,
  num_krs_cakupan int not null default 0, den_krs_cakupan int not null default 0,
  both_krs_cakupan int not null default 0, num_hamil_lila_cakupan int not null default 0,
  den_hamil_lila_cakupan int not null default 0, both_hamil_lila_cakupan int not null default 0,
  num_hamil_kek_persen int not null default 0, den_hamil_kek_persen int not null default 0,
  both_hamil_kek_persen int not null default 0, num_hamil_hb_cakupan int not null default 0,
  den_hamil_hb_cakupan int not null default 0, both_hamil_hb_cakupan int not null default 0,
  num_hamil_anemia int not null default 0, den_hamil_anemia int not null default 0,
  both_hamil_anemia int not null default 0, num_lahir_timbang_cakupan int not null default 0,
  den_lahir_timbang_cakupan int not null default 0, both_lahir_timbang_cakupan int not null default 0,
  num_lahir_bblr_persen int not null default 0, den_lahir_bblr_persen int not null default 0,
  both_lahir_bblr_persen int not null default 0, num_nifas_kbpp int not null default 0,
  den_nifas_kbpp int not null default 0, both_nifas_kbpp int not null default 0,
  num_catin_risiko int not null default 0, den_catin_risiko int not null default 0,
  both_catin_risiko int not null default 0, num_catin_anemia int not null default 0,
  den_catin_anemia int not null default 0, both_catin_anemia int not null default 0,
  primary key (province_id, period)
) with (fillfactor = 60);

-- What has left the offices, in steps: never one unit at a time.
create table published_penapisan_tpk_kecamatan (
  tenant_id int not null,
  kecamatan_id int not null,
  period int not null,
  published_at timestamptz not null,
  final boolean not null,
  sent smallint not null default 0, verified smallint not null default 0,
  approved smallint not null default 0, on_time smallint not null default 0,
  v_krs_ada int not null default 0, n_krs_ada smallint not null default 0,
  x_krs_ada smallint not null default 0, v_krs_didampingi int not null default 0,
  n_krs_didampingi smallint not null default 0, x_krs_didampingi smallint not null default 0,
  v_catin_ditapis int not null default 0, n_catin_ditapis smallint not null default 0,
  v_catin_berisiko int not null default 0, n_catin_berisiko smallint not null default 0,
  v_catin_lila int not null default 0, n_catin_lila smallint not null default 0,
  v_catin_kek int not null default 0, n_catin_kek smallint not null default 0,
  v_catin_hb int not null default 0, n_catin_hb smallint not null default 0,
  v_catin_hb_rendah int not null default 0, n_catin_hb_rendah smallint not null default 0,
  v_hamil_ditapis int not null default 0, n_hamil_ditapis smallint not null default 0,
  v_hamil_berisiko int not null default 0, n_hamil_berisiko smallint not null default 0,
  v_hamil_lila int not null default 0, n_hamil_lila smallint not null default 0,
  v_hamil_kek int not null default 0, n_hamil_kek smallint not null default 0,
  v_hamil_hb int not null default 0, n_hamil_hb smallint not null default 0,
  v_hamil_hb_ringan int not null default 0, n_hamil_hb_ringan smallint not null default 0,
  v_hamil_hb_sedang int not null default 0, n_hamil_hb_sedang smallint not null default 0,
  v_hamil_hb_berat int not null default 0, n_hamil_hb_berat smallint not null default 0,
  v_lahir_hidup int not null default 0, n_lahir_hidup smallint not null default 0,
  v_lahir_ditimbang int not null default 0, n_lahir_ditimbang smallint not null default 0,
  v_lahir_bblr int not null default 0, n_lahir_bblr smallint not null default 0,
  v_nifas_selesai int not null default 0, n_nifas_selesai smallint not null default 0,
  v_nifas_kb int not null default 0, n_nifas_kb smallint not null default 0,
  num_krs_cakupan int not null default 0, den_krs_cakupan int not null default 0,
  both_krs_cakupan smallint not null default 0, num_hamil_lila_cakupan int not null default 0,
  den_hamil_lila_cakupan int not null default 0, both_hamil_lila_cakupan smallint not null default 0,
  num_hamil_kek_persen int not null default 0, den_hamil_kek_persen int not null default 0,
  both_hamil_kek_persen smallint not null default 0, num_hamil_hb_cakupan int not null default 0,
  den_hamil_hb_cakupan int not null default 0, both_hamil_hb_cakupan smallint not null default 0,
  num_hamil_anemia int not null default 0, den_hamil_anemia int not null default 0,
  both_hamil_anemia smallint not null default 0, num_lahir_timbang_cakupan int not null default 0,
  den_lahir_timbang_cakupan int not null default 0,
  both_lahir_timbang_cakupan smallint not null default 0, num_lahir_bblr_persen int not null default 0,
  den_lahir_bblr_persen int not null default 0, both_lahir_bblr_persen smallint not null default 0,
  num_nifas_kbpp int not null default 0, den_nifas_kbpp int not null default 0,
  both_nifas_kbpp smallint not null default 0, num_catin_risiko int not null default 0,
  den_catin_risiko int not null default 0, both_catin_risiko smallint not null default 0,
  num_catin_anemia int not null default 0, den_catin_anemia int not null default 0,
  both_catin_anemia smallint not null default 0,
  primary key (tenant_id, period, kecamatan_id)
);


alter table fact_penapisan_tpk enable row level security;
alter table fact_penapisan_tpk force row level security;
alter table change_penapisan_tpk enable row level security;
alter table change_penapisan_tpk force row level security;
alter table rollup_penapisan_tpk_kecamatan enable row level security;
alter table rollup_penapisan_tpk_kecamatan force row level security;
alter table rollup_penapisan_tpk_district enable row level security;
alter table rollup_penapisan_tpk_district force row level security;
alter table published_penapisan_tpk_kecamatan enable row level security;
alter table published_penapisan_tpk_kecamatan force row level security;
alter table rollup_penapisan_tpk_province enable row level security;
alter table rollup_penapisan_tpk_province force row level security;
create policy fact_penapisan_tpk_office on fact_penapisan_tpk for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
create policy change_penapisan_tpk_office on change_penapisan_tpk for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
create policy rollup_penapisan_tpk_kecamatan_office on rollup_penapisan_tpk_kecamatan for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
create policy rollup_penapisan_tpk_district_office on rollup_penapisan_tpk_district for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
create policy published_penapisan_tpk_kecamatan_office on published_penapisan_tpk_kecamatan for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
grant select, insert, update on fact_penapisan_tpk to lini_app;
grant select, insert on change_penapisan_tpk to lini_app;
grant select on delta_penapisan_tpk to lini_app, lini_verify, lini_fold;
grant select on rollup_penapisan_tpk_kecamatan, rollup_penapisan_tpk_district, published_penapisan_tpk_kecamatan to lini_app;
create policy published_penapisan_tpk_kecamatan_province on published_penapisan_tpk_kecamatan for select to lini_across
  using (tenant_id = any (current_setting('app.tenants')::int[]));
create policy published_penapisan_tpk_kecamatan_nation on published_penapisan_tpk_kecamatan for select to lini_nation using (true);
grant select on published_penapisan_tpk_kecamatan to lini_across, lini_nation;

create policy change_penapisan_tpk_fold on change_penapisan_tpk for all to lini_fold using (true) with check (true);
create policy rollup_penapisan_tpk_kecamatan_fold on rollup_penapisan_tpk_kecamatan for all to lini_fold using (true) with check (true);
create policy rollup_penapisan_tpk_district_fold on rollup_penapisan_tpk_district for all to lini_fold using (true) with check (true);
create policy rollup_penapisan_tpk_province_fold on rollup_penapisan_tpk_province for all to lini_fold using (true) with check (true);
create policy published_penapisan_tpk_kecamatan_fold on published_penapisan_tpk_kecamatan for all to lini_fold using (true) with check (true);
grant select, delete on change_penapisan_tpk to lini_fold;
grant select, insert, update on rollup_penapisan_tpk_kecamatan, rollup_penapisan_tpk_district, rollup_penapisan_tpk_province, published_penapisan_tpk_kecamatan to lini_fold;
create policy fact_penapisan_tpk_verify on fact_penapisan_tpk for all to lini_verify using (true) with check (true);
create policy change_penapisan_tpk_verify on change_penapisan_tpk for all to lini_verify using (true) with check (true);
create policy rollup_penapisan_tpk_kecamatan_verify on rollup_penapisan_tpk_kecamatan for all to lini_verify using (true) with check (true);
create policy rollup_penapisan_tpk_district_verify on rollup_penapisan_tpk_district for all to lini_verify using (true) with check (true);
create policy rollup_penapisan_tpk_province_verify on rollup_penapisan_tpk_province for all to lini_verify using (true) with check (true);
grant select on fact_penapisan_tpk to lini_verify;
grant select, insert, delete on change_penapisan_tpk, rollup_penapisan_tpk_kecamatan, rollup_penapisan_tpk_district, rollup_penapisan_tpk_province to lini_verify;


-- Every change of a counted row appends +new and -old in the same transaction: the rows
-- as they are, since working out a hundred sums would cost more than the save itself.
create function emit_penapisan_tpk_added() returns trigger language plpgsql as $f$
begin
  insert into change_penapisan_tpk (tenant_id, kecamatan_id, period, sign,
    status, timely, krs_ada, krs_didampingi, catin_ditapis, catin_berisiko, catin_lila, catin_kek,
    catin_hb, catin_hb_rendah, hamil_ditapis, hamil_berisiko, hamil_lila, hamil_kek, hamil_hb,
    hamil_hb_ringan, hamil_hb_sedang, hamil_hb_berat, lahir_hidup, lahir_ditimbang, lahir_bblr,
    nifas_selesai, nifas_kb, na)
  select r.tenant_id, r.kecamatan_id, r.period, 1,
    r.status, r.timely, r.krs_ada, r.krs_didampingi, r.catin_ditapis, r.catin_berisiko, r.catin_lila,
    r.catin_kek, r.catin_hb, r.catin_hb_rendah, r.hamil_ditapis, r.hamil_berisiko, r.hamil_lila,
    r.hamil_kek, r.hamil_hb, r.hamil_hb_ringan, r.hamil_hb_sedang, r.hamil_hb_berat, r.lahir_hidup,
    r.lahir_ditimbang, r.lahir_bblr, r.nifas_selesai, r.nifas_kb, r.na
  from new_rows r where r.status >= 2;
  return null;
end
$f$;
create function emit_penapisan_tpk_changed() returns trigger language plpgsql as $f$
begin
  insert into change_penapisan_tpk (tenant_id, kecamatan_id, period, sign,
    status, timely, krs_ada, krs_didampingi, catin_ditapis, catin_berisiko, catin_lila, catin_kek,
    catin_hb, catin_hb_rendah, hamil_ditapis, hamil_berisiko, hamil_lila, hamil_kek, hamil_hb,
    hamil_hb_ringan, hamil_hb_sedang, hamil_hb_berat, lahir_hidup, lahir_ditimbang, lahir_bblr,
    nifas_selesai, nifas_kb, na)
  select r.tenant_id, r.kecamatan_id, r.period, 1,
    r.status, r.timely, r.krs_ada, r.krs_didampingi, r.catin_ditapis, r.catin_berisiko, r.catin_lila,
    r.catin_kek, r.catin_hb, r.catin_hb_rendah, r.hamil_ditapis, r.hamil_berisiko, r.hamil_lila,
    r.hamil_kek, r.hamil_hb, r.hamil_hb_ringan, r.hamil_hb_sedang, r.hamil_hb_berat, r.lahir_hidup,
    r.lahir_ditimbang, r.lahir_bblr, r.nifas_selesai, r.nifas_kb, r.na
  from new_rows r where r.status >= 2
  union all
  select r.tenant_id, r.kecamatan_id, r.period, -1,
    r.status, r.timely, r.krs_ada, r.krs_didampingi, r.catin_ditapis, r.catin_berisiko, r.catin_lila,
    r.catin_kek, r.catin_hb, r.catin_hb_rendah, r.hamil_ditapis, r.hamil_berisiko, r.hamil_lila,
    r.hamil_kek, r.hamil_hb, r.hamil_hb_ringan, r.hamil_hb_sedang, r.hamil_hb_berat, r.lahir_hidup,
    r.lahir_ditimbang, r.lahir_bblr, r.nifas_selesai, r.nifas_kb, r.na
  from old_rows r where r.status >= 2;
  return null;
end
$f$;
create function emit_penapisan_tpk_removed() returns trigger language plpgsql as $f$
begin
  insert into change_penapisan_tpk (tenant_id, kecamatan_id, period, sign,
    status, timely, krs_ada, krs_didampingi, catin_ditapis, catin_berisiko, catin_lila, catin_kek,
    catin_hb, catin_hb_rendah, hamil_ditapis, hamil_berisiko, hamil_lila, hamil_kek, hamil_hb,
    hamil_hb_ringan, hamil_hb_sedang, hamil_hb_berat, lahir_hidup, lahir_ditimbang, lahir_bblr,
    nifas_selesai, nifas_kb, na)
  select r.tenant_id, r.kecamatan_id, r.period, -1,
    r.status, r.timely, r.krs_ada, r.krs_didampingi, r.catin_ditapis, r.catin_berisiko, r.catin_lila,
    r.catin_kek, r.catin_hb, r.catin_hb_rendah, r.hamil_ditapis, r.hamil_berisiko, r.hamil_lila,
    r.hamil_kek, r.hamil_hb, r.hamil_hb_ringan, r.hamil_hb_sedang, r.hamil_hb_berat, r.lahir_hidup,
    r.lahir_ditimbang, r.lahir_bblr, r.nifas_selesai, r.nifas_kb, r.na
  from old_rows r where r.status >= 2;
  return null;
end
$f$;
create trigger fact_penapisan_tpk_added after insert on fact_penapisan_tpk referencing new table as new_rows
  for each statement execute function emit_penapisan_tpk_added();
create trigger fact_penapisan_tpk_changed after update on fact_penapisan_tpk referencing old table as old_rows new table as new_rows
  for each statement execute function emit_penapisan_tpk_changed();
create trigger fact_penapisan_tpk_removed after delete on fact_penapisan_tpk referencing old table as old_rows
  for each statement execute function emit_penapisan_tpk_removed();


/* Adds pending changes to kecamatan, district and province rows; answers what it touched.
   One runs at a time: a second finds the lock taken and does nothing. */
create function fold_penapisan_tpk(most int) returns table (tenant_id int, period int)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  if not pg_try_advisory_xact_lock(7264, hashtext('fold_penapisan_tpk')) then return; end if;
  return query
  with taken as (
    delete from change_penapisan_tpk d where d.ctid = any (array(select x.ctid from change_penapisan_tpk x limit most)) returning d.*
  ), counted as (
    select r.tenant_id, r.kecamatan_id, r.period,
      sum(r.sign * 1) as sent, sum(r.sign * (r.status >= 3)::int) as verified,
      sum(r.sign * (r.status >= 4)::int) as approved, sum(r.sign * (r.timely > 0)::int) as on_time,
      sum(r.sign * coalesce(r.krs_ada, 0)) as v_krs_ada,
      sum(r.sign * (r.krs_ada is not null)::int) as n_krs_ada,
      sum(r.sign * coalesce(get_bit(r.na, 0), 0)) as x_krs_ada,
      sum(r.sign * coalesce(r.krs_didampingi, 0)) as v_krs_didampingi,
      sum(r.sign * (r.krs_didampingi is not null)::int) as n_krs_didampingi,
      sum(r.sign * coalesce(get_bit(r.na, 1), 0)) as x_krs_didampingi,
      sum(r.sign * coalesce(r.catin_ditapis, 0)) as v_catin_ditapis,
      sum(r.sign * (r.catin_ditapis is not null)::int) as n_catin_ditapis,
      sum(r.sign * coalesce(r.catin_berisiko, 0)) as v_catin_berisiko,
      sum(r.sign * (r.catin_berisiko is not null)::int) as n_catin_berisiko,
      sum(r.sign * coalesce(r.catin_lila, 0)) as v_catin_lila,
      sum(r.sign * (r.catin_lila is not null)::int) as n_catin_lila,
      sum(r.sign * coalesce(r.catin_kek, 0)) as v_catin_kek,
      sum(r.sign * (r.catin_kek is not null)::int) as n_catin_kek,
      sum(r.sign * coalesce(r.catin_hb, 0)) as v_catin_hb,
      sum(r.sign * (r.catin_hb is not null)::int) as n_catin_hb,
      sum(r.sign * coalesce(r.catin_hb_rendah, 0)) as v_catin_hb_rendah,
      sum(r.sign * (r.catin_hb_rendah is not null)::int) as n_catin_hb_rendah,
      sum(r.sign * coalesce(r.hamil_ditapis, 0)) as v_hamil_ditapis,
      sum(r.sign * (r.hamil_ditapis is not null)::int) as n_hamil_ditapis,
      sum(r.sign * coalesce(r.hamil_berisiko, 0)) as v_hamil_berisiko,
      sum(r.sign * (r.hamil_berisiko is not null)::int) as n_hamil_berisiko,
      sum(r.sign * coalesce(r.hamil_lila, 0)) as v_hamil_lila,
      sum(r.sign * (r.hamil_lila is not null)::int) as n_hamil_lila,
      sum(r.sign * coalesce(r.hamil_kek, 0)) as v_hamil_kek,
      sum(r.sign * (r.hamil_kek is not null)::int) as n_hamil_kek,
      sum(r.sign * coalesce(r.hamil_hb, 0)) as v_hamil_hb,
      sum(r.sign * (r.hamil_hb is not null)::int) as n_hamil_hb,
      sum(r.sign * coalesce(r.hamil_hb_ringan, 0)) as v_hamil_hb_ringan,
      sum(r.sign * (r.hamil_hb_ringan is not null)::int) as n_hamil_hb_ringan,
      sum(r.sign * coalesce(r.hamil_hb_sedang, 0)) as v_hamil_hb_sedang,
      sum(r.sign * (r.hamil_hb_sedang is not null)::int) as n_hamil_hb_sedang,
      sum(r.sign * coalesce(r.hamil_hb_berat, 0)) as v_hamil_hb_berat,
      sum(r.sign * (r.hamil_hb_berat is not null)::int) as n_hamil_hb_berat,
      sum(r.sign * coalesce(r.lahir_hidup, 0)) as v_lahir_hidup,
      sum(r.sign * (r.lahir_hidup is not null)::int) as n_lahir_hidup,
      sum(r.sign * coalesce(r.lahir_ditimbang, 0)) as v_lahir_ditimbang,
      sum(r.sign * (r.lahir_ditimbang is not null)::int) as n_lahir_ditimbang,
      sum(r.sign * coalesce(r.lahir_bblr, 0)) as v_lahir_bblr,
      sum(r.sign * (r.lahir_bblr is not null)::int) as n_lahir_bblr,
      sum(r.sign * coalesce(r.nifas_selesai, 0)) as v_nifas_selesai,
      sum(r.sign * (r.nifas_selesai is not null)::int) as n_nifas_selesai,
      sum(r.sign * coalesce(r.nifas_kb, 0)) as v_nifas_kb,
      sum(r.sign * (r.nifas_kb is not null)::int) as n_nifas_kb,
      sum(r.sign * case when r.krs_didampingi + r.krs_ada is null then 0 else r.krs_didampingi end) as num_krs_cakupan,
      sum(r.sign * case when r.krs_didampingi + r.krs_ada is null then 0 else r.krs_ada end) as den_krs_cakupan,
      sum(r.sign * (r.krs_didampingi + r.krs_ada is not null)::int) as both_krs_cakupan,
      sum(r.sign * case when r.hamil_lila + r.hamil_ditapis is null then 0 else r.hamil_lila end) as num_hamil_lila_cakupan,
      sum(r.sign * case when r.hamil_lila + r.hamil_ditapis is null then 0 else r.hamil_ditapis end) as den_hamil_lila_cakupan,
      sum(r.sign * (r.hamil_lila + r.hamil_ditapis is not null)::int) as both_hamil_lila_cakupan,
      sum(r.sign * case when r.hamil_kek + r.hamil_lila is null then 0 else r.hamil_kek end) as num_hamil_kek_persen,
      sum(r.sign * case when r.hamil_kek + r.hamil_lila is null then 0 else r.hamil_lila end) as den_hamil_kek_persen,
      sum(r.sign * (r.hamil_kek + r.hamil_lila is not null)::int) as both_hamil_kek_persen,
      sum(r.sign * case when r.hamil_hb + r.hamil_ditapis is null then 0 else r.hamil_hb end) as num_hamil_hb_cakupan,
      sum(r.sign * case when r.hamil_hb + r.hamil_ditapis is null then 0 else r.hamil_ditapis end) as den_hamil_hb_cakupan,
      sum(r.sign * (r.hamil_hb + r.hamil_ditapis is not null)::int) as both_hamil_hb_cakupan,
      sum(r.sign * case when r.hamil_hb_ringan + r.hamil_hb_sedang + r.hamil_hb_berat + r.hamil_hb is null then 0 else r.hamil_hb_ringan + r.hamil_hb_sedang + r.hamil_hb_berat end) as num_hamil_anemia,
      sum(r.sign * case when r.hamil_hb_ringan + r.hamil_hb_sedang + r.hamil_hb_berat + r.hamil_hb is null then 0 else r.hamil_hb end) as den_hamil_anemia,
      sum(r.sign * (r.hamil_hb_ringan + r.hamil_hb_sedang + r.hamil_hb_berat + r.hamil_hb is not null)::int) as both_hamil_anemia,
      sum(r.sign * case when r.lahir_ditimbang + r.lahir_hidup is null then 0 else r.lahir_ditimbang end) as num_lahir_timbang_cakupan,
      sum(r.sign * case when r.lahir_ditimbang + r.lahir_hidup is null then 0 else r.lahir_hidup end) as den_lahir_timbang_cakupan,
      sum(r.sign * (r.lahir_ditimbang + r.lahir_hidup is not null)::int) as both_lahir_timbang_cakupan,
      sum(r.sign * case when r.lahir_bblr + r.lahir_ditimbang is null then 0 else r.lahir_bblr end) as num_lahir_bblr_persen,
      sum(r.sign * case when r.lahir_bblr + r.lahir_ditimbang is null then 0 else r.lahir_ditimbang end) as den_lahir_bblr_persen,
      sum(r.sign * (r.lahir_bblr + r.lahir_ditimbang is not null)::int) as both_lahir_bblr_persen,
      sum(r.sign * case when r.nifas_kb + r.nifas_selesai is null then 0 else r.nifas_kb end) as num_nifas_kbpp,
      sum(r.sign * case when r.nifas_kb + r.nifas_selesai is null then 0 else r.nifas_selesai end) as den_nifas_kbpp,
      sum(r.sign * (r.nifas_kb + r.nifas_selesai is not null)::int) as both_nifas_kbpp,
      sum(r.sign * case when r.catin_berisiko + r.catin_ditapis is null then 0 else r.catin_berisiko end) as num_catin_risiko,
      sum(r.sign * case when r.catin_berisiko + r.catin_ditapis is null then 0 else r.catin_ditapis end) as den_catin_risiko,
      sum(r.sign * (r.catin_berisiko + r.catin_ditapis is not null)::int) as both_catin_risiko,
      sum(r.sign * case when r.catin_hb_rendah + r.catin_hb is null then 0 else r.catin_hb_rendah end) as num_catin_anemia,
      sum(r.sign * case when r.catin_hb_rendah + r.catin_hb is null then 0 else r.catin_hb end) as den_catin_anemia,
      sum(r.sign * (r.catin_hb_rendah + r.catin_hb is not null)::int) as both_catin_anemia
    from taken r group by 1, 2, 3
  ), kecamatans as (
    insert into rollup_penapisan_tpk_kecamatan as s (tenant_id, kecamatan_id, period,
      sent, verified, approved, on_time, v_krs_ada, n_krs_ada, x_krs_ada, v_krs_didampingi, n_krs_didampingi,
      x_krs_didampingi, v_catin_ditapis, n_catin_ditapis, v_catin_berisiko, n_catin_berisiko, v_catin_lila,
      n_catin_lila, v_catin_kek, n_catin_kek, v_catin_hb, n_catin_hb, v_catin_hb_rendah, n_catin_hb_rendah,
      v_hamil_ditapis, n_hamil_ditapis, v_hamil_berisiko, n_hamil_berisiko, v_hamil_lila, n_hamil_lila,
      v_hamil_kek, n_hamil_kek, v_hamil_hb, n_hamil_hb, v_hamil_hb_ringan, n_hamil_hb_ringan,
      v_hamil_hb_sedang, n_hamil_hb_sedang, v_hamil_hb_berat, n_hamil_hb_berat, v_lahir_hidup, n_lahir_hidup,
      v_lahir_ditimbang, n_lahir_ditimbang, v_lahir_bblr, n_lahir_bblr, v_nifas_selesai, n_nifas_selesai,
      v_nifas_kb, n_nifas_kb, num_krs_cakupan, den_krs_cakupan, both_krs_cakupan, num_hamil_lila_cakupan,
      den_hamil_lila_cakupan, both_hamil_lila_cakupan, num_hamil_kek_persen, den_hamil_kek_persen,
      both_hamil_kek_persen, num_hamil_hb_cakupan, den_hamil_hb_cakupan, both_hamil_hb_cakupan,
      num_hamil_anemia, den_hamil_anemia, both_hamil_anemia, num_lahir_timbang_cakupan,
      den_lahir_timbang_cakupan, both_lahir_timbang_cakupan, num_lahir_bblr_persen, den_lahir_bblr_persen,
      both_lahir_bblr_persen, num_nifas_kbpp, den_nifas_kbpp, both_nifas_kbpp, num_catin_risiko,
      den_catin_risiko, both_catin_risiko, num_catin_anemia, den_catin_anemia, both_catin_anemia)
    select t.tenant_id, t.kecamatan_id, t.period,
      sum(t.sent), sum(t.verified), sum(t.approved), sum(t.on_time), sum(t.v_krs_ada), sum(t.n_krs_ada),
      sum(t.x_krs_ada), sum(t.v_krs_didampingi), sum(t.n_krs_didampingi), sum(t.x_krs_didampingi),
      sum(t.v_catin_ditapis), sum(t.n_catin_ditapis), sum(t.v_catin_berisiko), sum(t.n_catin_berisiko),
      sum(t.v_catin_lila), sum(t.n_catin_lila), sum(t.v_catin_kek), sum(t.n_catin_kek), sum(t.v_catin_hb),
      sum(t.n_catin_hb), sum(t.v_catin_hb_rendah), sum(t.n_catin_hb_rendah), sum(t.v_hamil_ditapis),
      sum(t.n_hamil_ditapis), sum(t.v_hamil_berisiko), sum(t.n_hamil_berisiko), sum(t.v_hamil_lila),
      sum(t.n_hamil_lila), sum(t.v_hamil_kek), sum(t.n_hamil_kek), sum(t.v_hamil_hb), sum(t.n_hamil_hb),
      sum(t.v_hamil_hb_ringan), sum(t.n_hamil_hb_ringan), sum(t.v_hamil_hb_sedang), sum(t.n_hamil_hb_sedang),
      sum(t.v_hamil_hb_berat), sum(t.n_hamil_hb_berat), sum(t.v_lahir_hidup), sum(t.n_lahir_hidup),
      sum(t.v_lahir_ditimbang), sum(t.n_lahir_ditimbang), sum(t.v_lahir_bblr), sum(t.n_lahir_bblr),
      sum(t.v_nifas_selesai), sum(t.n_nifas_selesai), sum(t.v_nifas_kb), sum(t.n_nifas_kb),
      sum(t.num_krs_cakupan), sum(t.den_krs_cakupan), sum(t.both_krs_cakupan), sum(t.num_hamil_lila_cakupan),
      sum(t.den_hamil_lila_cakupan), sum(t.both_hamil_lila_cakupan), sum(t.num_hamil_kek_persen),
      sum(t.den_hamil_kek_persen), sum(t.both_hamil_kek_persen), sum(t.num_hamil_hb_cakupan),
      sum(t.den_hamil_hb_cakupan), sum(t.both_hamil_hb_cakupan), sum(t.num_hamil_anemia),
      sum(t.den_hamil_anemia), sum(t.both_hamil_anemia), sum(t.num_lahir_timbang_cakupan),
      sum(t.den_lahir_timbang_cakupan), sum(t.both_lahir_timbang_cakupan), sum(t.num_lahir_bblr_persen),
      sum(t.den_lahir_bblr_persen), sum(t.both_lahir_bblr_persen), sum(t.num_nifas_kbpp),
      sum(t.den_nifas_kbpp), sum(t.both_nifas_kbpp), sum(t.num_catin_risiko), sum(t.den_catin_risiko),
      sum(t.both_catin_risiko), sum(t.num_catin_anemia), sum(t.den_catin_anemia), sum(t.both_catin_anemia)
    from counted t
    group by 1, 2, 3
    on conflict on constraint rollup_penapisan_tpk_kecamatan_pkey do update set
      sent = s.sent + excluded.sent, verified = s.verified + excluded.verified,
      approved = s.approved + excluded.approved, on_time = s.on_time + excluded.on_time,
      v_krs_ada = s.v_krs_ada + excluded.v_krs_ada, n_krs_ada = s.n_krs_ada + excluded.n_krs_ada,
      x_krs_ada = s.x_krs_ada + excluded.x_krs_ada,
      v_krs_didampingi = s.v_krs_didampingi + excluded.v_krs_didampingi,
      n_krs_didampingi = s.n_krs_didampingi + excluded.n_krs_didampingi,
      x_krs_didampingi = s.x_krs_didampingi + excluded.x_krs_didampingi,
      v_catin_ditapis = s.v_catin_ditapis + excluded.v_catin_ditapis,
      n_catin_ditapis = s.n_catin_ditapis + excluded.n_catin_ditapis,
      v_catin_berisiko = s.v_catin_berisiko + excluded.v_catin_berisiko,
      n_catin_berisiko = s.n_catin_berisiko + excluded.n_catin_berisiko,
      v_catin_lila = s.v_catin_lila + excluded.v_catin_lila,
      n_catin_lila = s.n_catin_lila + excluded.n_catin_lila,
      v_catin_kek = s.v_catin_kek + excluded.v_catin_kek, n_catin_kek = s.n_catin_kek + excluded.n_catin_kek,
      v_catin_hb = s.v_catin_hb + excluded.v_catin_hb, n_catin_hb = s.n_catin_hb + excluded.n_catin_hb,
      v_catin_hb_rendah = s.v_catin_hb_rendah + excluded.v_catin_hb_rendah,
      n_catin_hb_rendah = s.n_catin_hb_rendah + excluded.n_catin_hb_rendah,
      v_hamil_ditapis = s.v_hamil_ditapis + excluded.v_hamil_ditapis,
      n_hamil_ditapis = s.n_hamil_ditapis + excluded.n_hamil_ditapis,
      v_hamil_berisiko = s.v_hamil_berisiko + excluded.v_hamil_berisiko,
      n_hamil_berisiko = s.n_hamil_berisiko + excluded.n_hamil_berisiko,
      v_hamil_lila = s.v_hamil_lila + excluded.v_hamil_lila,
      n_hamil_lila = s.n_hamil_lila + excluded.n_hamil_lila,
      v_hamil_kek = s.v_hamil_kek + excluded.v_hamil_kek, n_hamil_kek = s.n_hamil_kek + excluded.n_hamil_kek,
      v_hamil_hb = s.v_hamil_hb + excluded.v_hamil_hb, n_hamil_hb = s.n_hamil_hb + excluded.n_hamil_hb,
      v_hamil_hb_ringan = s.v_hamil_hb_ringan + excluded.v_hamil_hb_ringan,
      n_hamil_hb_ringan = s.n_hamil_hb_ringan + excluded.n_hamil_hb_ringan,
      v_hamil_hb_sedang = s.v_hamil_hb_sedang + excluded.v_hamil_hb_sedang,
      n_hamil_hb_sedang = s.n_hamil_hb_sedang + excluded.n_hamil_hb_sedang,
      v_hamil_hb_berat = s.v_hamil_hb_berat + excluded.v_hamil_hb_berat,
      n_hamil_hb_berat = s.n_hamil_hb_berat + excluded.n_hamil_hb_berat,
      v_lahir_hidup = s.v_lahir_hidup + excluded.v_lahir_hidup,
      n_lahir_hidup = s.n_lahir_hidup + excluded.n_lahir_hidup,
      v_lahir_ditimbang = s.v_lahir_ditimbang + excluded.v_lahir_ditimbang,
      n_lahir_ditimbang = s.n_lahir_ditimbang + excluded.n_lahir_ditimbang,
      v_lahir_bblr = s.v_lahir_bblr + excluded.v_lahir_bblr,
      n_lahir_bblr = s.n_lahir_bblr + excluded.n_lahir_bblr,
      v_nifas_selesai = s.v_nifas_selesai + excluded.v_nifas_selesai,
      n_nifas_selesai = s.n_nifas_selesai + excluded.n_nifas_selesai,
      v_nifas_kb = s.v_nifas_kb + excluded.v_nifas_kb, n_nifas_kb = s.n_nifas_kb + excluded.n_nifas_kb,
      num_krs_cakupan = s.num_krs_cakupan + excluded.num_krs_cakupan,
      den_krs_cakupan = s.den_krs_cakupan + excluded.den_krs_cakupan,
      both_krs_cakupan = s.both_krs_cakupan + excluded.both_krs_cakupan,
      num_hamil_lila_cakupan = s.num_hamil_lila_cakupan + excluded.num_hamil_lila_cakupan,
      den_hamil_lila_cakupan = s.den_hamil_lila_cakupan + excluded.den_hamil_lila_cakupan,
      both_hamil_lila_cakupan = s.both_hamil_lila_cakupan + excluded.both_hamil_lila_cakupan,
      num_hamil_kek_persen = s.num_hamil_kek_persen + excluded.num_hamil_kek_persen,
      den_hamil_kek_persen = s.den_hamil_kek_persen + excluded.den_hamil_kek_persen,
      both_hamil_kek_persen = s.both_hamil_kek_persen + excluded.both_hamil_kek_persen,
      num_hamil_hb_cakupan = s.num_hamil_hb_cakupan + excluded.num_hamil_hb_cakupan,
      den_hamil_hb_cakupan = s.den_hamil_hb_cakupan + excluded.den_hamil_hb_cakupan,
      both_hamil_hb_cakupan = s.both_hamil_hb_cakupan + excluded.both_hamil_hb_cakupan,
      num_hamil_anemia = s.num_hamil_anemia + excluded.num_hamil_anemia,
      den_hamil_anemia = s.den_hamil_anemia + excluded.den_hamil_anemia,
      both_hamil_anemia = s.both_hamil_anemia + excluded.both_hamil_anemia,
      num_lahir_timbang_cakupan = s.num_lahir_timbang_cakupan + excluded.num_lahir_timbang_cakupan,
      den_lahir_timbang_cakupan = s.den_lahir_timbang_cakupan + excluded.den_lahir_timbang_cakupan,
      both_lahir_timbang_cakupan = s.both_lahir_timbang_cakupan + excluded.both_lahir_timbang_cakupan,
      num_lahir_bblr_persen = s.num_lahir_bblr_persen + excluded.num_lahir_bblr_persen,
      den_lahir_bblr_persen = s.den_lahir_bblr_persen + excluded.den_lahir_bblr_persen,
      both_lahir_bblr_persen = s.both_lahir_bblr_persen + excluded.both_lahir_bblr_persen,
      num_nifas_kbpp = s.num_nifas_kbpp + excluded.num_nifas_kbpp,
      den_nifas_kbpp = s.den_nifas_kbpp + excluded.den_nifas_kbpp,
      both_nifas_kbpp = s.both_nifas_kbpp + excluded.both_nifas_kbpp,
      num_catin_risiko = s.num_catin_risiko + excluded.num_catin_risiko,
      den_catin_risiko = s.den_catin_risiko + excluded.den_catin_risiko,
      both_catin_risiko = s.both_catin_risiko + excluded.both_catin_risiko,
      num_catin_anemia = s.num_catin_anemia + excluded.num_catin_anemia,
      den_catin_anemia = s.den_catin_anemia + excluded.den_catin_anemia,
      both_catin_anemia = s.both_catin_anemia + excluded.both_catin_anemia
  ), districts as (
    insert into rollup_penapisan_tpk_district as s (tenant_id, period,
      sent, verified, approved, on_time, v_krs_ada, n_krs_ada, x_krs_ada, v_krs_didampingi, n_krs_didampingi,
      x_krs_didampingi, v_catin_ditapis, n_catin_ditapis, v_catin_berisiko, n_catin_berisiko, v_catin_lila,
      n_catin_lila, v_catin_kek, n_catin_kek, v_catin_hb, n_catin_hb, v_catin_hb_rendah, n_catin_hb_rendah,
      v_hamil_ditapis, n_hamil_ditapis, v_hamil_berisiko, n_hamil_berisiko, v_hamil_lila, n_hamil_lila,
      v_hamil_kek, n_hamil_kek, v_hamil_hb, n_hamil_hb, v_hamil_hb_ringan, n_hamil_hb_ringan,
      v_hamil_hb_sedang, n_hamil_hb_sedang, v_hamil_hb_berat, n_hamil_hb_berat, v_lahir_hidup, n_lahir_hidup,
      v_lahir_ditimbang, n_lahir_ditimbang, v_lahir_bblr, n_lahir_bblr, v_nifas_selesai, n_nifas_selesai,
      v_nifas_kb, n_nifas_kb, num_krs_cakupan, den_krs_cakupan, both_krs_cakupan, num_hamil_lila_cakupan,
      den_hamil_lila_cakupan, both_hamil_lila_cakupan, num_hamil_kek_persen, den_hamil_kek_persen,
      both_hamil_kek_persen, num_hamil_hb_cakupan, den_hamil_hb_cakupan, both_hamil_hb_cakupan,
      num_hamil_anemia, den_hamil_anemia, both_hamil_anemia, num_lahir_timbang_cakupan,
      den_lahir_timbang_cakupan, both_lahir_timbang_cakupan, num_lahir_bblr_persen, den_lahir_bblr_persen,
      both_lahir_bblr_persen, num_nifas_kbpp, den_nifas_kbpp, both_nifas_kbpp, num_catin_risiko,
      den_catin_risiko, both_catin_risiko, num_catin_anemia, den_catin_anemia, both_catin_anemia)
    select t.tenant_id, t.period,
      sum(t.sent), sum(t.verified), sum(t.approved), sum(t.on_time), sum(t.v_krs_ada), sum(t.n_krs_ada),
      sum(t.x_krs_ada), sum(t.v_krs_didampingi), sum(t.n_krs_didampingi), sum(t.x_krs_didampingi),
      sum(t.v_catin_ditapis), sum(t.n_catin_ditapis), sum(t.v_catin_berisiko), sum(t.n_catin_berisiko),
      sum(t.v_catin_lila), sum(t.n_catin_lila), sum(t.v_catin_kek), sum(t.n_catin_kek), sum(t.v_catin_hb),
      sum(t.n_catin_hb), sum(t.v_catin_hb_rendah), sum(t.n_catin_hb_rendah), sum(t.v_hamil_ditapis),
      sum(t.n_hamil_ditapis), sum(t.v_hamil_berisiko), sum(t.n_hamil_berisiko), sum(t.v_hamil_lila),
      sum(t.n_hamil_lila), sum(t.v_hamil_kek), sum(t.n_hamil_kek), sum(t.v_hamil_hb), sum(t.n_hamil_hb),
      sum(t.v_hamil_hb_ringan), sum(t.n_hamil_hb_ringan), sum(t.v_hamil_hb_sedang), sum(t.n_hamil_hb_sedang),
      sum(t.v_hamil_hb_berat), sum(t.n_hamil_hb_berat), sum(t.v_lahir_hidup), sum(t.n_lahir_hidup),
      sum(t.v_lahir_ditimbang), sum(t.n_lahir_ditimbang), sum(t.v_lahir_bblr), sum(t.n_lahir_bblr),
      sum(t.v_nifas_selesai), sum(t.n_nifas_selesai), sum(t.v_nifas_kb), sum(t.n_nifas_kb),
      sum(t.num_krs_cakupan), sum(t.den_krs_cakupan), sum(t.both_krs_cakupan), sum(t.num_hamil_lila_cakupan),
      sum(t.den_hamil_lila_cakupan), sum(t.both_hamil_lila_cakupan), sum(t.num_hamil_kek_persen),
      sum(t.den_hamil_kek_persen), sum(t.both_hamil_kek_persen), sum(t.num_hamil_hb_cakupan),
      sum(t.den_hamil_hb_cakupan), sum(t.both_hamil_hb_cakupan), sum(t.num_hamil_anemia),
      sum(t.den_hamil_anemia), sum(t.both_hamil_anemia), sum(t.num_lahir_timbang_cakupan),
      sum(t.den_lahir_timbang_cakupan), sum(t.both_lahir_timbang_cakupan), sum(t.num_lahir_bblr_persen),
      sum(t.den_lahir_bblr_persen), sum(t.both_lahir_bblr_persen), sum(t.num_nifas_kbpp),
      sum(t.den_nifas_kbpp), sum(t.both_nifas_kbpp), sum(t.num_catin_risiko), sum(t.den_catin_risiko),
      sum(t.both_catin_risiko), sum(t.num_catin_anemia), sum(t.den_catin_anemia), sum(t.both_catin_anemia)
    from counted t
    group by 1, 2
    on conflict on constraint rollup_penapisan_tpk_district_pkey do update set
      sent = s.sent + excluded.sent, verified = s.verified + excluded.verified,
      approved = s.approved + excluded.approved, on_time = s.on_time + excluded.on_time,
      v_krs_ada = s.v_krs_ada + excluded.v_krs_ada, n_krs_ada = s.n_krs_ada + excluded.n_krs_ada,
      x_krs_ada = s.x_krs_ada + excluded.x_krs_ada,
      v_krs_didampingi = s.v_krs_didampingi + excluded.v_krs_didampingi,
      n_krs_didampingi = s.n_krs_didampingi + excluded.n_krs_didampingi,
      x_krs_didampingi = s.x_krs_didampingi + excluded.x_krs_didampingi,
      v_catin_ditapis = s.v_catin_ditapis + excluded.v_catin_ditapis,
      n_catin_ditapis = s.n_catin_ditapis + excluded.n_catin_ditapis,
      v_catin_berisiko = s.v_catin_berisiko + excluded.v_catin_berisiko,
      n_catin_berisiko = s.n_catin_berisiko + excluded.n_catin_berisiko,
      v_catin_lila = s.v_catin_lila + excluded.v_catin_lila,
      n_catin_lila = s.n_catin_lila + excluded.n_catin_lila,
      v_catin_kek = s.v_catin_kek + excluded.v_catin_kek, n_catin_kek = s.n_catin_kek + excluded.n_catin_kek,
      v_catin_hb = s.v_catin_hb + excluded.v_catin_hb, n_catin_hb = s.n_catin_hb + excluded.n_catin_hb,
      v_catin_hb_rendah = s.v_catin_hb_rendah + excluded.v_catin_hb_rendah,
      n_catin_hb_rendah = s.n_catin_hb_rendah + excluded.n_catin_hb_rendah,
      v_hamil_ditapis = s.v_hamil_ditapis + excluded.v_hamil_ditapis,
      n_hamil_ditapis = s.n_hamil_ditapis + excluded.n_hamil_ditapis,
      v_hamil_berisiko = s.v_hamil_berisiko + excluded.v_hamil_berisiko,
      n_hamil_berisiko = s.n_hamil_berisiko + excluded.n_hamil_berisiko,
      v_hamil_lila = s.v_hamil_lila + excluded.v_hamil_lila,
      n_hamil_lila = s.n_hamil_lila + excluded.n_hamil_lila,
      v_hamil_kek = s.v_hamil_kek + excluded.v_hamil_kek, n_hamil_kek = s.n_hamil_kek + excluded.n_hamil_kek,
      v_hamil_hb = s.v_hamil_hb + excluded.v_hamil_hb, n_hamil_hb = s.n_hamil_hb + excluded.n_hamil_hb,
      v_hamil_hb_ringan = s.v_hamil_hb_ringan + excluded.v_hamil_hb_ringan,
      n_hamil_hb_ringan = s.n_hamil_hb_ringan + excluded.n_hamil_hb_ringan,
      v_hamil_hb_sedang = s.v_hamil_hb_sedang + excluded.v_hamil_hb_sedang,
      n_hamil_hb_sedang = s.n_hamil_hb_sedang + excluded.n_hamil_hb_sedang,
      v_hamil_hb_berat = s.v_hamil_hb_berat + excluded.v_hamil_hb_berat,
      n_hamil_hb_berat = s.n_hamil_hb_berat + excluded.n_hamil_hb_berat,
      v_lahir_hidup = s.v_lahir_hidup + excluded.v_lahir_hidup,
      n_lahir_hidup = s.n_lahir_hidup + excluded.n_lahir_hidup,
      v_lahir_ditimbang = s.v_lahir_ditimbang + excluded.v_lahir_ditimbang,
      n_lahir_ditimbang = s.n_lahir_ditimbang + excluded.n_lahir_ditimbang,
      v_lahir_bblr = s.v_lahir_bblr + excluded.v_lahir_bblr,
      n_lahir_bblr = s.n_lahir_bblr + excluded.n_lahir_bblr,
      v_nifas_selesai = s.v_nifas_selesai + excluded.v_nifas_selesai,
      n_nifas_selesai = s.n_nifas_selesai + excluded.n_nifas_selesai,
      v_nifas_kb = s.v_nifas_kb + excluded.v_nifas_kb, n_nifas_kb = s.n_nifas_kb + excluded.n_nifas_kb,
      num_krs_cakupan = s.num_krs_cakupan + excluded.num_krs_cakupan,
      den_krs_cakupan = s.den_krs_cakupan + excluded.den_krs_cakupan,
      both_krs_cakupan = s.both_krs_cakupan + excluded.both_krs_cakupan,
      num_hamil_lila_cakupan = s.num_hamil_lila_cakupan + excluded.num_hamil_lila_cakupan,
      den_hamil_lila_cakupan = s.den_hamil_lila_cakupan + excluded.den_hamil_lila_cakupan,
      both_hamil_lila_cakupan = s.both_hamil_lila_cakupan + excluded.both_hamil_lila_cakupan,
      num_hamil_kek_persen = s.num_hamil_kek_persen + excluded.num_hamil_kek_persen,
      den_hamil_kek_persen = s.den_hamil_kek_persen + excluded.den_hamil_kek_persen,
      both_hamil_kek_persen = s.both_hamil_kek_persen + excluded.both_hamil_kek_persen,
      num_hamil_hb_cakupan = s.num_hamil_hb_cakupan + excluded.num_hamil_hb_cakupan,
      den_hamil_hb_cakupan = s.den_hamil_hb_cakupan + excluded.den_hamil_hb_cakupan,
      both_hamil_hb_cakupan = s.both_hamil_hb_cakupan + excluded.both_hamil_hb_cakupan,
      num_hamil_anemia = s.num_hamil_anemia + excluded.num_hamil_anemia,
      den_hamil_anemia = s.den_hamil_anemia + excluded.den_hamil_anemia,
      both_hamil_anemia = s.both_hamil_anemia + excluded.both_hamil_anemia,
      num_lahir_timbang_cakupan = s.num_lahir_timbang_cakupan + excluded.num_lahir_timbang_cakupan,
      den_lahir_timbang_cakupan = s.den_lahir_timbang_cakupan + excluded.den_lahir_timbang_cakupan,
      both_lahir_timbang_cakupan = s.both_lahir_timbang_cakupan + excluded.both_lahir_timbang_cakupan,
      num_lahir_bblr_persen = s.num_lahir_bblr_persen + excluded.num_lahir_bblr_persen,
      den_lahir_bblr_persen = s.den_lahir_bblr_persen + excluded.den_lahir_bblr_persen,
      both_lahir_bblr_persen = s.both_lahir_bblr_persen + excluded.both_lahir_bblr_persen,
      num_nifas_kbpp = s.num_nifas_kbpp + excluded.num_nifas_kbpp,
      den_nifas_kbpp = s.den_nifas_kbpp + excluded.den_nifas_kbpp,
      both_nifas_kbpp = s.both_nifas_kbpp + excluded.both_nifas_kbpp,
      num_catin_risiko = s.num_catin_risiko + excluded.num_catin_risiko,
      den_catin_risiko = s.den_catin_risiko + excluded.den_catin_risiko,
      both_catin_risiko = s.both_catin_risiko + excluded.both_catin_risiko,
      num_catin_anemia = s.num_catin_anemia + excluded.num_catin_anemia,
      den_catin_anemia = s.den_catin_anemia + excluded.den_catin_anemia,
      both_catin_anemia = s.both_catin_anemia + excluded.both_catin_anemia
  ), provinces as (
    insert into rollup_penapisan_tpk_province as s (province_id, period,
      sent, verified, approved, on_time, v_krs_ada, n_krs_ada, x_krs_ada, v_krs_didampingi, n_krs_didampingi,
      x_krs_didampingi, v_catin_ditapis, n_catin_ditapis, v_catin_berisiko, n_catin_berisiko, v_catin_lila,
      n_catin_lila, v_catin_kek, n_catin_kek, v_catin_hb, n_catin_hb, v_catin_hb_rendah, n_catin_hb_rendah,
      v_hamil_ditapis, n_hamil_ditapis, v_hamil_berisiko, n_hamil_berisiko, v_hamil_lila, n_hamil_lila,
      v_hamil_kek, n_hamil_kek, v_hamil_hb, n_hamil_hb, v_hamil_hb_ringan, n_hamil_hb_ringan,
      v_hamil_hb_sedang, n_hamil_hb_sedang, v_hamil_hb_berat, n_hamil_hb_berat, v_lahir_hidup, n_lahir_hidup,
      v_lahir_ditimbang, n_lahir_ditimbang, v_lahir_bblr, n_lahir_bblr, v_nifas_selesai, n_nifas_selesai,
      v_nifas_kb, n_nifas_kb, num_krs_cakupan, den_krs_cakupan, both_krs_cakupan, num_hamil_lila_cakupan,
      den_hamil_lila_cakupan, both_hamil_lila_cakupan, num_hamil_kek_persen, den_hamil_kek_persen,
      both_hamil_kek_persen, num_hamil_hb_cakupan, den_hamil_hb_cakupan, both_hamil_hb_cakupan,
      num_hamil_anemia, den_hamil_anemia, both_hamil_anemia, num_lahir_timbang_cakupan,
      den_lahir_timbang_cakupan, both_lahir_timbang_cakupan, num_lahir_bblr_persen, den_lahir_bblr_persen,
      both_lahir_bblr_persen, num_nifas_kbpp, den_nifas_kbpp, both_nifas_kbpp, num_catin_risiko,
      den_catin_risiko, both_catin_risiko, num_catin_anemia, den_catin_anemia, both_catin_anemia)
    select o.province_id, t.period,
      sum(t.sent), sum(t.verified), sum(t.approved), sum(t.on_time), sum(t.v_krs_ada), sum(t.n_krs_ada),
      sum(t.x_krs_ada), sum(t.v_krs_didampingi), sum(t.n_krs_didampingi), sum(t.x_krs_didampingi),
      sum(t.v_catin_ditapis), sum(t.n_catin_ditapis), sum(t.v_catin_berisiko), sum(t.n_catin_berisiko),
      sum(t.v_catin_lila), sum(t.n_catin_lila), sum(t.v_catin_kek), sum(t.n_catin_kek), sum(t.v_catin_hb),
      sum(t.n_catin_hb), sum(t.v_catin_hb_rendah), sum(t.n_catin_hb_rendah), sum(t.v_hamil_ditapis),
      sum(t.n_hamil_ditapis), sum(t.v_hamil_berisiko), sum(t.n_hamil_berisiko), sum(t.v_hamil_lila),
      sum(t.n_hamil_lila), sum(t.v_hamil_kek), sum(t.n_hamil_kek), sum(t.v_hamil_hb), sum(t.n_hamil_hb),
      sum(t.v_hamil_hb_ringan), sum(t.n_hamil_hb_ringan), sum(t.v_hamil_hb_sedang), sum(t.n_hamil_hb_sedang),
      sum(t.v_hamil_hb_berat), sum(t.n_hamil_hb_berat), sum(t.v_lahir_hidup), sum(t.n_lahir_hidup),
      sum(t.v_lahir_ditimbang), sum(t.n_lahir_ditimbang), sum(t.v_lahir_bblr), sum(t.n_lahir_bblr),
      sum(t.v_nifas_selesai), sum(t.n_nifas_selesai), sum(t.v_nifas_kb), sum(t.n_nifas_kb),
      sum(t.num_krs_cakupan), sum(t.den_krs_cakupan), sum(t.both_krs_cakupan), sum(t.num_hamil_lila_cakupan),
      sum(t.den_hamil_lila_cakupan), sum(t.both_hamil_lila_cakupan), sum(t.num_hamil_kek_persen),
      sum(t.den_hamil_kek_persen), sum(t.both_hamil_kek_persen), sum(t.num_hamil_hb_cakupan),
      sum(t.den_hamil_hb_cakupan), sum(t.both_hamil_hb_cakupan), sum(t.num_hamil_anemia),
      sum(t.den_hamil_anemia), sum(t.both_hamil_anemia), sum(t.num_lahir_timbang_cakupan),
      sum(t.den_lahir_timbang_cakupan), sum(t.both_lahir_timbang_cakupan), sum(t.num_lahir_bblr_persen),
      sum(t.den_lahir_bblr_persen), sum(t.both_lahir_bblr_persen), sum(t.num_nifas_kbpp),
      sum(t.den_nifas_kbpp), sum(t.both_nifas_kbpp), sum(t.num_catin_risiko), sum(t.den_catin_risiko),
      sum(t.both_catin_risiko), sum(t.num_catin_anemia), sum(t.den_catin_anemia), sum(t.both_catin_anemia)
    from counted t join tenant o on o.id = t.tenant_id
    group by 1, 2
    on conflict on constraint rollup_penapisan_tpk_province_pkey do update set
      sent = s.sent + excluded.sent, verified = s.verified + excluded.verified,
      approved = s.approved + excluded.approved, on_time = s.on_time + excluded.on_time,
      v_krs_ada = s.v_krs_ada + excluded.v_krs_ada, n_krs_ada = s.n_krs_ada + excluded.n_krs_ada,
      x_krs_ada = s.x_krs_ada + excluded.x_krs_ada,
      v_krs_didampingi = s.v_krs_didampingi + excluded.v_krs_didampingi,
      n_krs_didampingi = s.n_krs_didampingi + excluded.n_krs_didampingi,
      x_krs_didampingi = s.x_krs_didampingi + excluded.x_krs_didampingi,
      v_catin_ditapis = s.v_catin_ditapis + excluded.v_catin_ditapis,
      n_catin_ditapis = s.n_catin_ditapis + excluded.n_catin_ditapis,
      v_catin_berisiko = s.v_catin_berisiko + excluded.v_catin_berisiko,
      n_catin_berisiko = s.n_catin_berisiko + excluded.n_catin_berisiko,
      v_catin_lila = s.v_catin_lila + excluded.v_catin_lila,
      n_catin_lila = s.n_catin_lila + excluded.n_catin_lila,
      v_catin_kek = s.v_catin_kek + excluded.v_catin_kek, n_catin_kek = s.n_catin_kek + excluded.n_catin_kek,
      v_catin_hb = s.v_catin_hb + excluded.v_catin_hb, n_catin_hb = s.n_catin_hb + excluded.n_catin_hb,
      v_catin_hb_rendah = s.v_catin_hb_rendah + excluded.v_catin_hb_rendah,
      n_catin_hb_rendah = s.n_catin_hb_rendah + excluded.n_catin_hb_rendah,
      v_hamil_ditapis = s.v_hamil_ditapis + excluded.v_hamil_ditapis,
      n_hamil_ditapis = s.n_hamil_ditapis + excluded.n_hamil_ditapis,
      v_hamil_berisiko = s.v_hamil_berisiko + excluded.v_hamil_berisiko,
      n_hamil_berisiko = s.n_hamil_berisiko + excluded.n_hamil_berisiko,
      v_hamil_lila = s.v_hamil_lila + excluded.v_hamil_lila,
      n_hamil_lila = s.n_hamil_lila + excluded.n_hamil_lila,
      v_hamil_kek = s.v_hamil_kek + excluded.v_hamil_kek, n_hamil_kek = s.n_hamil_kek + excluded.n_hamil_kek,
      v_hamil_hb = s.v_hamil_hb + excluded.v_hamil_hb, n_hamil_hb = s.n_hamil_hb + excluded.n_hamil_hb,
      v_hamil_hb_ringan = s.v_hamil_hb_ringan + excluded.v_hamil_hb_ringan,
      n_hamil_hb_ringan = s.n_hamil_hb_ringan + excluded.n_hamil_hb_ringan,
      v_hamil_hb_sedang = s.v_hamil_hb_sedang + excluded.v_hamil_hb_sedang,
      n_hamil_hb_sedang = s.n_hamil_hb_sedang + excluded.n_hamil_hb_sedang,
      v_hamil_hb_berat = s.v_hamil_hb_berat + excluded.v_hamil_hb_berat,
      n_hamil_hb_berat = s.n_hamil_hb_berat + excluded.n_hamil_hb_berat,
      v_lahir_hidup = s.v_lahir_hidup + excluded.v_lahir_hidup,
      n_lahir_hidup = s.n_lahir_hidup + excluded.n_lahir_hidup,
      v_lahir_ditimbang = s.v_lahir_ditimbang + excluded.v_lahir_ditimbang,
      n_lahir_ditimbang = s.n_lahir_ditimbang + excluded.n_lahir_ditimbang,
      v_lahir_bblr = s.v_lahir_bblr + excluded.v_lahir_bblr,
      n_lahir_bblr = s.n_lahir_bblr + excluded.n_lahir_bblr,
      v_nifas_selesai = s.v_nifas_selesai + excluded.v_nifas_selesai,
      n_nifas_selesai = s.n_nifas_selesai + excluded.n_nifas_selesai,
      v_nifas_kb = s.v_nifas_kb + excluded.v_nifas_kb, n_nifas_kb = s.n_nifas_kb + excluded.n_nifas_kb,
      num_krs_cakupan = s.num_krs_cakupan + excluded.num_krs_cakupan,
      den_krs_cakupan = s.den_krs_cakupan + excluded.den_krs_cakupan,
      both_krs_cakupan = s.both_krs_cakupan + excluded.both_krs_cakupan,
      num_hamil_lila_cakupan = s.num_hamil_lila_cakupan + excluded.num_hamil_lila_cakupan,
      den_hamil_lila_cakupan = s.den_hamil_lila_cakupan + excluded.den_hamil_lila_cakupan,
      both_hamil_lila_cakupan = s.both_hamil_lila_cakupan + excluded.both_hamil_lila_cakupan,
      num_hamil_kek_persen = s.num_hamil_kek_persen + excluded.num_hamil_kek_persen,
      den_hamil_kek_persen = s.den_hamil_kek_persen + excluded.den_hamil_kek_persen,
      both_hamil_kek_persen = s.both_hamil_kek_persen + excluded.both_hamil_kek_persen,
      num_hamil_hb_cakupan = s.num_hamil_hb_cakupan + excluded.num_hamil_hb_cakupan,
      den_hamil_hb_cakupan = s.den_hamil_hb_cakupan + excluded.den_hamil_hb_cakupan,
      both_hamil_hb_cakupan = s.both_hamil_hb_cakupan + excluded.both_hamil_hb_cakupan,
      num_hamil_anemia = s.num_hamil_anemia + excluded.num_hamil_anemia,
      den_hamil_anemia = s.den_hamil_anemia + excluded.den_hamil_anemia,
      both_hamil_anemia = s.both_hamil_anemia + excluded.both_hamil_anemia,
      num_lahir_timbang_cakupan = s.num_lahir_timbang_cakupan + excluded.num_lahir_timbang_cakupan,
      den_lahir_timbang_cakupan = s.den_lahir_timbang_cakupan + excluded.den_lahir_timbang_cakupan,
      both_lahir_timbang_cakupan = s.both_lahir_timbang_cakupan + excluded.both_lahir_timbang_cakupan,
      num_lahir_bblr_persen = s.num_lahir_bblr_persen + excluded.num_lahir_bblr_persen,
      den_lahir_bblr_persen = s.den_lahir_bblr_persen + excluded.den_lahir_bblr_persen,
      both_lahir_bblr_persen = s.both_lahir_bblr_persen + excluded.both_lahir_bblr_persen,
      num_nifas_kbpp = s.num_nifas_kbpp + excluded.num_nifas_kbpp,
      den_nifas_kbpp = s.den_nifas_kbpp + excluded.den_nifas_kbpp,
      both_nifas_kbpp = s.both_nifas_kbpp + excluded.both_nifas_kbpp,
      num_catin_risiko = s.num_catin_risiko + excluded.num_catin_risiko,
      den_catin_risiko = s.den_catin_risiko + excluded.den_catin_risiko,
      both_catin_risiko = s.both_catin_risiko + excluded.both_catin_risiko,
      num_catin_anemia = s.num_catin_anemia + excluded.num_catin_anemia,
      den_catin_anemia = s.den_catin_anemia + excluded.den_catin_anemia,
      both_catin_anemia = s.both_catin_anemia + excluded.both_catin_anemia
  )
  select distinct t.tenant_id, t.period from counted t;
end
$f$;
grant create on schema public to lini_fold;
alter function fold_penapisan_tpk(int) owner to lini_fold;
revoke create on schema public from lini_fold;
set role lini_fold;
revoke execute on function fold_penapisan_tpk(int) from public;
grant execute on function fold_penapisan_tpk(int) to lini_app;
reset role;

/* Lets sensitive figures leave an office in steps: when at least five more units of a
   kecamatan count than at its last step, and once when the month has closed. A later
   correction of one unit stays inside, since the difference would tell that unit's figure. */
create function publish_penapisan_tpk(closed_period int) returns table (tenant_id int, period int)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  if not pg_try_advisory_xact_lock(7264, hashtext('publish_penapisan_tpk')) then return; end if;
  return query
  with steps as (
    insert into published_penapisan_tpk_kecamatan as p (tenant_id, kecamatan_id, period, published_at, final,
      sent, verified, approved, on_time, v_krs_ada, n_krs_ada, x_krs_ada, v_krs_didampingi, n_krs_didampingi,
      x_krs_didampingi, v_catin_ditapis, n_catin_ditapis, v_catin_berisiko, n_catin_berisiko, v_catin_lila,
      n_catin_lila, v_catin_kek, n_catin_kek, v_catin_hb, n_catin_hb, v_catin_hb_rendah, n_catin_hb_rendah,
      v_hamil_ditapis, n_hamil_ditapis, v_hamil_berisiko, n_hamil_berisiko, v_hamil_lila, n_hamil_lila,
      v_hamil_kek, n_hamil_kek, v_hamil_hb, n_hamil_hb, v_hamil_hb_ringan, n_hamil_hb_ringan,
      v_hamil_hb_sedang, n_hamil_hb_sedang, v_hamil_hb_berat, n_hamil_hb_berat, v_lahir_hidup, n_lahir_hidup,
      v_lahir_ditimbang, n_lahir_ditimbang, v_lahir_bblr, n_lahir_bblr, v_nifas_selesai, n_nifas_selesai,
      v_nifas_kb, n_nifas_kb, num_krs_cakupan, den_krs_cakupan, both_krs_cakupan, num_hamil_lila_cakupan,
      den_hamil_lila_cakupan, both_hamil_lila_cakupan, num_hamil_kek_persen, den_hamil_kek_persen,
      both_hamil_kek_persen, num_hamil_hb_cakupan, den_hamil_hb_cakupan, both_hamil_hb_cakupan,
      num_hamil_anemia, den_hamil_anemia, both_hamil_anemia, num_lahir_timbang_cakupan,
      den_lahir_timbang_cakupan, both_lahir_timbang_cakupan, num_lahir_bblr_persen, den_lahir_bblr_persen,
      both_lahir_bblr_persen, num_nifas_kbpp, den_nifas_kbpp, both_nifas_kbpp, num_catin_risiko,
      den_catin_risiko, both_catin_risiko, num_catin_anemia, den_catin_anemia, both_catin_anemia)
    select k.tenant_id, k.kecamatan_id, k.period, now(), k.period <= closed_period,
      k.sent, k.verified, k.approved, k.on_time, k.v_krs_ada, k.n_krs_ada, k.x_krs_ada, k.v_krs_didampingi,
      k.n_krs_didampingi, k.x_krs_didampingi, k.v_catin_ditapis, k.n_catin_ditapis, k.v_catin_berisiko,
      k.n_catin_berisiko, k.v_catin_lila, k.n_catin_lila, k.v_catin_kek, k.n_catin_kek, k.v_catin_hb,
      k.n_catin_hb, k.v_catin_hb_rendah, k.n_catin_hb_rendah, k.v_hamil_ditapis, k.n_hamil_ditapis,
      k.v_hamil_berisiko, k.n_hamil_berisiko, k.v_hamil_lila, k.n_hamil_lila, k.v_hamil_kek, k.n_hamil_kek,
      k.v_hamil_hb, k.n_hamil_hb, k.v_hamil_hb_ringan, k.n_hamil_hb_ringan, k.v_hamil_hb_sedang,
      k.n_hamil_hb_sedang, k.v_hamil_hb_berat, k.n_hamil_hb_berat, k.v_lahir_hidup, k.n_lahir_hidup,
      k.v_lahir_ditimbang, k.n_lahir_ditimbang, k.v_lahir_bblr, k.n_lahir_bblr, k.v_nifas_selesai,
      k.n_nifas_selesai, k.v_nifas_kb, k.n_nifas_kb, k.num_krs_cakupan, k.den_krs_cakupan,
      k.both_krs_cakupan, k.num_hamil_lila_cakupan, k.den_hamil_lila_cakupan, k.both_hamil_lila_cakupan,
      k.num_hamil_kek_persen, k.den_hamil_kek_persen, k.both_hamil_kek_persen, k.num_hamil_hb_cakupan,
      k.den_hamil_hb_cakupan, k.both_hamil_hb_cakupan, k.num_hamil_anemia, k.den_hamil_anemia,
      k.both_hamil_anemia, k.num_lahir_timbang_cakupan, k.den_lahir_timbang_cakupan,
      k.both_lahir_timbang_cakupan, k.num_lahir_bblr_persen, k.den_lahir_bblr_persen,
      k.both_lahir_bblr_persen, k.num_nifas_kbpp, k.den_nifas_kbpp, k.both_nifas_kbpp, k.num_catin_risiko,
      k.den_catin_risiko, k.both_catin_risiko, k.num_catin_anemia, k.den_catin_anemia, k.both_catin_anemia
    from rollup_penapisan_tpk_kecamatan k
    left join published_penapisan_tpk_kecamatan s
      on s.tenant_id = k.tenant_id and s.period = k.period and s.kecamatan_id = k.kecamatan_id
    where k.sent >= coalesce(s.sent, 0) + 5
      or (k.period <= closed_period and not coalesce(s.final, false))
    on conflict on constraint published_penapisan_tpk_kecamatan_pkey do update set published_at = excluded.published_at,
      final = excluded.final,
      sent = excluded.sent, verified = excluded.verified, approved = excluded.approved,
      on_time = excluded.on_time, v_krs_ada = excluded.v_krs_ada, n_krs_ada = excluded.n_krs_ada,
      x_krs_ada = excluded.x_krs_ada, v_krs_didampingi = excluded.v_krs_didampingi,
      n_krs_didampingi = excluded.n_krs_didampingi, x_krs_didampingi = excluded.x_krs_didampingi,
      v_catin_ditapis = excluded.v_catin_ditapis, n_catin_ditapis = excluded.n_catin_ditapis,
      v_catin_berisiko = excluded.v_catin_berisiko, n_catin_berisiko = excluded.n_catin_berisiko,
      v_catin_lila = excluded.v_catin_lila, n_catin_lila = excluded.n_catin_lila,
      v_catin_kek = excluded.v_catin_kek, n_catin_kek = excluded.n_catin_kek,
      v_catin_hb = excluded.v_catin_hb, n_catin_hb = excluded.n_catin_hb,
      v_catin_hb_rendah = excluded.v_catin_hb_rendah, n_catin_hb_rendah = excluded.n_catin_hb_rendah,
      v_hamil_ditapis = excluded.v_hamil_ditapis, n_hamil_ditapis = excluded.n_hamil_ditapis,
      v_hamil_berisiko = excluded.v_hamil_berisiko, n_hamil_berisiko = excluded.n_hamil_berisiko,
      v_hamil_lila = excluded.v_hamil_lila, n_hamil_lila = excluded.n_hamil_lila,
      v_hamil_kek = excluded.v_hamil_kek, n_hamil_kek = excluded.n_hamil_kek,
      v_hamil_hb = excluded.v_hamil_hb, n_hamil_hb = excluded.n_hamil_hb,
      v_hamil_hb_ringan = excluded.v_hamil_hb_ringan, n_hamil_hb_ringan = excluded.n_hamil_hb_ringan,
      v_hamil_hb_sedang = excluded.v_hamil_hb_sedang, n_hamil_hb_sedang = excluded.n_hamil_hb_sedang,
      v_hamil_hb_berat = excluded.v_hamil_hb_berat, n_hamil_hb_berat = excluded.n_hamil_hb_berat,
      v_lahir_hidup = excluded.v_lahir_hidup, n_lahir_hidup = excluded.n_lahir_hidup,
      v_lahir_ditimbang = excluded.v_lahir_ditimbang, n_lahir_ditimbang = excluded.n_lahir_ditimbang,
      v_lahir_bblr = excluded.v_lahir_bblr, n_lahir_bblr = excluded.n_lahir_bblr,
      v_nifas_selesai = excluded.v_nifas_selesai, n_nifas_selesai = excluded.n_nifas_selesai,
      v_nifas_kb = excluded.v_nifas_kb, n_nifas_kb = excluded.n_nifas_kb,
      num_krs_cakupan = excluded.num_krs_cakupan, den_krs_cakupan = excluded.den_krs_cakupan,
      both_krs_cakupan = excluded.both_krs_cakupan, num_hamil_lila_cakupan = excluded.num_hamil_lila_cakupan,
      den_hamil_lila_cakupan = excluded.den_hamil_lila_cakupan,
      both_hamil_lila_cakupan = excluded.both_hamil_lila_cakupan,
      num_hamil_kek_persen = excluded.num_hamil_kek_persen,
      den_hamil_kek_persen = excluded.den_hamil_kek_persen,
      both_hamil_kek_persen = excluded.both_hamil_kek_persen,
      num_hamil_hb_cakupan = excluded.num_hamil_hb_cakupan,
      den_hamil_hb_cakupan = excluded.den_hamil_hb_cakupan,
      both_hamil_hb_cakupan = excluded.both_hamil_hb_cakupan, num_hamil_anemia = excluded.num_hamil_anemia,
      den_hamil_anemia = excluded.den_hamil_anemia, both_hamil_anemia = excluded.both_hamil_anemia,
      num_lahir_timbang_cakupan = excluded.num_lahir_timbang_cakupan,
      den_lahir_timbang_cakupan = excluded.den_lahir_timbang_cakupan,
      both_lahir_timbang_cakupan = excluded.both_lahir_timbang_cakupan,
      num_lahir_bblr_persen = excluded.num_lahir_bblr_persen,
      den_lahir_bblr_persen = excluded.den_lahir_bblr_persen,
      both_lahir_bblr_persen = excluded.both_lahir_bblr_persen, num_nifas_kbpp = excluded.num_nifas_kbpp,
      den_nifas_kbpp = excluded.den_nifas_kbpp, both_nifas_kbpp = excluded.both_nifas_kbpp,
      num_catin_risiko = excluded.num_catin_risiko, den_catin_risiko = excluded.den_catin_risiko,
      both_catin_risiko = excluded.both_catin_risiko, num_catin_anemia = excluded.num_catin_anemia,
      den_catin_anemia = excluded.den_catin_anemia, both_catin_anemia = excluded.both_catin_anemia
    returning p.tenant_id, p.period
  )
  select distinct s.tenant_id, s.period from steps s;
end
$f$;
grant create on schema public to lini_fold;
alter function publish_penapisan_tpk(int) owner to lini_fold;
revoke create on schema public from lini_fold;
set role lini_fold;
revoke execute on function publish_penapisan_tpk(int) from public;
grant execute on function publish_penapisan_tpk(int) to lini_app;
reset role;


-- What each counted fact adds, in one place for the verifier and the rebuilder.
create view contribution_penapisan_tpk with (security_invoker = true) as
select r.tenant_id, o.province_id, r.kecamatan_id, r.period,
    1 as sent, (r.status >= 3)::int as verified, (r.status >= 4)::int as approved,
    (r.timely > 0)::int as on_time, coalesce(r.krs_ada, 0) as v_krs_ada,
    (r.krs_ada is not null)::int as n_krs_ada, coalesce(get_bit(r.na, 0), 0) as x_krs_ada,
    coalesce(r.krs_didampingi, 0) as v_krs_didampingi,
    (r.krs_didampingi is not null)::int as n_krs_didampingi,
    coalesce(get_bit(r.na, 1), 0) as x_krs_didampingi, coalesce(r.catin_ditapis, 0) as v_catin_ditapis,
    (r.catin_ditapis is not null)::int as n_catin_ditapis,
    coalesce(r.catin_berisiko, 0) as v_catin_berisiko,
    (r.catin_berisiko is not null)::int as n_catin_berisiko, coalesce(r.catin_lila, 0) as v_catin_lila,
    (r.catin_lila is not null)::int as n_catin_lila, coalesce(r.catin_kek, 0) as v_catin_kek,
    (r.catin_kek is not null)::int as n_catin_kek, coalesce(r.catin_hb, 0) as v_catin_hb,
    (r.catin_hb is not null)::int as n_catin_hb, coalesce(r.catin_hb_rendah, 0) as v_catin_hb_rendah,
    (r.catin_hb_rendah is not null)::int as n_catin_hb_rendah,
    coalesce(r.hamil_ditapis, 0) as v_hamil_ditapis, (r.hamil_ditapis is not null)::int as n_hamil_ditapis,
    coalesce(r.hamil_berisiko, 0) as v_hamil_berisiko,
    (r.hamil_berisiko is not null)::int as n_hamil_berisiko, coalesce(r.hamil_lila, 0) as v_hamil_lila,
    (r.hamil_lila is not null)::int as n_hamil_lila, coalesce(r.hamil_kek, 0) as v_hamil_kek,
    (r.hamil_kek is not null)::int as n_hamil_kek, coalesce(r.hamil_hb, 0) as v_hamil_hb,
    (r.hamil_hb is not null)::int as n_hamil_hb, coalesce(r.hamil_hb_ringan, 0) as v_hamil_hb_ringan,
    (r.hamil_hb_ringan is not null)::int as n_hamil_hb_ringan,
    coalesce(r.hamil_hb_sedang, 0) as v_hamil_hb_sedang,
    (r.hamil_hb_sedang is not null)::int as n_hamil_hb_sedang,
    coalesce(r.hamil_hb_berat, 0) as v_hamil_hb_berat,
    (r.hamil_hb_berat is not null)::int as n_hamil_hb_berat, coalesce(r.lahir_hidup, 0) as v_lahir_hidup,
    (r.lahir_hidup is not null)::int as n_lahir_hidup, coalesce(r.lahir_ditimbang, 0) as v_lahir_ditimbang,
    (r.lahir_ditimbang is not null)::int as n_lahir_ditimbang, coalesce(r.lahir_bblr, 0) as v_lahir_bblr,
    (r.lahir_bblr is not null)::int as n_lahir_bblr, coalesce(r.nifas_selesai, 0) as v_nifas_selesai,
    (r.nifas_selesai is not null)::int as n_nifas_selesai, coalesce(r.nifas_kb, 0) as v_nifas_kb,
    (r.nifas_kb is not null)::int as n_nifas_kb,
    case when r.krs_didampingi + r.krs_ada is null then 0 else r.krs_didampingi end as num_krs_cakupan,
    case when r.krs_didampingi + r.krs_ada is null then 0 else r.krs_ada end as den_krs_cakupan,
    (r.krs_didampingi + r.krs_ada is not null)::int as both_krs_cakupan,
    case when r.hamil_lila + r.hamil_ditapis is null then 0 else r.hamil_lila end as num_hamil_lila_cakupan,
    case when r.hamil_lila + r.hamil_ditapis is null then 0 else r.hamil_ditapis end as den_hamil_lila_cakupan,
    (r.hamil_lila + r.hamil_ditapis is not null)::int as both_hamil_lila_cakupan,
    case when r.hamil_kek + r.hamil_lila is null then 0 else r.hamil_kek end as num_hamil_kek_persen,
    case when r.hamil_kek + r.hamil_lila is null then 0 else r.hamil_lila end as den_hamil_kek_persen,
    (r.hamil_kek + r.hamil_lila is not null)::int as both_hamil_kek_persen,
    case when r.hamil_hb + r.hamil_ditapis is null then 0 else r.hamil_hb end as num_hamil_hb_cakupan,
    case when r.hamil_hb + r.hamil_ditapis is null then 0 else r.hamil_ditapis end as den_hamil_hb_cakupan,
    (r.hamil_hb + r.hamil_ditapis is not null)::int as both_hamil_hb_cakupan,
    case when r.hamil_hb_ringan + r.hamil_hb_sedang + r.hamil_hb_berat + r.hamil_hb is null then 0 else r.hamil_hb_ringan + r.hamil_hb_sedang + r.hamil_hb_berat end as num_hamil_anemia,
    case when r.hamil_hb_ringan + r.hamil_hb_sedang + r.hamil_hb_berat + r.hamil_hb is null then 0 else r.hamil_hb end as den_hamil_anemia,
    (r.hamil_hb_ringan + r.hamil_hb_sedang + r.hamil_hb_berat + r.hamil_hb is not null)::int as both_hamil_anemia,
    case when r.lahir_ditimbang + r.lahir_hidup is null then 0 else r.lahir_ditimbang end as num_lahir_timbang_cakupan,
    case when r.lahir_ditimbang + r.lahir_hidup is null then 0 else r.lahir_hidup end as den_lahir_timbang_cakupan,
    (r.lahir_ditimbang + r.lahir_hidup is not null)::int as both_lahir_timbang_cakupan,
    case when r.lahir_bblr + r.lahir_ditimbang is null then 0 else r.lahir_bblr end as num_lahir_bblr_persen,
    case when r.lahir_bblr + r.lahir_ditimbang is null then 0 else r.lahir_ditimbang end as den_lahir_bblr_persen,
    (r.lahir_bblr + r.lahir_ditimbang is not null)::int as both_lahir_bblr_persen,
    case when r.nifas_kb + r.nifas_selesai is null then 0 else r.nifas_kb end as num_nifas_kbpp,
    case when r.nifas_kb + r.nifas_selesai is null then 0 else r.nifas_selesai end as den_nifas_kbpp,
    (r.nifas_kb + r.nifas_selesai is not null)::int as both_nifas_kbpp,
    case when r.catin_berisiko + r.catin_ditapis is null then 0 else r.catin_berisiko end as num_catin_risiko,
    case when r.catin_berisiko + r.catin_ditapis is null then 0 else r.catin_ditapis end as den_catin_risiko,
    (r.catin_berisiko + r.catin_ditapis is not null)::int as both_catin_risiko,
    case when r.catin_hb_rendah + r.catin_hb is null then 0 else r.catin_hb_rendah end as num_catin_anemia,
    case when r.catin_hb_rendah + r.catin_hb is null then 0 else r.catin_hb end as den_catin_anemia,
    (r.catin_hb_rendah + r.catin_hb is not null)::int as both_catin_anemia
from fact_penapisan_tpk r join tenant o on o.id = r.tenant_id
where r.status >= 2;
grant select on contribution_penapisan_tpk to lini_app, lini_verify;

/* How many kecamatan, district and province rows differ from the facts. Must be 0. */
create function verify_penapisan_tpk() returns table (level text, differences bigint)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  return query select 'kecamatan'::text, count(*) from (
    select 1 from (
      select tenant_id, kecamatan_id, period,
        sent, verified, approved, on_time, v_krs_ada, n_krs_ada, x_krs_ada, v_krs_didampingi, n_krs_didampingi,
        x_krs_didampingi, v_catin_ditapis, n_catin_ditapis, v_catin_berisiko, n_catin_berisiko, v_catin_lila,
        n_catin_lila, v_catin_kek, n_catin_kek, v_catin_hb, n_catin_hb, v_catin_hb_rendah, n_catin_hb_rendah,
        v_hamil_ditapis, n_hamil_ditapis, v_hamil_berisiko, n_hamil_berisiko, v_hamil_lila, n_hamil_lila,
        v_hamil_kek, n_hamil_kek, v_hamil_hb, n_hamil_hb, v_hamil_hb_ringan, n_hamil_hb_ringan,
        v_hamil_hb_sedang, n_hamil_hb_sedang, v_hamil_hb_berat, n_hamil_hb_berat, v_lahir_hidup, n_lahir_hidup,
        v_lahir_ditimbang, n_lahir_ditimbang, v_lahir_bblr, n_lahir_bblr, v_nifas_selesai, n_nifas_selesai,
        v_nifas_kb, n_nifas_kb, num_krs_cakupan, den_krs_cakupan, both_krs_cakupan, num_hamil_lila_cakupan,
        den_hamil_lila_cakupan, both_hamil_lila_cakupan, num_hamil_kek_persen, den_hamil_kek_persen,
        both_hamil_kek_persen, num_hamil_hb_cakupan, den_hamil_hb_cakupan, both_hamil_hb_cakupan,
        num_hamil_anemia, den_hamil_anemia, both_hamil_anemia, num_lahir_timbang_cakupan,
        den_lahir_timbang_cakupan, both_lahir_timbang_cakupan, num_lahir_bblr_persen, den_lahir_bblr_persen,
        both_lahir_bblr_persen, num_nifas_kbpp, den_nifas_kbpp, both_nifas_kbpp, num_catin_risiko,
        den_catin_risiko, both_catin_risiko, num_catin_anemia, den_catin_anemia, both_catin_anemia from contribution_penapisan_tpk
      union all select tenant_id, kecamatan_id, period,
        -sent, -verified, -approved, -on_time, -v_krs_ada, -n_krs_ada, -x_krs_ada, -v_krs_didampingi,
        -n_krs_didampingi, -x_krs_didampingi, -v_catin_ditapis, -n_catin_ditapis, -v_catin_berisiko,
        -n_catin_berisiko, -v_catin_lila, -n_catin_lila, -v_catin_kek, -n_catin_kek, -v_catin_hb, -n_catin_hb,
        -v_catin_hb_rendah, -n_catin_hb_rendah, -v_hamil_ditapis, -n_hamil_ditapis, -v_hamil_berisiko,
        -n_hamil_berisiko, -v_hamil_lila, -n_hamil_lila, -v_hamil_kek, -n_hamil_kek, -v_hamil_hb, -n_hamil_hb,
        -v_hamil_hb_ringan, -n_hamil_hb_ringan, -v_hamil_hb_sedang, -n_hamil_hb_sedang, -v_hamil_hb_berat,
        -n_hamil_hb_berat, -v_lahir_hidup, -n_lahir_hidup, -v_lahir_ditimbang, -n_lahir_ditimbang,
        -v_lahir_bblr, -n_lahir_bblr, -v_nifas_selesai, -n_nifas_selesai, -v_nifas_kb, -n_nifas_kb,
        -num_krs_cakupan, -den_krs_cakupan, -both_krs_cakupan, -num_hamil_lila_cakupan,
        -den_hamil_lila_cakupan, -both_hamil_lila_cakupan, -num_hamil_kek_persen, -den_hamil_kek_persen,
        -both_hamil_kek_persen, -num_hamil_hb_cakupan, -den_hamil_hb_cakupan, -both_hamil_hb_cakupan,
        -num_hamil_anemia, -den_hamil_anemia, -both_hamil_anemia, -num_lahir_timbang_cakupan,
        -den_lahir_timbang_cakupan, -both_lahir_timbang_cakupan, -num_lahir_bblr_persen,
        -den_lahir_bblr_persen, -both_lahir_bblr_persen, -num_nifas_kbpp, -den_nifas_kbpp, -both_nifas_kbpp,
        -num_catin_risiko, -den_catin_risiko, -both_catin_risiko, -num_catin_anemia, -den_catin_anemia,
        -both_catin_anemia from rollup_penapisan_tpk_kecamatan
      union all select d.tenant_id, d.kecamatan_id, d.period,
        -sent, -verified, -approved, -on_time, -v_krs_ada, -n_krs_ada, -x_krs_ada, -v_krs_didampingi,
        -n_krs_didampingi, -x_krs_didampingi, -v_catin_ditapis, -n_catin_ditapis, -v_catin_berisiko,
        -n_catin_berisiko, -v_catin_lila, -n_catin_lila, -v_catin_kek, -n_catin_kek, -v_catin_hb, -n_catin_hb,
        -v_catin_hb_rendah, -n_catin_hb_rendah, -v_hamil_ditapis, -n_hamil_ditapis, -v_hamil_berisiko,
        -n_hamil_berisiko, -v_hamil_lila, -n_hamil_lila, -v_hamil_kek, -n_hamil_kek, -v_hamil_hb, -n_hamil_hb,
        -v_hamil_hb_ringan, -n_hamil_hb_ringan, -v_hamil_hb_sedang, -n_hamil_hb_sedang, -v_hamil_hb_berat,
        -n_hamil_hb_berat, -v_lahir_hidup, -n_lahir_hidup, -v_lahir_ditimbang, -n_lahir_ditimbang,
        -v_lahir_bblr, -n_lahir_bblr, -v_nifas_selesai, -n_nifas_selesai, -v_nifas_kb, -n_nifas_kb,
        -num_krs_cakupan, -den_krs_cakupan, -both_krs_cakupan, -num_hamil_lila_cakupan,
        -den_hamil_lila_cakupan, -both_hamil_lila_cakupan, -num_hamil_kek_persen, -den_hamil_kek_persen,
        -both_hamil_kek_persen, -num_hamil_hb_cakupan, -den_hamil_hb_cakupan, -both_hamil_hb_cakupan,
        -num_hamil_anemia, -den_hamil_anemia, -both_hamil_anemia, -num_lahir_timbang_cakupan,
        -den_lahir_timbang_cakupan, -both_lahir_timbang_cakupan, -num_lahir_bblr_persen,
        -den_lahir_bblr_persen, -both_lahir_bblr_persen, -num_nifas_kbpp, -den_nifas_kbpp, -both_nifas_kbpp,
        -num_catin_risiko, -den_catin_risiko, -both_catin_risiko, -num_catin_anemia, -den_catin_anemia,
        -both_catin_anemia
      from delta_penapisan_tpk d join tenant o on o.id = d.tenant_id
    ) u
    group by tenant_id, kecamatan_id, period having
      sum(u.sent) <> 0 or sum(u.verified) <> 0 or sum(u.approved) <> 0 or sum(u.on_time) <> 0 or
      sum(u.v_krs_ada) <> 0 or sum(u.n_krs_ada) <> 0 or sum(u.x_krs_ada) <> 0 or
      sum(u.v_krs_didampingi) <> 0 or sum(u.n_krs_didampingi) <> 0 or sum(u.x_krs_didampingi) <> 0 or
      sum(u.v_catin_ditapis) <> 0 or sum(u.n_catin_ditapis) <> 0 or sum(u.v_catin_berisiko) <> 0 or
      sum(u.n_catin_berisiko) <> 0 or sum(u.v_catin_lila) <> 0 or sum(u.n_catin_lila) <> 0 or
      sum(u.v_catin_kek) <> 0 or sum(u.n_catin_kek) <> 0 or sum(u.v_catin_hb) <> 0 or
      sum(u.n_catin_hb) <> 0 or sum(u.v_catin_hb_rendah) <> 0 or sum(u.n_catin_hb_rendah) <> 0 or
      sum(u.v_hamil_ditapis) <> 0 or sum(u.n_hamil_ditapis) <> 0 or sum(u.v_hamil_berisiko) <> 0 or
      sum(u.n_hamil_berisiko) <> 0 or sum(u.v_hamil_lila) <> 0 or sum(u.n_hamil_lila) <> 0 or
      sum(u.v_hamil_kek) <> 0 or sum(u.n_hamil_kek) <> 0 or sum(u.v_hamil_hb) <> 0 or
      sum(u.n_hamil_hb) <> 0 or sum(u.v_hamil_hb_ringan) <> 0 or sum(u.n_hamil_hb_ringan) <> 0 or
      sum(u.v_hamil_hb_sedang) <> 0 or sum(u.n_hamil_hb_sedang) <> 0 or sum(u.v_hamil_hb_berat) <> 0 or
      sum(u.n_hamil_hb_berat) <> 0 or sum(u.v_lahir_hidup) <> 0 or sum(u.n_lahir_hidup) <> 0 or
      sum(u.v_lahir_ditimbang) <> 0 or sum(u.n_lahir_ditimbang) <> 0 or sum(u.v_lahir_bblr) <> 0 or
      sum(u.n_lahir_bblr) <> 0 or sum(u.v_nifas_selesai) <> 0 or sum(u.n_nifas_selesai) <> 0 or
      sum(u.v_nifas_kb) <> 0 or sum(u.n_nifas_kb) <> 0 or sum(u.num_krs_cakupan) <> 0 or
      sum(u.den_krs_cakupan) <> 0 or sum(u.both_krs_cakupan) <> 0 or sum(u.num_hamil_lila_cakupan) <> 0 or
      sum(u.den_hamil_lila_cakupan) <> 0 or sum(u.both_hamil_lila_cakupan) <> 0 or
      sum(u.num_hamil_kek_persen) <> 0 or sum(u.den_hamil_kek_persen) <> 0 or
      sum(u.both_hamil_kek_persen) <> 0 or sum(u.num_hamil_hb_cakupan) <> 0 or
      sum(u.den_hamil_hb_cakupan) <> 0 or sum(u.both_hamil_hb_cakupan) <> 0 or
      sum(u.num_hamil_anemia) <> 0 or sum(u.den_hamil_anemia) <> 0 or sum(u.both_hamil_anemia) <> 0 or
      sum(u.num_lahir_timbang_cakupan) <> 0 or sum(u.den_lahir_timbang_cakupan) <> 0 or
      sum(u.both_lahir_timbang_cakupan) <> 0 or sum(u.num_lahir_bblr_persen) <> 0 or
      sum(u.den_lahir_bblr_persen) <> 0 or sum(u.both_lahir_bblr_persen) <> 0 or
      sum(u.num_nifas_kbpp) <> 0 or sum(u.den_nifas_kbpp) <> 0 or sum(u.both_nifas_kbpp) <> 0 or
      sum(u.num_catin_risiko) <> 0 or sum(u.den_catin_risiko) <> 0 or sum(u.both_catin_risiko) <> 0 or
      sum(u.num_catin_anemia) <> 0 or sum(u.den_catin_anemia) <> 0 or sum(u.both_catin_anemia) <> 0
  ) wrong;
  return query select 'district'::text, count(*) from (
    select 1 from (
      select tenant_id, period,
        sent, verified, approved, on_time, v_krs_ada, n_krs_ada, x_krs_ada, v_krs_didampingi, n_krs_didampingi,
        x_krs_didampingi, v_catin_ditapis, n_catin_ditapis, v_catin_berisiko, n_catin_berisiko, v_catin_lila,
        n_catin_lila, v_catin_kek, n_catin_kek, v_catin_hb, n_catin_hb, v_catin_hb_rendah, n_catin_hb_rendah,
        v_hamil_ditapis, n_hamil_ditapis, v_hamil_berisiko, n_hamil_berisiko, v_hamil_lila, n_hamil_lila,
        v_hamil_kek, n_hamil_kek, v_hamil_hb, n_hamil_hb, v_hamil_hb_ringan, n_hamil_hb_ringan,
        v_hamil_hb_sedang, n_hamil_hb_sedang, v_hamil_hb_berat, n_hamil_hb_berat, v_lahir_hidup, n_lahir_hidup,
        v_lahir_ditimbang, n_lahir_ditimbang, v_lahir_bblr, n_lahir_bblr, v_nifas_selesai, n_nifas_selesai,
        v_nifas_kb, n_nifas_kb, num_krs_cakupan, den_krs_cakupan, both_krs_cakupan, num_hamil_lila_cakupan,
        den_hamil_lila_cakupan, both_hamil_lila_cakupan, num_hamil_kek_persen, den_hamil_kek_persen,
        both_hamil_kek_persen, num_hamil_hb_cakupan, den_hamil_hb_cakupan, both_hamil_hb_cakupan,
        num_hamil_anemia, den_hamil_anemia, both_hamil_anemia, num_lahir_timbang_cakupan,
        den_lahir_timbang_cakupan, both_lahir_timbang_cakupan, num_lahir_bblr_persen, den_lahir_bblr_persen,
        both_lahir_bblr_persen, num_nifas_kbpp, den_nifas_kbpp, both_nifas_kbpp, num_catin_risiko,
        den_catin_risiko, both_catin_risiko, num_catin_anemia, den_catin_anemia, both_catin_anemia from contribution_penapisan_tpk
      union all select tenant_id, period,
        -sent, -verified, -approved, -on_time, -v_krs_ada, -n_krs_ada, -x_krs_ada, -v_krs_didampingi,
        -n_krs_didampingi, -x_krs_didampingi, -v_catin_ditapis, -n_catin_ditapis, -v_catin_berisiko,
        -n_catin_berisiko, -v_catin_lila, -n_catin_lila, -v_catin_kek, -n_catin_kek, -v_catin_hb, -n_catin_hb,
        -v_catin_hb_rendah, -n_catin_hb_rendah, -v_hamil_ditapis, -n_hamil_ditapis, -v_hamil_berisiko,
        -n_hamil_berisiko, -v_hamil_lila, -n_hamil_lila, -v_hamil_kek, -n_hamil_kek, -v_hamil_hb, -n_hamil_hb,
        -v_hamil_hb_ringan, -n_hamil_hb_ringan, -v_hamil_hb_sedang, -n_hamil_hb_sedang, -v_hamil_hb_berat,
        -n_hamil_hb_berat, -v_lahir_hidup, -n_lahir_hidup, -v_lahir_ditimbang, -n_lahir_ditimbang,
        -v_lahir_bblr, -n_lahir_bblr, -v_nifas_selesai, -n_nifas_selesai, -v_nifas_kb, -n_nifas_kb,
        -num_krs_cakupan, -den_krs_cakupan, -both_krs_cakupan, -num_hamil_lila_cakupan,
        -den_hamil_lila_cakupan, -both_hamil_lila_cakupan, -num_hamil_kek_persen, -den_hamil_kek_persen,
        -both_hamil_kek_persen, -num_hamil_hb_cakupan, -den_hamil_hb_cakupan, -both_hamil_hb_cakupan,
        -num_hamil_anemia, -den_hamil_anemia, -both_hamil_anemia, -num_lahir_timbang_cakupan,
        -den_lahir_timbang_cakupan, -both_lahir_timbang_cakupan, -num_lahir_bblr_persen,
        -den_lahir_bblr_persen, -both_lahir_bblr_persen, -num_nifas_kbpp, -den_nifas_kbpp, -both_nifas_kbpp,
        -num_catin_risiko, -den_catin_risiko, -both_catin_risiko, -num_catin_anemia, -den_catin_anemia,
        -both_catin_anemia from rollup_penapisan_tpk_district
      union all select d.tenant_id, d.period,
        -sent, -verified, -approved, -on_time, -v_krs_ada, -n_krs_ada, -x_krs_ada, -v_krs_didampingi,
        -n_krs_didampingi, -x_krs_didampingi, -v_catin_ditapis, -n_catin_ditapis, -v_catin_berisiko,
        -n_catin_berisiko, -v_catin_lila, -n_catin_lila, -v_catin_kek, -n_catin_kek, -v_catin_hb, -n_catin_hb,
        -v_catin_hb_rendah, -n_catin_hb_rendah, -v_hamil_ditapis, -n_hamil_ditapis, -v_hamil_berisiko,
        -n_hamil_berisiko, -v_hamil_lila, -n_hamil_lila, -v_hamil_kek, -n_hamil_kek, -v_hamil_hb, -n_hamil_hb,
        -v_hamil_hb_ringan, -n_hamil_hb_ringan, -v_hamil_hb_sedang, -n_hamil_hb_sedang, -v_hamil_hb_berat,
        -n_hamil_hb_berat, -v_lahir_hidup, -n_lahir_hidup, -v_lahir_ditimbang, -n_lahir_ditimbang,
        -v_lahir_bblr, -n_lahir_bblr, -v_nifas_selesai, -n_nifas_selesai, -v_nifas_kb, -n_nifas_kb,
        -num_krs_cakupan, -den_krs_cakupan, -both_krs_cakupan, -num_hamil_lila_cakupan,
        -den_hamil_lila_cakupan, -both_hamil_lila_cakupan, -num_hamil_kek_persen, -den_hamil_kek_persen,
        -both_hamil_kek_persen, -num_hamil_hb_cakupan, -den_hamil_hb_cakupan, -both_hamil_hb_cakupan,
        -num_hamil_anemia, -den_hamil_anemia, -both_hamil_anemia, -num_lahir_timbang_cakupan,
        -den_lahir_timbang_cakupan, -both_lahir_timbang_cakupan, -num_lahir_bblr_persen,
        -den_lahir_bblr_persen, -both_lahir_bblr_persen, -num_nifas_kbpp, -den_nifas_kbpp, -both_nifas_kbpp,
        -num_catin_risiko, -den_catin_risiko, -both_catin_risiko, -num_catin_anemia, -den_catin_anemia,
        -both_catin_anemia
      from delta_penapisan_tpk d join tenant o on o.id = d.tenant_id
    ) u
    group by tenant_id, period having
      sum(u.sent) <> 0 or sum(u.verified) <> 0 or sum(u.approved) <> 0 or sum(u.on_time) <> 0 or
      sum(u.v_krs_ada) <> 0 or sum(u.n_krs_ada) <> 0 or sum(u.x_krs_ada) <> 0 or
      sum(u.v_krs_didampingi) <> 0 or sum(u.n_krs_didampingi) <> 0 or sum(u.x_krs_didampingi) <> 0 or
      sum(u.v_catin_ditapis) <> 0 or sum(u.n_catin_ditapis) <> 0 or sum(u.v_catin_berisiko) <> 0 or
      sum(u.n_catin_berisiko) <> 0 or sum(u.v_catin_lila) <> 0 or sum(u.n_catin_lila) <> 0 or
      sum(u.v_catin_kek) <> 0 or sum(u.n_catin_kek) <> 0 or sum(u.v_catin_hb) <> 0 or
      sum(u.n_catin_hb) <> 0 or sum(u.v_catin_hb_rendah) <> 0 or sum(u.n_catin_hb_rendah) <> 0 or
      sum(u.v_hamil_ditapis) <> 0 or sum(u.n_hamil_ditapis) <> 0 or sum(u.v_hamil_berisiko) <> 0 or
      sum(u.n_hamil_berisiko) <> 0 or sum(u.v_hamil_lila) <> 0 or sum(u.n_hamil_lila) <> 0 or
      sum(u.v_hamil_kek) <> 0 or sum(u.n_hamil_kek) <> 0 or sum(u.v_hamil_hb) <> 0 or
      sum(u.n_hamil_hb) <> 0 or sum(u.v_hamil_hb_ringan) <> 0 or sum(u.n_hamil_hb_ringan) <> 0 or
      sum(u.v_hamil_hb_sedang) <> 0 or sum(u.n_hamil_hb_sedang) <> 0 or sum(u.v_hamil_hb_berat) <> 0 or
      sum(u.n_hamil_hb_berat) <> 0 or sum(u.v_lahir_hidup) <> 0 or sum(u.n_lahir_hidup) <> 0 or
      sum(u.v_lahir_ditimbang) <> 0 or sum(u.n_lahir_ditimbang) <> 0 or sum(u.v_lahir_bblr) <> 0 or
      sum(u.n_lahir_bblr) <> 0 or sum(u.v_nifas_selesai) <> 0 or sum(u.n_nifas_selesai) <> 0 or
      sum(u.v_nifas_kb) <> 0 or sum(u.n_nifas_kb) <> 0 or sum(u.num_krs_cakupan) <> 0 or
      sum(u.den_krs_cakupan) <> 0 or sum(u.both_krs_cakupan) <> 0 or sum(u.num_hamil_lila_cakupan) <> 0 or
      sum(u.den_hamil_lila_cakupan) <> 0 or sum(u.both_hamil_lila_cakupan) <> 0 or
      sum(u.num_hamil_kek_persen) <> 0 or sum(u.den_hamil_kek_persen) <> 0 or
      sum(u.both_hamil_kek_persen) <> 0 or sum(u.num_hamil_hb_cakupan) <> 0 or
      sum(u.den_hamil_hb_cakupan) <> 0 or sum(u.both_hamil_hb_cakupan) <> 0 or
      sum(u.num_hamil_anemia) <> 0 or sum(u.den_hamil_anemia) <> 0 or sum(u.both_hamil_anemia) <> 0 or
      sum(u.num_lahir_timbang_cakupan) <> 0 or sum(u.den_lahir_timbang_cakupan) <> 0 or
      sum(u.both_lahir_timbang_cakupan) <> 0 or sum(u.num_lahir_bblr_persen) <> 0 or
      sum(u.den_lahir_bblr_persen) <> 0 or sum(u.both_lahir_bblr_persen) <> 0 or
      sum(u.num_nifas_kbpp) <> 0 or sum(u.den_nifas_kbpp) <> 0 or sum(u.both_nifas_kbpp) <> 0 or
      sum(u.num_catin_risiko) <> 0 or sum(u.den_catin_risiko) <> 0 or sum(u.both_catin_risiko) <> 0 or
      sum(u.num_catin_anemia) <> 0 or sum(u.den_catin_anemia) <> 0 or sum(u.both_catin_anemia) <> 0
  ) wrong;
  return query select 'province'::text, count(*) from (
    select 1 from (
      select province_id, period,
        sent, verified, approved, on_time, v_krs_ada, n_krs_ada, x_krs_ada, v_krs_didampingi, n_krs_didampingi,
        x_krs_didampingi, v_catin_ditapis, n_catin_ditapis, v_catin_berisiko, n_catin_berisiko, v_catin_lila,
        n_catin_lila, v_catin_kek, n_catin_kek, v_catin_hb, n_catin_hb, v_catin_hb_rendah, n_catin_hb_rendah,
        v_hamil_ditapis, n_hamil_ditapis, v_hamil_berisiko, n_hamil_berisiko, v_hamil_lila, n_hamil_lila,
        v_hamil_kek, n_hamil_kek, v_hamil_hb, n_hamil_hb, v_hamil_hb_ringan, n_hamil_hb_ringan,
        v_hamil_hb_sedang, n_hamil_hb_sedang, v_hamil_hb_berat, n_hamil_hb_berat, v_lahir_hidup, n_lahir_hidup,
        v_lahir_ditimbang, n_lahir_ditimbang, v_lahir_bblr, n_lahir_bblr, v_nifas_selesai, n_nifas_selesai,
        v_nifas_kb, n_nifas_kb, num_krs_cakupan, den_krs_cakupan, both_krs_cakupan, num_hamil_lila_cakupan,
        den_hamil_lila_cakupan, both_hamil_lila_cakupan, num_hamil_kek_persen, den_hamil_kek_persen,
        both_hamil_kek_persen, num_hamil_hb_cakupan, den_hamil_hb_cakupan, both_hamil_hb_cakupan,
        num_hamil_anemia, den_hamil_anemia, both_hamil_anemia, num_lahir_timbang_cakupan,
        den_lahir_timbang_cakupan, both_lahir_timbang_cakupan, num_lahir_bblr_persen, den_lahir_bblr_persen,
        both_lahir_bblr_persen, num_nifas_kbpp, den_nifas_kbpp, both_nifas_kbpp, num_catin_risiko,
        den_catin_risiko, both_catin_risiko, num_catin_anemia, den_catin_anemia, both_catin_anemia from contribution_penapisan_tpk
      union all select province_id, period,
        -sent, -verified, -approved, -on_time, -v_krs_ada, -n_krs_ada, -x_krs_ada, -v_krs_didampingi,
        -n_krs_didampingi, -x_krs_didampingi, -v_catin_ditapis, -n_catin_ditapis, -v_catin_berisiko,
        -n_catin_berisiko, -v_catin_lila, -n_catin_lila, -v_catin_kek, -n_catin_kek, -v_catin_hb, -n_catin_hb,
        -v_catin_hb_rendah, -n_catin_hb_rendah, -v_hamil_ditapis, -n_hamil_ditapis, -v_hamil_berisiko,
        -n_hamil_berisiko, -v_hamil_lila, -n_hamil_lila, -v_hamil_kek, -n_hamil_kek, -v_hamil_hb, -n_hamil_hb,
        -v_hamil_hb_ringan, -n_hamil_hb_ringan, -v_hamil_hb_sedang, -n_hamil_hb_sedang, -v_hamil_hb_berat,
        -n_hamil_hb_berat, -v_lahir_hidup, -n_lahir_hidup, -v_lahir_ditimbang, -n_lahir_ditimbang,
        -v_lahir_bblr, -n_lahir_bblr, -v_nifas_selesai, -n_nifas_selesai, -v_nifas_kb, -n_nifas_kb,
        -num_krs_cakupan, -den_krs_cakupan, -both_krs_cakupan, -num_hamil_lila_cakupan,
        -den_hamil_lila_cakupan, -both_hamil_lila_cakupan, -num_hamil_kek_persen, -den_hamil_kek_persen,
        -both_hamil_kek_persen, -num_hamil_hb_cakupan, -den_hamil_hb_cakupan, -both_hamil_hb_cakupan,
        -num_hamil_anemia, -den_hamil_anemia, -both_hamil_anemia, -num_lahir_timbang_cakupan,
        -den_lahir_timbang_cakupan, -both_lahir_timbang_cakupan, -num_lahir_bblr_persen,
        -den_lahir_bblr_persen, -both_lahir_bblr_persen, -num_nifas_kbpp, -den_nifas_kbpp, -both_nifas_kbpp,
        -num_catin_risiko, -den_catin_risiko, -both_catin_risiko, -num_catin_anemia, -den_catin_anemia,
        -both_catin_anemia from rollup_penapisan_tpk_province
      union all select o.province_id, d.period,
        -sent, -verified, -approved, -on_time, -v_krs_ada, -n_krs_ada, -x_krs_ada, -v_krs_didampingi,
        -n_krs_didampingi, -x_krs_didampingi, -v_catin_ditapis, -n_catin_ditapis, -v_catin_berisiko,
        -n_catin_berisiko, -v_catin_lila, -n_catin_lila, -v_catin_kek, -n_catin_kek, -v_catin_hb, -n_catin_hb,
        -v_catin_hb_rendah, -n_catin_hb_rendah, -v_hamil_ditapis, -n_hamil_ditapis, -v_hamil_berisiko,
        -n_hamil_berisiko, -v_hamil_lila, -n_hamil_lila, -v_hamil_kek, -n_hamil_kek, -v_hamil_hb, -n_hamil_hb,
        -v_hamil_hb_ringan, -n_hamil_hb_ringan, -v_hamil_hb_sedang, -n_hamil_hb_sedang, -v_hamil_hb_berat,
        -n_hamil_hb_berat, -v_lahir_hidup, -n_lahir_hidup, -v_lahir_ditimbang, -n_lahir_ditimbang,
        -v_lahir_bblr, -n_lahir_bblr, -v_nifas_selesai, -n_nifas_selesai, -v_nifas_kb, -n_nifas_kb,
        -num_krs_cakupan, -den_krs_cakupan, -both_krs_cakupan, -num_hamil_lila_cakupan,
        -den_hamil_lila_cakupan, -both_hamil_lila_cakupan, -num_hamil_kek_persen, -den_hamil_kek_persen,
        -both_hamil_kek_persen, -num_hamil_hb_cakupan, -den_hamil_hb_cakupan, -both_hamil_hb_cakupan,
        -num_hamil_anemia, -den_hamil_anemia, -both_hamil_anemia, -num_lahir_timbang_cakupan,
        -den_lahir_timbang_cakupan, -both_lahir_timbang_cakupan, -num_lahir_bblr_persen,
        -den_lahir_bblr_persen, -both_lahir_bblr_persen, -num_nifas_kbpp, -den_nifas_kbpp, -both_nifas_kbpp,
        -num_catin_risiko, -den_catin_risiko, -both_catin_risiko, -num_catin_anemia, -den_catin_anemia,
        -both_catin_anemia
      from delta_penapisan_tpk d join tenant o on o.id = d.tenant_id
    ) u
    group by province_id, period having
      sum(u.sent) <> 0 or sum(u.verified) <> 0 or sum(u.approved) <> 0 or sum(u.on_time) <> 0 or
      sum(u.v_krs_ada) <> 0 or sum(u.n_krs_ada) <> 0 or sum(u.x_krs_ada) <> 0 or
      sum(u.v_krs_didampingi) <> 0 or sum(u.n_krs_didampingi) <> 0 or sum(u.x_krs_didampingi) <> 0 or
      sum(u.v_catin_ditapis) <> 0 or sum(u.n_catin_ditapis) <> 0 or sum(u.v_catin_berisiko) <> 0 or
      sum(u.n_catin_berisiko) <> 0 or sum(u.v_catin_lila) <> 0 or sum(u.n_catin_lila) <> 0 or
      sum(u.v_catin_kek) <> 0 or sum(u.n_catin_kek) <> 0 or sum(u.v_catin_hb) <> 0 or
      sum(u.n_catin_hb) <> 0 or sum(u.v_catin_hb_rendah) <> 0 or sum(u.n_catin_hb_rendah) <> 0 or
      sum(u.v_hamil_ditapis) <> 0 or sum(u.n_hamil_ditapis) <> 0 or sum(u.v_hamil_berisiko) <> 0 or
      sum(u.n_hamil_berisiko) <> 0 or sum(u.v_hamil_lila) <> 0 or sum(u.n_hamil_lila) <> 0 or
      sum(u.v_hamil_kek) <> 0 or sum(u.n_hamil_kek) <> 0 or sum(u.v_hamil_hb) <> 0 or
      sum(u.n_hamil_hb) <> 0 or sum(u.v_hamil_hb_ringan) <> 0 or sum(u.n_hamil_hb_ringan) <> 0 or
      sum(u.v_hamil_hb_sedang) <> 0 or sum(u.n_hamil_hb_sedang) <> 0 or sum(u.v_hamil_hb_berat) <> 0 or
      sum(u.n_hamil_hb_berat) <> 0 or sum(u.v_lahir_hidup) <> 0 or sum(u.n_lahir_hidup) <> 0 or
      sum(u.v_lahir_ditimbang) <> 0 or sum(u.n_lahir_ditimbang) <> 0 or sum(u.v_lahir_bblr) <> 0 or
      sum(u.n_lahir_bblr) <> 0 or sum(u.v_nifas_selesai) <> 0 or sum(u.n_nifas_selesai) <> 0 or
      sum(u.v_nifas_kb) <> 0 or sum(u.n_nifas_kb) <> 0 or sum(u.num_krs_cakupan) <> 0 or
      sum(u.den_krs_cakupan) <> 0 or sum(u.both_krs_cakupan) <> 0 or sum(u.num_hamil_lila_cakupan) <> 0 or
      sum(u.den_hamil_lila_cakupan) <> 0 or sum(u.both_hamil_lila_cakupan) <> 0 or
      sum(u.num_hamil_kek_persen) <> 0 or sum(u.den_hamil_kek_persen) <> 0 or
      sum(u.both_hamil_kek_persen) <> 0 or sum(u.num_hamil_hb_cakupan) <> 0 or
      sum(u.den_hamil_hb_cakupan) <> 0 or sum(u.both_hamil_hb_cakupan) <> 0 or
      sum(u.num_hamil_anemia) <> 0 or sum(u.den_hamil_anemia) <> 0 or sum(u.both_hamil_anemia) <> 0 or
      sum(u.num_lahir_timbang_cakupan) <> 0 or sum(u.den_lahir_timbang_cakupan) <> 0 or
      sum(u.both_lahir_timbang_cakupan) <> 0 or sum(u.num_lahir_bblr_persen) <> 0 or
      sum(u.den_lahir_bblr_persen) <> 0 or sum(u.both_lahir_bblr_persen) <> 0 or
      sum(u.num_nifas_kbpp) <> 0 or sum(u.den_nifas_kbpp) <> 0 or sum(u.both_nifas_kbpp) <> 0 or
      sum(u.num_catin_risiko) <> 0 or sum(u.den_catin_risiko) <> 0 or sum(u.both_catin_risiko) <> 0 or
      sum(u.num_catin_anemia) <> 0 or sum(u.den_catin_anemia) <> 0 or sum(u.both_catin_anemia) <> 0
  ) wrong;
end
$f$;
grant create on schema public to lini_verify;
alter function verify_penapisan_tpk() owner to lini_verify;
revoke create on schema public from lini_verify;
set role lini_verify;
revoke execute on function verify_penapisan_tpk() from public;
grant execute on function verify_penapisan_tpk() to lini_app, lini_owner;
reset role;

/* Makes every roll-up again from the facts. Savers wait at the delta table meanwhile. */
create function rebuild_penapisan_tpk() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  lock table change_penapisan_tpk in share row exclusive mode;
  delete from change_penapisan_tpk;
  delete from rollup_penapisan_tpk_kecamatan;
  delete from rollup_penapisan_tpk_district;
  delete from rollup_penapisan_tpk_province;
  insert into rollup_penapisan_tpk_kecamatan (tenant_id, kecamatan_id, period,
    sent, verified, approved, on_time, v_krs_ada, n_krs_ada, x_krs_ada, v_krs_didampingi, n_krs_didampingi,
    x_krs_didampingi, v_catin_ditapis, n_catin_ditapis, v_catin_berisiko, n_catin_berisiko, v_catin_lila,
    n_catin_lila, v_catin_kek, n_catin_kek, v_catin_hb, n_catin_hb, v_catin_hb_rendah, n_catin_hb_rendah,
    v_hamil_ditapis, n_hamil_ditapis, v_hamil_berisiko, n_hamil_berisiko, v_hamil_lila, n_hamil_lila,
    v_hamil_kek, n_hamil_kek, v_hamil_hb, n_hamil_hb, v_hamil_hb_ringan, n_hamil_hb_ringan,
    v_hamil_hb_sedang, n_hamil_hb_sedang, v_hamil_hb_berat, n_hamil_hb_berat, v_lahir_hidup, n_lahir_hidup,
    v_lahir_ditimbang, n_lahir_ditimbang, v_lahir_bblr, n_lahir_bblr, v_nifas_selesai, n_nifas_selesai,
    v_nifas_kb, n_nifas_kb, num_krs_cakupan, den_krs_cakupan, both_krs_cakupan, num_hamil_lila_cakupan,
    den_hamil_lila_cakupan, both_hamil_lila_cakupan, num_hamil_kek_persen, den_hamil_kek_persen,
    both_hamil_kek_persen, num_hamil_hb_cakupan, den_hamil_hb_cakupan, both_hamil_hb_cakupan,
    num_hamil_anemia, den_hamil_anemia, both_hamil_anemia, num_lahir_timbang_cakupan,
    den_lahir_timbang_cakupan, both_lahir_timbang_cakupan, num_lahir_bblr_persen, den_lahir_bblr_persen,
    both_lahir_bblr_persen, num_nifas_kbpp, den_nifas_kbpp, both_nifas_kbpp, num_catin_risiko,
    den_catin_risiko, both_catin_risiko, num_catin_anemia, den_catin_anemia, both_catin_anemia)
  select tenant_id, kecamatan_id, period,
    sum(sent), sum(verified), sum(approved), sum(on_time), sum(v_krs_ada), sum(n_krs_ada), sum(x_krs_ada),
    sum(v_krs_didampingi), sum(n_krs_didampingi), sum(x_krs_didampingi), sum(v_catin_ditapis),
    sum(n_catin_ditapis), sum(v_catin_berisiko), sum(n_catin_berisiko), sum(v_catin_lila),
    sum(n_catin_lila), sum(v_catin_kek), sum(n_catin_kek), sum(v_catin_hb), sum(n_catin_hb),
    sum(v_catin_hb_rendah), sum(n_catin_hb_rendah), sum(v_hamil_ditapis), sum(n_hamil_ditapis),
    sum(v_hamil_berisiko), sum(n_hamil_berisiko), sum(v_hamil_lila), sum(n_hamil_lila), sum(v_hamil_kek),
    sum(n_hamil_kek), sum(v_hamil_hb), sum(n_hamil_hb), sum(v_hamil_hb_ringan), sum(n_hamil_hb_ringan),
    sum(v_hamil_hb_sedang), sum(n_hamil_hb_sedang), sum(v_hamil_hb_berat), sum(n_hamil_hb_berat),
    sum(v_lahir_hidup), sum(n_lahir_hidup), sum(v_lahir_ditimbang), sum(n_lahir_ditimbang),
    sum(v_lahir_bblr), sum(n_lahir_bblr), sum(v_nifas_selesai), sum(n_nifas_selesai), sum(v_nifas_kb),
    sum(n_nifas_kb), sum(num_krs_cakupan), sum(den_krs_cakupan), sum(both_krs_cakupan),
    sum(num_hamil_lila_cakupan), sum(den_hamil_lila_cakupan), sum(both_hamil_lila_cakupan),
    sum(num_hamil_kek_persen), sum(den_hamil_kek_persen), sum(both_hamil_kek_persen),
    sum(num_hamil_hb_cakupan), sum(den_hamil_hb_cakupan), sum(both_hamil_hb_cakupan),
    sum(num_hamil_anemia), sum(den_hamil_anemia), sum(both_hamil_anemia), sum(num_lahir_timbang_cakupan),
    sum(den_lahir_timbang_cakupan), sum(both_lahir_timbang_cakupan), sum(num_lahir_bblr_persen),
    sum(den_lahir_bblr_persen), sum(both_lahir_bblr_persen), sum(num_nifas_kbpp), sum(den_nifas_kbpp),
    sum(both_nifas_kbpp), sum(num_catin_risiko), sum(den_catin_risiko), sum(both_catin_risiko),
    sum(num_catin_anemia), sum(den_catin_anemia), sum(both_catin_anemia)
  from contribution_penapisan_tpk group by tenant_id, kecamatan_id, period;
  insert into rollup_penapisan_tpk_district (tenant_id, period,
    sent, verified, approved, on_time, v_krs_ada, n_krs_ada, x_krs_ada, v_krs_didampingi, n_krs_didampingi,
    x_krs_didampingi, v_catin_ditapis, n_catin_ditapis, v_catin_berisiko, n_catin_berisiko, v_catin_lila,
    n_catin_lila, v_catin_kek, n_catin_kek, v_catin_hb, n_catin_hb, v_catin_hb_rendah, n_catin_hb_rendah,
    v_hamil_ditapis, n_hamil_ditapis, v_hamil_berisiko, n_hamil_berisiko, v_hamil_lila, n_hamil_lila,
    v_hamil_kek, n_hamil_kek, v_hamil_hb, n_hamil_hb, v_hamil_hb_ringan, n_hamil_hb_ringan,
    v_hamil_hb_sedang, n_hamil_hb_sedang, v_hamil_hb_berat, n_hamil_hb_berat, v_lahir_hidup, n_lahir_hidup,
    v_lahir_ditimbang, n_lahir_ditimbang, v_lahir_bblr, n_lahir_bblr, v_nifas_selesai, n_nifas_selesai,
    v_nifas_kb, n_nifas_kb, num_krs_cakupan, den_krs_cakupan, both_krs_cakupan, num_hamil_lila_cakupan,
    den_hamil_lila_cakupan, both_hamil_lila_cakupan, num_hamil_kek_persen, den_hamil_kek_persen,
    both_hamil_kek_persen, num_hamil_hb_cakupan, den_hamil_hb_cakupan, both_hamil_hb_cakupan,
    num_hamil_anemia, den_hamil_anemia, both_hamil_anemia, num_lahir_timbang_cakupan,
    den_lahir_timbang_cakupan, both_lahir_timbang_cakupan, num_lahir_bblr_persen, den_lahir_bblr_persen,
    both_lahir_bblr_persen, num_nifas_kbpp, den_nifas_kbpp, both_nifas_kbpp, num_catin_risiko,
    den_catin_risiko, both_catin_risiko, num_catin_anemia, den_catin_anemia, both_catin_anemia)
  select tenant_id, period,
    sum(sent), sum(verified), sum(approved), sum(on_time), sum(v_krs_ada), sum(n_krs_ada), sum(x_krs_ada),
    sum(v_krs_didampingi), sum(n_krs_didampingi), sum(x_krs_didampingi), sum(v_catin_ditapis),
    sum(n_catin_ditapis), sum(v_catin_berisiko), sum(n_catin_berisiko), sum(v_catin_lila),
    sum(n_catin_lila), sum(v_catin_kek), sum(n_catin_kek), sum(v_catin_hb), sum(n_catin_hb),
    sum(v_catin_hb_rendah), sum(n_catin_hb_rendah), sum(v_hamil_ditapis), sum(n_hamil_ditapis),
    sum(v_hamil_berisiko), sum(n_hamil_berisiko), sum(v_hamil_lila), sum(n_hamil_lila), sum(v_hamil_kek),
    sum(n_hamil_kek), sum(v_hamil_hb), sum(n_hamil_hb), sum(v_hamil_hb_ringan), sum(n_hamil_hb_ringan),
    sum(v_hamil_hb_sedang), sum(n_hamil_hb_sedang), sum(v_hamil_hb_berat), sum(n_hamil_hb_berat),
    sum(v_lahir_hidup), sum(n_lahir_hidup), sum(v_lahir_ditimbang), sum(n_lahir_ditimbang),
    sum(v_lahir_bblr), sum(n_lahir_bblr), sum(v_nifas_selesai), sum(n_nifas_selesai), sum(v_nifas_kb),
    sum(n_nifas_kb), sum(num_krs_cakupan), sum(den_krs_cakupan), sum(both_krs_cakupan),
    sum(num_hamil_lila_cakupan), sum(den_hamil_lila_cakupan), sum(both_hamil_lila_cakupan),
    sum(num_hamil_kek_persen), sum(den_hamil_kek_persen), sum(both_hamil_kek_persen),
    sum(num_hamil_hb_cakupan), sum(den_hamil_hb_cakupan), sum(both_hamil_hb_cakupan),
    sum(num_hamil_anemia), sum(den_hamil_anemia), sum(both_hamil_anemia), sum(num_lahir_timbang_cakupan),
    sum(den_lahir_timbang_cakupan), sum(both_lahir_timbang_cakupan), sum(num_lahir_bblr_persen),
    sum(den_lahir_bblr_persen), sum(both_lahir_bblr_persen), sum(num_nifas_kbpp), sum(den_nifas_kbpp),
    sum(both_nifas_kbpp), sum(num_catin_risiko), sum(den_catin_risiko), sum(both_catin_risiko),
    sum(num_catin_anemia), sum(den_catin_anemia), sum(both_catin_anemia)
  from contribution_penapisan_tpk group by tenant_id, period;
  insert into rollup_penapisan_tpk_province (province_id, period,
    sent, verified, approved, on_time, v_krs_ada, n_krs_ada, x_krs_ada, v_krs_didampingi, n_krs_didampingi,
    x_krs_didampingi, v_catin_ditapis, n_catin_ditapis, v_catin_berisiko, n_catin_berisiko, v_catin_lila,
    n_catin_lila, v_catin_kek, n_catin_kek, v_catin_hb, n_catin_hb, v_catin_hb_rendah, n_catin_hb_rendah,
    v_hamil_ditapis, n_hamil_ditapis, v_hamil_berisiko, n_hamil_berisiko, v_hamil_lila, n_hamil_lila,
    v_hamil_kek, n_hamil_kek, v_hamil_hb, n_hamil_hb, v_hamil_hb_ringan, n_hamil_hb_ringan,
    v_hamil_hb_sedang, n_hamil_hb_sedang, v_hamil_hb_berat, n_hamil_hb_berat, v_lahir_hidup, n_lahir_hidup,
    v_lahir_ditimbang, n_lahir_ditimbang, v_lahir_bblr, n_lahir_bblr, v_nifas_selesai, n_nifas_selesai,
    v_nifas_kb, n_nifas_kb, num_krs_cakupan, den_krs_cakupan, both_krs_cakupan, num_hamil_lila_cakupan,
    den_hamil_lila_cakupan, both_hamil_lila_cakupan, num_hamil_kek_persen, den_hamil_kek_persen,
    both_hamil_kek_persen, num_hamil_hb_cakupan, den_hamil_hb_cakupan, both_hamil_hb_cakupan,
    num_hamil_anemia, den_hamil_anemia, both_hamil_anemia, num_lahir_timbang_cakupan,
    den_lahir_timbang_cakupan, both_lahir_timbang_cakupan, num_lahir_bblr_persen, den_lahir_bblr_persen,
    both_lahir_bblr_persen, num_nifas_kbpp, den_nifas_kbpp, both_nifas_kbpp, num_catin_risiko,
    den_catin_risiko, both_catin_risiko, num_catin_anemia, den_catin_anemia, both_catin_anemia)
  select province_id, period,
    sum(sent), sum(verified), sum(approved), sum(on_time), sum(v_krs_ada), sum(n_krs_ada), sum(x_krs_ada),
    sum(v_krs_didampingi), sum(n_krs_didampingi), sum(x_krs_didampingi), sum(v_catin_ditapis),
    sum(n_catin_ditapis), sum(v_catin_berisiko), sum(n_catin_berisiko), sum(v_catin_lila),
    sum(n_catin_lila), sum(v_catin_kek), sum(n_catin_kek), sum(v_catin_hb), sum(n_catin_hb),
    sum(v_catin_hb_rendah), sum(n_catin_hb_rendah), sum(v_hamil_ditapis), sum(n_hamil_ditapis),
    sum(v_hamil_berisiko), sum(n_hamil_berisiko), sum(v_hamil_lila), sum(n_hamil_lila), sum(v_hamil_kek),
    sum(n_hamil_kek), sum(v_hamil_hb), sum(n_hamil_hb), sum(v_hamil_hb_ringan), sum(n_hamil_hb_ringan),
    sum(v_hamil_hb_sedang), sum(n_hamil_hb_sedang), sum(v_hamil_hb_berat), sum(n_hamil_hb_berat),
    sum(v_lahir_hidup), sum(n_lahir_hidup), sum(v_lahir_ditimbang), sum(n_lahir_ditimbang),
    sum(v_lahir_bblr), sum(n_lahir_bblr), sum(v_nifas_selesai), sum(n_nifas_selesai), sum(v_nifas_kb),
    sum(n_nifas_kb), sum(num_krs_cakupan), sum(den_krs_cakupan), sum(both_krs_cakupan),
    sum(num_hamil_lila_cakupan), sum(den_hamil_lila_cakupan), sum(both_hamil_lila_cakupan),
    sum(num_hamil_kek_persen), sum(den_hamil_kek_persen), sum(both_hamil_kek_persen),
    sum(num_hamil_hb_cakupan), sum(den_hamil_hb_cakupan), sum(both_hamil_hb_cakupan),
    sum(num_hamil_anemia), sum(den_hamil_anemia), sum(both_hamil_anemia), sum(num_lahir_timbang_cakupan),
    sum(den_lahir_timbang_cakupan), sum(both_lahir_timbang_cakupan), sum(num_lahir_bblr_persen),
    sum(den_lahir_bblr_persen), sum(both_lahir_bblr_persen), sum(num_nifas_kbpp), sum(den_nifas_kbpp),
    sum(both_nifas_kbpp), sum(num_catin_risiko), sum(den_catin_risiko), sum(both_catin_risiko),
    sum(num_catin_anemia), sum(den_catin_anemia), sum(both_catin_anemia)
  from contribution_penapisan_tpk group by province_id, period;
end
$f$;
grant create on schema public to lini_verify;
alter function rebuild_penapisan_tpk() owner to lini_verify;
revoke create on schema public from lini_verify;
set role lini_verify;
revoke execute on function rebuild_penapisan_tpk() from public;
grant execute on function rebuild_penapisan_tpk() to lini_owner;
reset role;

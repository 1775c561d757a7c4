-- Made by lib/reports/form-sql.ts from the declarations in lib/reports/forms; reviewed here.

-- Laporan Bulanan Desa: one row per unit and month, NULL is belum dilaporkan --------------------
create table fact_laporan_desa (
  tenant_id int not null,
  period int not null,
  unit_id int not null,
  village_id int not null,
  kecamatan_id int not null,
  status smallint not null,
  revision smallint not null,
  timely smallint not null,
  bkb_ada int check (bkb_ada >= 0), bkb_lapor int check (bkb_lapor >= 0),
  bkr_ada int check (bkr_ada >= 0), bkr_lapor int check (bkr_lapor >= 0),
  bkl_ada int check (bkl_ada >= 0), bkl_lapor int check (bkl_lapor >= 0),
  uppka_ada int check (uppka_ada >= 0), uppka_lapor int check (uppka_lapor >= 0),
  pikr_ada int check (pikr_ada >= 0), pikr_lapor int check (pikr_lapor >= 0),
  ppkbd_ada int check (ppkbd_ada >= 0), ppkbd_lapor int check (ppkbd_lapor >= 0),
  sub_ppkbd_ada int check (sub_ppkbd_ada >= 0), sub_ppkbd_lapor int check (sub_ppkbd_lapor >= 0),
  rumah_dataku_ada int check (rumah_dataku_ada >= 0),
  rumah_dataku_lapor int check (rumah_dataku_lapor >= 0), pus int check (pus >= 0),
  pa_iud int check (pa_iud >= 0), pa_mow int check (pa_mow >= 0), pa_mop int check (pa_mop >= 0),
  pa_implan int check (pa_implan >= 0), pa_suntik int check (pa_suntik >= 0),
  pa_pil int check (pa_pil >= 0), pa_kondom int check (pa_kondom >= 0), pa_mal int check (pa_mal >= 0),
  hamil int check (hamil >= 0), ias int check (ias >= 0), iat int check (iat >= 0),
  tial int check (tial >= 0), pb_iud int check (pb_iud >= 0), pb_mow int check (pb_mow >= 0),
  pb_mop int check (pb_mop >= 0), pb_implan int check (pb_implan >= 0),
  pb_suntik int check (pb_suntik >= 0), pb_pil int check (pb_pil >= 0),
  pb_kondom int check (pb_kondom >= 0), pb_mal int check (pb_mal >= 0),
  na bit(6),
  primary key (tenant_id, period, unit_id)
);

-- Every change of a counted row, as it was and as it is, until the folder has added it.
create table change_laporan_desa (
  tenant_id int not null,
  id bigint generated always as identity,
  kecamatan_id int not null,
  period int not null,
  sign smallint not null,
  status smallint not null,
  timely smallint not null,
  bkb_ada int, bkb_lapor int, bkr_ada int, bkr_lapor int, bkl_ada int, bkl_lapor int, uppka_ada int,
  uppka_lapor int, pikr_ada int, pikr_lapor int, ppkbd_ada int, ppkbd_lapor int, sub_ppkbd_ada int,
  sub_ppkbd_lapor int, rumah_dataku_ada int, rumah_dataku_lapor int, pus int, pa_iud int, pa_mow int,
  pa_mop int, pa_implan int, pa_suntik int, pa_pil int, pa_kondom int, pa_mal int, hamil int, ias int,
  iat int, tial int, pb_iud int, pb_mow int, pb_mop int, pb_implan int, pb_suntik int, pb_pil int,
  pb_kondom int, pb_mal int,
  na bit(6),
  primary key (tenant_id, id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

create view delta_laporan_desa with (security_invoker = true) as
select r.tenant_id, r.kecamatan_id, r.period,
    r.sign * 1 as sent, r.sign * (r.status >= 3)::int as verified,
    r.sign * (r.status >= 4)::int as approved, r.sign * (r.timely > 0)::int as on_time,
    r.sign * coalesce(r.bkb_ada, 0) as v_bkb_ada, r.sign * (r.bkb_ada is not null)::int as n_bkb_ada,
    r.sign * coalesce(r.bkb_lapor, 0) as v_bkb_lapor,
    r.sign * (r.bkb_lapor is not null)::int as n_bkb_lapor, r.sign * coalesce(r.bkr_ada, 0) as v_bkr_ada,
    r.sign * (r.bkr_ada is not null)::int as n_bkr_ada, r.sign * coalesce(r.bkr_lapor, 0) as v_bkr_lapor,
    r.sign * (r.bkr_lapor is not null)::int as n_bkr_lapor, r.sign * coalesce(r.bkl_ada, 0) as v_bkl_ada,
    r.sign * (r.bkl_ada is not null)::int as n_bkl_ada, r.sign * coalesce(r.bkl_lapor, 0) as v_bkl_lapor,
    r.sign * (r.bkl_lapor is not null)::int as n_bkl_lapor,
    r.sign * coalesce(r.uppka_ada, 0) as v_uppka_ada,
    r.sign * (r.uppka_ada is not null)::int as n_uppka_ada,
    r.sign * coalesce(r.uppka_lapor, 0) as v_uppka_lapor,
    r.sign * (r.uppka_lapor is not null)::int as n_uppka_lapor,
    r.sign * coalesce(r.pikr_ada, 0) as v_pikr_ada, r.sign * (r.pikr_ada is not null)::int as n_pikr_ada,
    r.sign * coalesce(r.pikr_lapor, 0) as v_pikr_lapor,
    r.sign * (r.pikr_lapor is not null)::int as n_pikr_lapor,
    r.sign * coalesce(r.ppkbd_ada, 0) as v_ppkbd_ada,
    r.sign * (r.ppkbd_ada is not null)::int as n_ppkbd_ada,
    r.sign * coalesce(get_bit(r.na, 0), 0) as x_ppkbd_ada,
    r.sign * coalesce(r.ppkbd_lapor, 0) as v_ppkbd_lapor,
    r.sign * (r.ppkbd_lapor is not null)::int as n_ppkbd_lapor,
    r.sign * coalesce(get_bit(r.na, 1), 0) as x_ppkbd_lapor,
    r.sign * coalesce(r.sub_ppkbd_ada, 0) as v_sub_ppkbd_ada,
    r.sign * (r.sub_ppkbd_ada is not null)::int as n_sub_ppkbd_ada,
    r.sign * coalesce(get_bit(r.na, 2), 0) as x_sub_ppkbd_ada,
    r.sign * coalesce(r.sub_ppkbd_lapor, 0) as v_sub_ppkbd_lapor,
    r.sign * (r.sub_ppkbd_lapor is not null)::int as n_sub_ppkbd_lapor,
    r.sign * coalesce(get_bit(r.na, 3), 0) as x_sub_ppkbd_lapor,
    r.sign * coalesce(r.rumah_dataku_ada, 0) as v_rumah_dataku_ada,
    r.sign * (r.rumah_dataku_ada is not null)::int as n_rumah_dataku_ada,
    r.sign * coalesce(get_bit(r.na, 4), 0) as x_rumah_dataku_ada,
    r.sign * coalesce(r.rumah_dataku_lapor, 0) as v_rumah_dataku_lapor,
    r.sign * (r.rumah_dataku_lapor is not null)::int as n_rumah_dataku_lapor,
    r.sign * coalesce(get_bit(r.na, 5), 0) as x_rumah_dataku_lapor, r.sign * coalesce(r.pus, 0) as v_pus,
    r.sign * (r.pus is not null)::int as n_pus, r.sign * coalesce(r.pa_iud, 0) as v_pa_iud,
    r.sign * (r.pa_iud is not null)::int as n_pa_iud, r.sign * coalesce(r.pa_mow, 0) as v_pa_mow,
    r.sign * (r.pa_mow is not null)::int as n_pa_mow, r.sign * coalesce(r.pa_mop, 0) as v_pa_mop,
    r.sign * (r.pa_mop is not null)::int as n_pa_mop, r.sign * coalesce(r.pa_implan, 0) as v_pa_implan,
    r.sign * (r.pa_implan is not null)::int as n_pa_implan,
    r.sign * coalesce(r.pa_suntik, 0) as v_pa_suntik,
    r.sign * (r.pa_suntik is not null)::int as n_pa_suntik, r.sign * coalesce(r.pa_pil, 0) as v_pa_pil,
    r.sign * (r.pa_pil is not null)::int as n_pa_pil, r.sign * coalesce(r.pa_kondom, 0) as v_pa_kondom,
    r.sign * (r.pa_kondom is not null)::int as n_pa_kondom, r.sign * coalesce(r.pa_mal, 0) as v_pa_mal,
    r.sign * (r.pa_mal is not null)::int as n_pa_mal, r.sign * coalesce(r.hamil, 0) as v_hamil,
    r.sign * (r.hamil is not null)::int as n_hamil, r.sign * coalesce(r.ias, 0) as v_ias,
    r.sign * (r.ias is not null)::int as n_ias, r.sign * coalesce(r.iat, 0) as v_iat,
    r.sign * (r.iat is not null)::int as n_iat, r.sign * coalesce(r.tial, 0) as v_tial,
    r.sign * (r.tial is not null)::int as n_tial, r.sign * coalesce(r.pb_iud, 0) as v_pb_iud,
    r.sign * (r.pb_iud is not null)::int as n_pb_iud, r.sign * coalesce(r.pb_mow, 0) as v_pb_mow,
    r.sign * (r.pb_mow is not null)::int as n_pb_mow, r.sign * coalesce(r.pb_mop, 0) as v_pb_mop,
    r.sign * (r.pb_mop is not null)::int as n_pb_mop, r.sign * coalesce(r.pb_implan, 0) as v_pb_implan,
    r.sign * (r.pb_implan is not null)::int as n_pb_implan,
    r.sign * coalesce(r.pb_suntik, 0) as v_pb_suntik,
    r.sign * (r.pb_suntik is not null)::int as n_pb_suntik, r.sign * coalesce(r.pb_pil, 0) as v_pb_pil,
    r.sign * (r.pb_pil is not null)::int as n_pb_pil, r.sign * coalesce(r.pb_kondom, 0) as v_pb_kondom,
    r.sign * (r.pb_kondom is not null)::int as n_pb_kondom, r.sign * coalesce(r.pb_mal, 0) as v_pb_mal,
    r.sign * (r.pb_mal is not null)::int as n_pb_mal,
    r.sign * coalesce(r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal, 0) as v_aktif,
    r.sign * (r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal is not null)::int as n_aktif,
    r.sign * coalesce(r.pb_iud + r.pb_mow + r.pb_mop + r.pb_implan + r.pb_suntik + r.pb_pil + r.pb_kondom + r.pb_mal, 0) as v_baru,
    r.sign * (r.pb_iud + r.pb_mow + r.pb_mop + r.pb_implan + r.pb_suntik + r.pb_pil + r.pb_kondom + r.pb_mal is not null)::int as n_baru,
    r.sign * coalesce(r.hamil + r.ias + r.iat + r.tial, 0) as v_bukan_peserta,
    r.sign * (r.hamil + r.ias + r.iat + r.tial is not null)::int as n_bukan_peserta,
    r.sign * case when r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal + r.pus is null then 0 else r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal end as num_mcpr,
    r.sign * case when r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal + r.pus is null then 0 else r.pus end as den_mcpr,
    r.sign * (r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal + r.pus is not null)::int as both_mcpr,
    r.sign * case when r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal is null then 0 else r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan end as num_mkjp,
    r.sign * case when r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal is null then 0 else r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal end as den_mkjp,
    r.sign * (r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal is not null)::int as both_mkjp,
    r.sign * case when r.iat + r.tial + r.pus is null then 0 else r.iat + r.tial end as num_unmet,
    r.sign * case when r.iat + r.tial + r.pus is null then 0 else r.pus end as den_unmet,
    r.sign * (r.iat + r.tial + r.pus is not null)::int as both_unmet,
    r.sign * case when r.bkb_lapor + r.bkb_ada is null then 0 else r.bkb_lapor end as num_caklap_bkb,
    r.sign * case when r.bkb_lapor + r.bkb_ada is null then 0 else r.bkb_ada end as den_caklap_bkb,
    r.sign * (r.bkb_lapor + r.bkb_ada is not null)::int as both_caklap_bkb,
    r.sign * case when r.bkr_lapor + r.bkr_ada is null then 0 else r.bkr_lapor end as num_caklap_bkr,
    r.sign * case when r.bkr_lapor + r.bkr_ada is null then 0 else r.bkr_ada end as den_caklap_bkr,
    r.sign * (r.bkr_lapor + r.bkr_ada is not null)::int as both_caklap_bkr,
    r.sign * case when r.bkl_lapor + r.bkl_ada is null then 0 else r.bkl_lapor end as num_caklap_bkl,
    r.sign * case when r.bkl_lapor + r.bkl_ada is null then 0 else r.bkl_ada end as den_caklap_bkl,
    r.sign * (r.bkl_lapor + r.bkl_ada is not null)::int as both_caklap_bkl,
    r.sign * case when r.uppka_lapor + r.uppka_ada is null then 0 else r.uppka_lapor end as num_caklap_uppka,
    r.sign * case when r.uppka_lapor + r.uppka_ada is null then 0 else r.uppka_ada end as den_caklap_uppka,
    r.sign * (r.uppka_lapor + r.uppka_ada is not null)::int as both_caklap_uppka,
    r.sign * case when r.pikr_lapor + r.pikr_ada is null then 0 else r.pikr_lapor end as num_caklap_pikr,
    r.sign * case when r.pikr_lapor + r.pikr_ada is null then 0 else r.pikr_ada end as den_caklap_pikr,
    r.sign * (r.pikr_lapor + r.pikr_ada is not null)::int as both_caklap_pikr,
    r.sign * case when r.ppkbd_lapor + r.ppkbd_ada is null then 0 else r.ppkbd_lapor end as num_caklap_ppkbd,
    r.sign * case when r.ppkbd_lapor + r.ppkbd_ada is null then 0 else r.ppkbd_ada end as den_caklap_ppkbd,
    r.sign * (r.ppkbd_lapor + r.ppkbd_ada is not null)::int as both_caklap_ppkbd,
    r.sign * case when r.sub_ppkbd_lapor + r.sub_ppkbd_ada is null then 0 else r.sub_ppkbd_lapor end as num_caklap_sub_ppkbd,
    r.sign * case when r.sub_ppkbd_lapor + r.sub_ppkbd_ada is null then 0 else r.sub_ppkbd_ada end as den_caklap_sub_ppkbd,
    r.sign * (r.sub_ppkbd_lapor + r.sub_ppkbd_ada is not null)::int as both_caklap_sub_ppkbd,
    r.sign * case when r.rumah_dataku_lapor + r.rumah_dataku_ada is null then 0 else r.rumah_dataku_lapor end as num_caklap_rumah_dataku,
    r.sign * case when r.rumah_dataku_lapor + r.rumah_dataku_ada is null then 0 else r.rumah_dataku_ada end as den_caklap_rumah_dataku,
    r.sign * (r.rumah_dataku_lapor + r.rumah_dataku_ada is not null)::int as both_caklap_rumah_dataku
from change_laporan_desa r;

create table rollup_laporan_desa_kecamatan (
  tenant_id int not null,
  kecamatan_id int not null,
  period int not null,
  sent smallint not null default 0, verified smallint not null default 0,
  approved smallint not null default 0, on_time smallint not null default 0,
  v_bkb_ada int not null default 0, n_bkb_ada smallint not null default 0,
  v_bkb_lapor int not null default 0, n_bkb_lapor smallint not null default 0,
  v_bkr_ada int not null default 0, n_bkr_ada smallint not null default 0,
  v_bkr_lapor int not null default 0, n_bkr_lapor smallint not null default 0,
  v_bkl_ada int not null default 0, n_bkl_ada smallint not null default 0,
  v_bkl_lapor int not null default 0, n_bkl_lapor smallint not null default 0,
  v_uppka_ada int not null default 0, n_uppka_ada smallint not null default 0,
  v_uppka_lapor int not null default 0, n_uppka_lapor smallint not null default 0,
  v_pikr_ada int not null default 0, n_pikr_ada smallint not null default 0,
  v_pikr_lapor int not null default 0, n_pikr_lapor smallint not null default 0,
  v_ppkbd_ada int not null default 0, n_ppkbd_ada smallint not null default 0,
  x_ppkbd_ada smallint not null default 0, v_ppkbd_lapor int not null default 0,
  n_ppkbd_lapor smallint not null default 0, x_ppkbd_lapor smallint not null default 0,
  v_sub_ppkbd_ada int not null default 0, n_sub_ppkbd_ada smallint not null default 0,
  x_sub_ppkbd_ada smallint not null default 0, v_sub_ppkbd_lapor int not null default 0,
  n_sub_ppkbd_lapor smallint not null default 0, x_sub_ppkbd_lapor smallint not null default 0,
  v_rumah_dataku_ada int not null default 0, n_rumah_dataku_ada smallint not null default 0,
  x_rumah_dataku_ada smallint not null default 0, v_rumah_dataku_lapor int not null default 0,
  n_rumah_dataku_lapor smallint not null default 0, x_rumah_dataku_lapor smallint not null default 0,
  v_pus int not null default 0, n_pus smallint not null default 0, v_pa_iud int not null default 0,
  n_pa_iud smallint not null default 0, v_pa_mow int not null default 0,
  n_pa_mow smallint not null default 0, v_pa_mop int not null default 0,
  n_pa_mop smallint not null default 0, v_pa_implan int not null default 0,
  n_pa_implan smallint not null default 0, v_pa_suntik int not null default 0,
  n_pa_suntik smallint not null default 0, v_pa_pil int not null default 0,
  n_pa_pil smallint not null default 0, v_pa_kondom int not null default 0,
  n_pa_kondom smallint not null default 0, v_pa_mal int not null default 0,
  n_pa_mal smallint not null default 0, v_hamil int not null default 0,
  n_hamil smallint not null default 0, v_ias int not null default 0, n_ias smallint not null default 0,
  v_iat int not null default 0, n_iat smallint not null default 0, v_tial int not null default 0,
  n_tial smallint not null default 0, v_pb_iud int not null default 0,
  n_pb_iud smallint not null default 0, v_pb_mow int not null default 0,
  n_pb_mow smallint not null default 0, v_pb_mop int not null default 0,
  n_pb_mop smallint not null default 0, v_pb_implan int not null default 0,
  n_pb_implan smallint not null default 0, v_pb_suntik int not null default 0,
  n_pb_suntik smallint not null default 0, v_pb_pil int not null default 0,
  n_pb_pil smallint not null default 0, v_pb_kondom int not null default 0,
  n_pb_kondom smallint not null default 0, v_pb_mal int not null default 0,
  n_pb_mal smallint not null default 0, v_aktif int not null default 0,
  n_aktif smallint not null default 0, v_baru int not null default 0, n_baru smallint not null default 0,
  v_bukan_peserta int not null default 0, n_bukan_peserta smallint not null default 0,
  num_mcpr int not null default 0, den_mcpr int not null default 0,
  both_mcpr smallint not null default 0, num_mkjp int not null default 0,
  den_mkjp int not null default 0, both_mkjp smallint not null default 0,
  num_unmet int not null default 0, den_unmet int not null default 0,
  both_unmet smallint not null default 0, num_caklap_bkb int not null default 0,
  den_caklap_bkb int not null default 0, both_caklap_bkb smallint not null default 0,
  num_caklap_bkr int not null default 0, den_caklap_bkr int not null default 0,
  both_caklap_bkr smallint not null default 0, num_caklap_bkl int not null default 0,
  den_caklap_bkl int not null default 0, both_caklap_bkl smallint not null default 0,
  num_caklap_uppka int not null default 0, den_caklap_uppka int not null default 0,
  both_caklap_uppka smallint not null default 0, num_caklap_pikr int not null default 0,
  den_caklap_pikr int not null default 0, both_caklap_pikr smallint not null default 0,
  num_caklap_ppkbd int not null default 0, den_caklap_ppkbd int not null default 0,
  both_caklap_ppkbd smallint not null default 0, num_caklap_sub_ppkbd int not null default 0,
  den_caklap_sub_ppkbd int not null default 0, both_caklap_sub_ppkbd smallint not null default 0,
  num_caklap_rumah_dataku int not null default 0, den_caklap_rumah_dataku int not null default 0,
  both_caklap_rumah_dataku smallint not null default 0,
  primary key (tenant_id, period, kecamatan_id)
) with (fillfactor = 80);

create table rollup_laporan_desa_district (
  tenant_id int not null,
  period int not null,
  sent int not null default 0, verified int not null default 0, approved int not null default 0,
  on_time int not null default 0, v_bkb_ada int not null default 0, n_bkb_ada int not null default 0,
  v_bkb_lapor int not null default 0, n_bkb_lapor int not null default 0,
  v_bkr_ada int not null default 0, n_bkr_ada int not null default 0, v_bkr_lapor int not null default 0,
  n_bkr_lapor int not null default 0, v_bkl_ada int not null default 0, n_bkl_ada int not null default 0,
  v_bkl_lapor int not null default 0, n_bkl_lapor int not null default 0,
  v_uppka_ada int not null default 0, n_uppka_ada int not null default 0,
  v_uppka_lapor int not null default 0, n_uppka_lapor int not null default 0,
  v_pikr_ada int not null default 0, n_pikr_ada int not null default 0,
  v_pikr_lapor int not null default 0, n_pikr_lapor int not null default 0,
  v_ppkbd_ada int not null default 0, n_ppkbd_ada int not null default 0,
  x_ppkbd_ada int not null default 0, v_ppkbd_lapor int not null default 0,
  n_ppkbd_lapor int not null default 0, x_ppkbd_lapor int not null default 0,
  v_sub_ppkbd_ada int not null default 0, n_sub_ppkbd_ada int not null default 0,
  x_sub_ppkbd_ada int not null default 0, v_sub_ppkbd_lapor int not null default 0,
  n_sub_ppkbd_lapor int not null default 0, x_sub_ppkbd_lapor int not null default 0,
  v_rumah_dataku_ada int not null default 0, n_rumah_dataku_ada int not null default 0,
  x_rumah_dataku_ada int not null default 0, v_rumah_dataku_lapor int not null default 0,
  n_rumah_dataku_lapor int not null default 0, x_rumah_dataku_lapor int not null default 0,
  v_pus int not null default 0, n_pus int not null default 0, v_pa_iud int not null default 0,
  n_pa_iud int not null default 0, v_pa_mow int not null default 0, n_pa_mow int not null default 0,
  v_pa_mop int not null default 0, n_pa_mop int not null default 0, v_pa_implan int not null default 0,
  n_pa_implan int not null default 0, v_pa_suntik int not null default 0,
  n_pa_suntik int not null default 0, v_pa_pil int not null default 0, n_pa_pil int not null default 0,
  v_pa_kondom int not null default 0, n_pa_kondom int not null default 0,
  v_pa_mal int not null default 0, n_pa_mal int not null default 0, v_hamil int not null default 0,
  n_hamil int not null default 0, v_ias int not null default 0, n_ias int not null default 0,
  v_iat int not null default 0, n_iat int not null default 0, v_tial int not null default 0,
  n_tial int not null default 0, v_pb_iud int not null default 0, n_pb_iud int not null default 0,
  v_pb_mow int not null default 0, n_pb_mow int not null default 0, v_pb_mop int not null default 0,
  n_pb_mop int not null default 0, v_pb_implan int not null default 0,
  n_pb_implan int not null default 0, v_pb_suntik int not null default 0,
  n_pb_suntik int not null default 0, v_pb_pil int not null default 0, n_pb_pil int not null default 0,
  v_pb_kondom int not null default 0, n_pb_kondom int not null default 0,
  v_pb_mal int not null default 0, n_pb_mal int not null default 0, v_aktif int not null default 0,
  n_aktif int not null default 0, v_baru int not null default 0, n_baru int not null default 0,
  v_bukan_peserta int not null default 0, n_bukan_peserta int not null default 0,
  num_mcpr int not null default 0, den_mcpr int not null default 0, both_mcpr int not null default 0,
  num_mkjp int not null default 0, den_mkjp int not null default 0, both_mkjp int not null default 0,
  num_unmet int not null default 0, den_unmet int not null default 0, both_unmet int not null default 0,
  num_caklap_bkb int not null default 0, den_caklap_bkb int not null default 0,
  both_caklap_bkb int not null default 0, num_caklap_bkr int not null default 0,
  den_caklap_bkr int not null default 0, both_caklap_bkr int not null default 0,
  num_caklap_bkl int not null default 0, den_caklap_bkl int not null default 0,
  both_caklap_bkl int not null default 0, num_caklap_uppka int not null default 0,
  den_caklap_uppka int not null default 0, both_caklap_uppka int not null default 0,
  num_caklap_pikr int not null default 0, den_caklap_pikr int not null default 0,
  both_caklap_pikr int not null default 0, num_caklap_ppkbd int not null default 0,
  den_caklap_ppkbd int not null default 0, both_caklap_ppkbd int not null default 0,
  num_caklap_sub_ppkbd int not null default 0, den_caklap_sub_ppkbd int not null default 0,
  both_caklap_sub_ppkbd int not null default 0, num_caklap_rumah_dataku int not null default 0,
  den_caklap_rumah_dataku int not null default 0, both_caklap_rumah_dataku int not null default 0,
  primary key (tenant_id, period)
) with (fillfactor = 70);

create table rollup_laporan_desa_province (
  province_id int not null,
  period int not null,
  sent int not null default 0, verified int not null default 0, approved int not null default 0,
  on_time int not null default 0, v_bkb_ada int not null default 0, n_bkb_ada int not null default 0,
  v_bkb_lapor int not null default 0, n_bkb_lapor int not null default 0,
  v_bkr_ada int not null default 0, n_bkr_ada int not null default 0, v_bkr_lapor int not null default 0,
  n_bkr_lapor int not null default 0, v_bkl_ada int not null default 0, n_bkl_ada int not null default 0,
  v_bkl_lapor int not null default 0, n_bkl_lapor int not null default 0,
  v_uppka_ada int not null default 0, n_uppka_ada int not null default 0,
  v_uppka_lapor int not null default 0, n_uppka_lapor int not null default 0,
  v_pikr_ada int not null default 0, n_pikr_ada int not null default 0,
  v_pikr_lapor int not null default 0, n_pikr_lapor int not null default 0,
  v_ppkbd_ada int not null default 0, n_ppkbd_ada int not null default 0,
  x_ppkbd_ada int not null default 0, v_ppkbd_lapor int not null default 0,
  n_ppkbd_lapor int not null default 0, x_ppkbd_lapor int not null default 0,
  v_sub_ppkbd_ada int not null default 0, n_sub_ppkbd_ada int not null default 0,
  x_sub_ppkbd_ada int not null default 0, v_sub_ppkbd_lapor int not null default 0,
  n_sub_ppkbd_lapor int not null default 0, x_sub_ppkbd_lapor int not null default 0,
  v_rumah_dataku_ada int not null default 0, n_rumah_dataku_ada int not null default 0,
  x_rumah_dataku_ada int not null default 0, v_rumah_dataku_lapor int not null default 0,
  n_rumah_dataku_lapor int not null default 0, x_rumah_dataku_lapor int not null default 0,
  v_pus int not null default 0, n_pus int not null default 0, v_pa_iud int not null default 0,
  n_pa_iud int not null default 0, v_pa_mow int not null default 0, n_pa_mow int not null default 0,
  v_pa_mop int not null default 0, n_pa_mop int not null default 0, v_pa_implan int not null default 0,
  n_pa_implan int not null default 0, v_pa_suntik int not null default 0,
  n_pa_suntik int not null default 0, v_pa_pil int not null default 0, n_pa_pil int not null default 0,
  v_pa_kondom int not null default 0, n_pa_kondom int not null default 0,
  v_pa_mal int not null default 0, n_pa_mal int not null default 0, v_hamil int not null default 0,
  n_hamil int not null default 0, v_ias int not null default 0, n_ias int not null default 0,
  v_iat int not null default 0, n_iat int not null default 0, v_tial int not null default 0,
  n_tial int not null default 0, v_pb_iud int not null default 0, n_pb_iud int not null default 0,
  v_pb_mow int not null default 0, n_pb_mow int not null default 0, v_pb_mop int not null default 0,
  n_pb_mop int not null default 0, v_pb_implan int not null default 0,
  n_pb_implan int not null default 0, v_pb_suntik int not null default 0,
  n_pb_suntik int not null default 0, v_pb_pil int not null default 0, n_pb_pil int not null default 0,
  v_pb_kondom int not null default 0, n_pb_kondom int not null default 0,
  v_pb_mal int not null default 0, n_pb_mal int not null default 0, v_aktif int not null default 0,
  n_aktif int not null default 0, v_baru int not null default 0, n_baru int not null default 0,
  v_bukan_peserta int not null default 0, n_bukan_peserta int not null default 0,
  num_mcpr int not null default 0, den_mcpr int not null default 0, both_mcpr int not null default 0,
  num_mkjp int not null default 0, den_mkjp int not null default 0, both_mkjp int not null default 0,
  num_unmet int not null default 0, den_unmet int not null default 0, both_unmet int not null default 0,
  num_caklap_bkb int not null default 0, den_caklap_bkb int not null default 0,
  both_caklap_bkb int not null default 0, num_caklap_bkr int not null default 0,
  den_caklap_bkr int not null default 0, both_caklap_bkr int not null default 0,
  num_caklap_bkl int not null default 0, den_caklap_bkl int not null default 0,
  both_caklap_bkl int not null default 0, num_caklap_uppka int not null default 0,
  den_caklap_uppka int not null default 0, both_caklap_uppka int not null default 0,
  num_caklap_pikr int not null default 0, den_caklap_pikr int not null default 0,
  both_caklap_pikr int not null default 0, num_caklap_ppkbd int not null default 0,
  den_caklap_ppkbd int not null default 0, both_caklap_ppkbd int not null default 0,
  num_caklap_sub_ppkbd int not null default 0, den_caklap_sub_ppkbd int not null default 0,
  both_caklap_sub_ppkbd int not null default 0, num_caklap_rumah_dataku int not null default 0,
  den_caklap_rumah_dataku int not null default 0, both_caklap_rumah_dataku int not null default 0,
  primary key (province_id, period)
) with (fillfactor = 60);


alter table fact_laporan_desa enable row level security;
alter table fact_laporan_desa force row level security;
alter table change_laporan_desa enable row level security;
alter table change_laporan_desa force row level security;
alter table rollup_laporan_desa_kecamatan enable row level security;
alter table rollup_laporan_desa_kecamatan force row level security;
alter table rollup_laporan_desa_district enable row level security;
alter table rollup_laporan_desa_district force row level security;
alter table rollup_laporan_desa_province enable row level security;
alter table rollup_laporan_desa_province force row level security;
create policy fact_laporan_desa_office on fact_laporan_desa for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
create policy change_laporan_desa_office on change_laporan_desa for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
create policy rollup_laporan_desa_kecamatan_office on rollup_laporan_desa_kecamatan for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
create policy rollup_laporan_desa_district_office on rollup_laporan_desa_district for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
grant select, insert, update on fact_laporan_desa to lini_app;
grant select, insert on change_laporan_desa to lini_app;
grant select on delta_laporan_desa to lini_app, lini_verify, lini_fold, lini_across, lini_nation;
grant select on rollup_laporan_desa_kecamatan, rollup_laporan_desa_district to lini_app;
create policy change_laporan_desa_province on change_laporan_desa for select to lini_across
  using (tenant_id = any (current_setting('app.tenants')::int[]));
create policy change_laporan_desa_nation on change_laporan_desa for select to lini_nation using (true);
create policy rollup_laporan_desa_kecamatan_province on rollup_laporan_desa_kecamatan for select to lini_across
  using (tenant_id = any (current_setting('app.tenants')::int[]));
create policy rollup_laporan_desa_kecamatan_nation on rollup_laporan_desa_kecamatan for select to lini_nation using (true);
create policy rollup_laporan_desa_district_province on rollup_laporan_desa_district for select to lini_across
  using (tenant_id = any (current_setting('app.tenants')::int[]));
create policy rollup_laporan_desa_district_nation on rollup_laporan_desa_district for select to lini_nation using (true);
grant select on change_laporan_desa, rollup_laporan_desa_kecamatan, rollup_laporan_desa_district, rollup_laporan_desa_province to lini_across, lini_nation;
create policy rollup_laporan_desa_province_own on rollup_laporan_desa_province for select to lini_across
  using (province_id = current_setting('app.province')::int);
create policy rollup_laporan_desa_province_nation on rollup_laporan_desa_province for select to lini_nation using (true);
create policy change_laporan_desa_fold on change_laporan_desa for all to lini_fold using (true) with check (true);
create policy rollup_laporan_desa_kecamatan_fold on rollup_laporan_desa_kecamatan for all to lini_fold using (true) with check (true);
create policy rollup_laporan_desa_district_fold on rollup_laporan_desa_district for all to lini_fold using (true) with check (true);
create policy rollup_laporan_desa_province_fold on rollup_laporan_desa_province for all to lini_fold using (true) with check (true);
grant select, delete on change_laporan_desa to lini_fold;
grant select, insert, update on rollup_laporan_desa_kecamatan, rollup_laporan_desa_district, rollup_laporan_desa_province to lini_fold;
create policy fact_laporan_desa_verify on fact_laporan_desa for all to lini_verify using (true) with check (true);
create policy change_laporan_desa_verify on change_laporan_desa for all to lini_verify using (true) with check (true);
create policy rollup_laporan_desa_kecamatan_verify on rollup_laporan_desa_kecamatan for all to lini_verify using (true) with check (true);
create policy rollup_laporan_desa_district_verify on rollup_laporan_desa_district for all to lini_verify using (true) with check (true);
create policy rollup_laporan_desa_province_verify on rollup_laporan_desa_province for all to lini_verify using (true) with check (true);
grant select on fact_laporan_desa to lini_verify;
grant select, insert, delete on change_laporan_desa, rollup_laporan_desa_kecamatan, rollup_laporan_desa_district, rollup_laporan_desa_province to lini_verify;


-- Every change of a counted row appends +new and -old in the same transaction: the rows
-- as they are, since working out a hundred sums would cost more than the save itself.
create function emit_laporan_desa_added() returns trigger language plpgsql as $f$
begin
  insert into change_laporan_desa (tenant_id, kecamatan_id, period, sign,
    status, timely, bkb_ada, bkb_lapor, bkr_ada, bkr_lapor, bkl_ada, bkl_lapor, uppka_ada, uppka_lapor,
    pikr_ada, pikr_lapor, ppkbd_ada, ppkbd_lapor, sub_ppkbd_ada, sub_ppkbd_lapor, rumah_dataku_ada,
    rumah_dataku_lapor, pus, pa_iud, pa_mow, pa_mop, pa_implan, pa_suntik, pa_pil, pa_kondom, pa_mal,
    hamil, ias, iat, tial, pb_iud, pb_mow, pb_mop, pb_implan, pb_suntik, pb_pil, pb_kondom, pb_mal, na)
  select r.tenant_id, r.kecamatan_id, r.period, 1,
    r.status, r.timely, r.bkb_ada, r.bkb_lapor, r.bkr_ada, r.bkr_lapor, r.bkl_ada, r.bkl_lapor,
    r.uppka_ada, r.uppka_lapor, r.pikr_ada, r.pikr_lapor, r.ppkbd_ada, r.ppkbd_lapor, r.sub_ppkbd_ada,
    r.sub_ppkbd_lapor, r.rumah_dataku_ada, r.rumah_dataku_lapor, r.pus, r.pa_iud, r.pa_mow, r.pa_mop,
    r.pa_implan, r.pa_suntik, r.pa_pil, r.pa_kondom, r.pa_mal, r.hamil, r.ias, r.iat, r.tial, r.pb_iud,
    r.pb_mow, r.pb_mop, r.pb_implan, r.pb_suntik, r.pb_pil, r.pb_kondom, r.pb_mal, r.na
  from new_rows r where r.status >= 2;
  return null;
end
$f$;
create function emit_laporan_desa_changed() returns trigger language plpgsql as $f$
begin
  insert into change_laporan_desa (tenant_id, kecamatan_id, period, sign,
    status, timely, bkb_ada, bkb_lapor, bkr_ada, bkr_lapor, bkl_ada, bkl_lapor, uppka_ada, uppka_lapor,
    pikr_ada, pikr_lapor, ppkbd_ada, ppkbd_lapor, sub_ppkbd_ada, sub_ppkbd_lapor, rumah_dataku_ada,
    rumah_dataku_lapor, pus, pa_iud, pa_mow, pa_mop, pa_implan, pa_suntik, pa_pil, pa_kondom, pa_mal,
    hamil, ias, iat, tial, pb_iud, pb_mow, pb_mop, pb_implan, pb_suntik, pb_pil, pb_kondom, pb_mal, na)
  select r.tenant_id, r.kecamatan_id, r.period, 1,
    r.status, r.timely, r.bkb_ada, r.bkb_lapor, r.bkr_ada, r.bkr_lapor, r.bkl_ada, r.bkl_lapor,
    r.uppka_ada, r.uppka_lapor, r.pikr_ada, r.pikr_lapor, r.ppkbd_ada, r.ppkbd_lapor, r.sub_ppkbd_ada,
    r.sub_ppkbd_lapor, r.rumah_dataku_ada, r.rumah_dataku_lapor, r.pus, r.pa_iud, r.pa_mow, r.pa_mop,
    r.pa_implan, r.pa_suntik, r.pa_pil, r.pa_kondom, r.pa_mal, r.hamil, r.ias, r.iat, r.tial, r.pb_iud,
    r.pb_mow, r.pb_mop, r.pb_implan, r.pb_suntik, r.pb_pil, r.pb_kondom, r.pb_mal, r.na
  from new_rows r where r.status >= 2
  union all
  select r.tenant_id, r.kecamatan_id, r.period, -1,
    r.status, r.timely, r.bkb_ada, r.bkb_lapor, r.bkr_ada, r.bkr_lapor, r.bkl_ada, r.bkl_lapor,
    r.uppka_ada, r.uppka_lapor, r.pikr_ada, r.pikr_lapor, r.ppkbd_ada, r.ppkbd_lapor, r.sub_ppkbd_ada,
    r.sub_ppkbd_lapor, r.rumah_dataku_ada, r.rumah_dataku_lapor, r.pus, r.pa_iud, r.pa_mow, r.pa_mop,
    r.pa_implan, r.pa_suntik, r.pa_pil, r.pa_kondom, r.pa_mal, r.hamil, r.ias, r.iat, r.tial, r.pb_iud,
    r.pb_mow, r.pb_mop, r.pb_implan, r.pb_suntik, r.pb_pil, r.pb_kondom, r.pb_mal, r.na
  from old_rows r where r.status >= 2;
  return null;
end
$f$;
create function emit_laporan_desa_removed() returns trigger language plpgsql as $f$
begin
  insert into change_laporan_desa (tenant_id, kecamatan_id, period, sign,
    status, timely, bkb_ada, bkb_lapor, bkr_ada, bkr_lapor, bkl_ada, bkl_lapor, uppka_ada, uppka_lapor,
    pikr_ada, pikr_lapor, ppkbd_ada, ppkbd_lapor, sub_ppkbd_ada, sub_ppkbd_lapor, rumah_dataku_ada,
    rumah_dataku_lapor, pus, pa_iud, pa_mow, pa_mop, pa_implan, pa_suntik, pa_pil, pa_kondom, pa_mal,
    hamil, ias, iat, tial, pb_iud, pb_mow, pb_mop, pb_implan, pb_suntik, pb_pil, pb_kondom, pb_mal, na)
  select r.tenant_id, r.kecamatan_id, r.period, -1,
    r.status, r.timely, r.bkb_ada, r.bkb_lapor, r.bkr_ada, r.bkr_lapor, r.bkl_ada, r.bkl_lapor,
    r.uppka_ada, r.uppka_lapor, r.pikr_ada, r.pikr_lapor, r.ppkbd_ada, r.ppkbd_lapor, r.sub_ppkbd_ada,
    r.sub_ppkbd_lapor, r.rumah_dataku_ada, r.rumah_dataku_lapor, r.pus, r.pa_iud, r.pa_mow, r.pa_mop,
    r.pa_implan, r.pa_suntik, r.pa_pil, r.pa_kondom, r.pa_mal, r.hamil, r.ias, r.iat, r.tial, r.pb_iud,
    r.pb_mow, r.pb_mop, r.pb_implan, r.pb_suntik, r.pb_pil, r.pb_kondom, r.pb_mal, r.na
  from old_rows r where r.status >= 2;
  return null;
end
$f$;
create trigger fact_laporan_desa_added after insert on fact_laporan_desa referencing new table as new_rows
  for each statement execute function emit_laporan_desa_added();
create trigger fact_laporan_desa_changed after update on fact_laporan_desa referencing old table as old_rows new table as new_rows
  for each statement execute function emit_laporan_desa_changed();
create trigger fact_laporan_desa_removed after delete on fact_laporan_desa referencing old table as old_rows
  for each statement execute function emit_laporan_desa_removed();


/* Adds pending changes to kecamatan, district and province rows; answers what it touched.
   One runs at a time: a second finds the lock taken and does nothing. */
create function fold_laporan_desa(most int) returns table (tenant_id int, period int)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  if not pg_try_advisory_xact_lock(7264, hashtext('fold_laporan_desa')) then return; end if;
  return query
  with taken as (
    delete from change_laporan_desa d where d.ctid = any (array(select x.ctid from change_laporan_desa x limit most)) returning d.*
  ), counted as (
    select r.tenant_id, r.kecamatan_id, r.period,
      sum(r.sign * 1) as sent, sum(r.sign * (r.status >= 3)::int) as verified,
      sum(r.sign * (r.status >= 4)::int) as approved, sum(r.sign * (r.timely > 0)::int) as on_time,
      sum(r.sign * coalesce(r.bkb_ada, 0)) as v_bkb_ada,
      sum(r.sign * (r.bkb_ada is not null)::int) as n_bkb_ada,
      sum(r.sign * coalesce(r.bkb_lapor, 0)) as v_bkb_lapor,
      sum(r.sign * (r.bkb_lapor is not null)::int) as n_bkb_lapor,
      sum(r.sign * coalesce(r.bkr_ada, 0)) as v_bkr_ada,
      sum(r.sign * (r.bkr_ada is not null)::int) as n_bkr_ada,
      sum(r.sign * coalesce(r.bkr_lapor, 0)) as v_bkr_lapor,
      sum(r.sign * (r.bkr_lapor is not null)::int) as n_bkr_lapor,
      sum(r.sign * coalesce(r.bkl_ada, 0)) as v_bkl_ada,
      sum(r.sign * (r.bkl_ada is not null)::int) as n_bkl_ada,
      sum(r.sign * coalesce(r.bkl_lapor, 0)) as v_bkl_lapor,
      sum(r.sign * (r.bkl_lapor is not null)::int) as n_bkl_lapor,
      sum(r.sign * coalesce(r.uppka_ada, 0)) as v_uppka_ada,
      sum(r.sign * (r.uppka_ada is not null)::int) as n_uppka_ada,
      sum(r.sign * coalesce(r.uppka_lapor, 0)) as v_uppka_lapor,
      sum(r.sign * (r.uppka_lapor is not null)::int) as n_uppka_lapor,
      sum(r.sign * coalesce(r.pikr_ada, 0)) as v_pikr_ada,
      sum(r.sign * (r.pikr_ada is not null)::int) as n_pikr_ada,
      sum(r.sign * coalesce(r.pikr_lapor, 0)) as v_pikr_lapor,
      sum(r.sign * (r.pikr_lapor is not null)::int) as n_pikr_lapor,
      sum(r.sign * coalesce(r.ppkbd_ada, 0)) as v_ppkbd_ada,
      sum(r.sign * (r.ppkbd_ada is not null)::int) as n_ppkbd_ada,
      sum(r.sign * coalesce(get_bit(r.na, 0), 0)) as x_ppkbd_ada,
      sum(r.sign * coalesce(r.ppkbd_lapor, 0)) as v_ppkbd_lapor,
      sum(r.sign * (r.ppkbd_lapor is not null)::int) as n_ppkbd_lapor,
      sum(r.sign * coalesce(get_bit(r.na, 1), 0)) as x_ppkbd_lapor,
      sum(r.sign * coalesce(r.sub_ppkbd_ada, 0)) as v_sub_ppkbd_ada,
      sum(r.sign * (r.sub_ppkbd_ada is not null)::int) as n_sub_ppkbd_ada,
      sum(r.sign * coalesce(get_bit(r.na, 2), 0)) as x_sub_ppkbd_ada,
      sum(r.sign * coalesce(r.sub_ppkbd_lapor, 0)) as v_sub_ppkbd_lapor,
      sum(r.sign * (r.sub_ppkbd_lapor is not null)::int) as n_sub_ppkbd_lapor,
      sum(r.sign * coalesce(get_bit(r.na, 3), 0)) as x_sub_ppkbd_lapor,
      sum(r.sign * coalesce(r.rumah_dataku_ada, 0)) as v_rumah_dataku_ada,
      sum(r.sign * (r.rumah_dataku_ada is not null)::int) as n_rumah_dataku_ada,
      sum(r.sign * coalesce(get_bit(r.na, 4), 0)) as x_rumah_dataku_ada,
      sum(r.sign * coalesce(r.rumah_dataku_lapor, 0)) as v_rumah_dataku_lapor,
      sum(r.sign * (r.rumah_dataku_lapor is not null)::int) as n_rumah_dataku_lapor,
      sum(r.sign * coalesce(get_bit(r.na, 5), 0)) as x_rumah_dataku_lapor,
      sum(r.sign * coalesce(r.pus, 0)) as v_pus, sum(r.sign * (r.pus is not null)::int) as n_pus,
      sum(r.sign * coalesce(r.pa_iud, 0)) as v_pa_iud, sum(r.sign * (r.pa_iud is not null)::int) as n_pa_iud,
      sum(r.sign * coalesce(r.pa_mow, 0)) as v_pa_mow, sum(r.sign * (r.pa_mow is not null)::int) as n_pa_mow,
      sum(r.sign * coalesce(r.pa_mop, 0)) as v_pa_mop, sum(r.sign * (r.pa_mop is not null)::int) as n_pa_mop,
      sum(r.sign * coalesce(r.pa_implan, 0)) as v_pa_implan,
      sum(r.sign * (r.pa_implan is not null)::int) as n_pa_implan,
      sum(r.sign * coalesce(r.pa_suntik, 0)) as v_pa_suntik,
      sum(r.sign * (r.pa_suntik is not null)::int) as n_pa_suntik,
      sum(r.sign * coalesce(r.pa_pil, 0)) as v_pa_pil, sum(r.sign * (r.pa_pil is not null)::int) as n_pa_pil,
      sum(r.sign * coalesce(r.pa_kondom, 0)) as v_pa_kondom,
      sum(r.sign * (r.pa_kondom is not null)::int) as n_pa_kondom,
      sum(r.sign * coalesce(r.pa_mal, 0)) as v_pa_mal, sum(r.sign * (r.pa_mal is not null)::int) as n_pa_mal,
      sum(r.sign * coalesce(r.hamil, 0)) as v_hamil, sum(r.sign * (r.hamil is not null)::int) as n_hamil,
      sum(r.sign * coalesce(r.ias, 0)) as v_ias, sum(r.sign * (r.ias is not null)::int) as n_ias,
      sum(r.sign * coalesce(r.iat, 0)) as v_iat, sum(r.sign * (r.iat is not null)::int) as n_iat,
      sum(r.sign * coalesce(r.tial, 0)) as v_tial, sum(r.sign * (r.tial is not null)::int) as n_tial,
      sum(r.sign * coalesce(r.pb_iud, 0)) as v_pb_iud, sum(r.sign * (r.pb_iud is not null)::int) as n_pb_iud,
      sum(r.sign * coalesce(r.pb_mow, 0)) as v_pb_mow, sum(r.sign * (r.pb_mow is not null)::int) as n_pb_mow,
      sum(r.sign * coalesce(r.pb_mop, 0)) as v_pb_mop, sum(r.sign * (r.pb_mop is not null)::int) as n_pb_mop,
      sum(r.sign * coalesce(r.pb_implan, 0)) as v_pb_implan,
      sum(r.sign * (r.pb_implan is not null)::int) as n_pb_implan,
      sum(r.sign * coalesce(r.pb_suntik, 0)) as v_pb_suntik,
      sum(r.sign * (r.pb_suntik is not null)::int) as n_pb_suntik,
      sum(r.sign * coalesce(r.pb_pil, 0)) as v_pb_pil, sum(r.sign * (r.pb_pil is not null)::int) as n_pb_pil,
      sum(r.sign * coalesce(r.pb_kondom, 0)) as v_pb_kondom,
      sum(r.sign * (r.pb_kondom is not null)::int) as n_pb_kondom,
      sum(r.sign * coalesce(r.pb_mal, 0)) as v_pb_mal, sum(r.sign * (r.pb_mal is not null)::int) as n_pb_mal,
      sum(r.sign * coalesce(r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal, 0)) as v_aktif,
      sum(r.sign * (r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal is not null)::int) as n_aktif,
      sum(r.sign * coalesce(r.pb_iud + r.pb_mow + r.pb_mop + r.pb_implan + r.pb_suntik + r.pb_pil + r.pb_kondom + r.pb_mal, 0)) as v_baru,
      sum(r.sign * (r.pb_iud + r.pb_mow + r.pb_mop + r.pb_implan + r.pb_suntik + r.pb_pil + r.pb_kondom + r.pb_mal is not null)::int) as n_baru,
      sum(r.sign * coalesce(r.hamil + r.ias + r.iat + r.tial, 0)) as v_bukan_peserta,
      sum(r.sign * (r.hamil + r.ias + r.iat + r.tial is not null)::int) as n_bukan_peserta,
      sum(r.sign * case when r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal + r.pus is null then 0 else r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal end) as num_mcpr,
      sum(r.sign * case when r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal + r.pus is null then 0 else r.pus end) as den_mcpr,
      sum(r.sign * (r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal + r.pus is not null)::int) as both_mcpr,
      sum(r.sign * case when r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal is null then 0 else r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan end) as num_mkjp,
      sum(r.sign * case when r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal is null then 0 else r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal end) as den_mkjp,
      sum(r.sign * (r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal is not null)::int) as both_mkjp,
      sum(r.sign * case when r.iat + r.tial + r.pus is null then 0 else r.iat + r.tial end) as num_unmet,
      sum(r.sign * case when r.iat + r.tial + r.pus is null then 0 else r.pus end) as den_unmet,
      sum(r.sign * (r.iat + r.tial + r.pus is not null)::int) as both_unmet,
      sum(r.sign * case when r.bkb_lapor + r.bkb_ada is null then 0 else r.bkb_lapor end) as num_caklap_bkb,
      sum(r.sign * case when r.bkb_lapor + r.bkb_ada is null then 0 else r.bkb_ada end) as den_caklap_bkb,
      sum(r.sign * (r.bkb_lapor + r.bkb_ada is not null)::int) as both_caklap_bkb,
      sum(r.sign * case when r.bkr_lapor + r.bkr_ada is null then 0 else r.bkr_lapor end) as num_caklap_bkr,
      sum(r.sign * case when r.bkr_lapor + r.bkr_ada is null then 0 else r.bkr_ada end) as den_caklap_bkr,
      sum(r.sign * (r.bkr_lapor + r.bkr_ada is not null)::int) as both_caklap_bkr,
      sum(r.sign * case when r.bkl_lapor + r.bkl_ada is null then 0 else r.bkl_lapor end) as num_caklap_bkl,
      sum(r.sign * case when r.bkl_lapor + r.bkl_ada is null then 0 else r.bkl_ada end) as den_caklap_bkl,
      sum(r.sign * (r.bkl_lapor + r.bkl_ada is not null)::int) as both_caklap_bkl,
      sum(r.sign * case when r.uppka_lapor + r.uppka_ada is null then 0 else r.uppka_lapor end) as num_caklap_uppka,
      sum(r.sign * case when r.uppka_lapor + r.uppka_ada is null then 0 else r.uppka_ada end) as den_caklap_uppka,
      sum(r.sign * (r.uppka_lapor + r.uppka_ada is not null)::int) as both_caklap_uppka,
      sum(r.sign * case when r.pikr_lapor + r.pikr_ada is null then 0 else r.pikr_lapor end) as num_caklap_pikr,
      sum(r.sign * case when r.pikr_lapor + r.pikr_ada is null then 0 else r.pikr_ada end) as den_caklap_pikr,
      sum(r.sign * (r.pikr_lapor + r.pikr_ada is not null)::int) as both_caklap_pikr,
      sum(r.sign * case when r.ppkbd_lapor + r.ppkbd_ada is null then 0 else r.ppkbd_lapor end) as num_caklap_ppkbd,
      sum(r.sign * case when r.ppkbd_lapor + r.ppkbd_ada is null then 0 else r.ppkbd_ada end) as den_caklap_ppkbd,
      sum(r.sign * (r.ppkbd_lapor + r.ppkbd_ada is not null)::int) as both_caklap_ppkbd,
      sum(r.sign * case when r.sub_ppkbd_lapor + r.sub_ppkbd_ada is null then 0 else r.sub_ppkbd_lapor end) as num_caklap_sub_ppkbd,
      sum(r.sign * case when r.sub_ppkbd_lapor + r.sub_ppkbd_ada is null then 0 else r.sub_ppkbd_ada end) as den_caklap_sub_ppkbd,
      sum(r.sign * (r.sub_ppkbd_lapor + r.sub_ppkbd_ada is not null)::int) as both_caklap_sub_ppkbd,
      sum(r.sign * case when r.rumah_dataku_lapor + r.rumah_dataku_ada is null then 0 else r.rumah_dataku_lapor end) as num_caklap_rumah_dataku,
      sum(r.sign * case when r.rumah_dataku_lapor + r.rumah_dataku_ada is null then 0 else r.rumah_dataku_ada end) as den_caklap_rumah_dataku,
      sum(r.sign * (r.rumah_dataku_lapor + r.rumah_dataku_ada is not null)::int) as both_caklap_rumah_dataku
    from taken r group by 1, 2, 3
  ), kecamatans as (
    insert into rollup_laporan_desa_kecamatan as s (tenant_id, kecamatan_id, period,
      sent, verified, approved, on_time, v_bkb_ada, n_bkb_ada, v_bkb_lapor, n_bkb_lapor, v_bkr_ada,
      n_bkr_ada, v_bkr_lapor, n_bkr_lapor, v_bkl_ada, n_bkl_ada, v_bkl_lapor, n_bkl_lapor, v_uppka_ada,
      n_uppka_ada, v_uppka_lapor, n_uppka_lapor, v_pikr_ada, n_pikr_ada, v_pikr_lapor, n_pikr_lapor,
      v_ppkbd_ada, n_ppkbd_ada, x_ppkbd_ada, v_ppkbd_lapor, n_ppkbd_lapor, x_ppkbd_lapor, v_sub_ppkbd_ada,
      n_sub_ppkbd_ada, x_sub_ppkbd_ada, v_sub_ppkbd_lapor, n_sub_ppkbd_lapor, x_sub_ppkbd_lapor,
      v_rumah_dataku_ada, n_rumah_dataku_ada, x_rumah_dataku_ada, v_rumah_dataku_lapor, n_rumah_dataku_lapor,
      x_rumah_dataku_lapor, v_pus, n_pus, v_pa_iud, n_pa_iud, v_pa_mow, n_pa_mow, v_pa_mop, n_pa_mop,
      v_pa_implan, n_pa_implan, v_pa_suntik, n_pa_suntik, v_pa_pil, n_pa_pil, v_pa_kondom, n_pa_kondom,
      v_pa_mal, n_pa_mal, v_hamil, n_hamil, v_ias, n_ias, v_iat, n_iat, v_tial, n_tial, v_pb_iud, n_pb_iud,
      v_pb_mow, n_pb_mow, v_pb_mop, n_pb_mop, v_pb_implan, n_pb_implan, v_pb_suntik, n_pb_suntik, v_pb_pil,
      n_pb_pil, v_pb_kondom, n_pb_kondom, v_pb_mal, n_pb_mal, v_aktif, n_aktif, v_baru, n_baru,
      v_bukan_peserta, n_bukan_peserta, num_mcpr, den_mcpr, both_mcpr, num_mkjp, den_mkjp, both_mkjp,
      num_unmet, den_unmet, both_unmet, num_caklap_bkb, den_caklap_bkb, both_caklap_bkb, num_caklap_bkr,
      den_caklap_bkr, both_caklap_bkr, num_caklap_bkl, den_caklap_bkl, both_caklap_bkl, num_caklap_uppka,
      den_caklap_uppka, both_caklap_uppka, num_caklap_pikr, den_caklap_pikr, both_caklap_pikr,
      num_caklap_ppkbd, den_caklap_ppkbd, both_caklap_ppkbd, num_caklap_sub_ppkbd, den_caklap_sub_ppkbd,
      both_caklap_sub_ppkbd, num_caklap_rumah_dataku, den_caklap_rumah_dataku, both_caklap_rumah_dataku)
    select t.tenant_id, t.kecamatan_id, t.period,
      sum(t.sent), sum(t.verified), sum(t.approved), sum(t.on_time), sum(t.v_bkb_ada), sum(t.n_bkb_ada),
      sum(t.v_bkb_lapor), sum(t.n_bkb_lapor), sum(t.v_bkr_ada), sum(t.n_bkr_ada), sum(t.v_bkr_lapor),
      sum(t.n_bkr_lapor), sum(t.v_bkl_ada), sum(t.n_bkl_ada), sum(t.v_bkl_lapor), sum(t.n_bkl_lapor),
      sum(t.v_uppka_ada), sum(t.n_uppka_ada), sum(t.v_uppka_lapor), sum(t.n_uppka_lapor), sum(t.v_pikr_ada),
      sum(t.n_pikr_ada), sum(t.v_pikr_lapor), sum(t.n_pikr_lapor), sum(t.v_ppkbd_ada), sum(t.n_ppkbd_ada),
      sum(t.x_ppkbd_ada), sum(t.v_ppkbd_lapor), sum(t.n_ppkbd_lapor), sum(t.x_ppkbd_lapor),
      sum(t.v_sub_ppkbd_ada), sum(t.n_sub_ppkbd_ada), sum(t.x_sub_ppkbd_ada), sum(t.v_sub_ppkbd_lapor),
      sum(t.n_sub_ppkbd_lapor), sum(t.x_sub_ppkbd_lapor), sum(t.v_rumah_dataku_ada),
      sum(t.n_rumah_dataku_ada), sum(t.x_rumah_dataku_ada), sum(t.v_rumah_dataku_lapor),
      sum(t.n_rumah_dataku_lapor), sum(t.x_rumah_dataku_lapor), sum(t.v_pus), sum(t.n_pus), sum(t.v_pa_iud),
      sum(t.n_pa_iud), sum(t.v_pa_mow), sum(t.n_pa_mow), sum(t.v_pa_mop), sum(t.n_pa_mop),
      sum(t.v_pa_implan), sum(t.n_pa_implan), sum(t.v_pa_suntik), sum(t.n_pa_suntik), sum(t.v_pa_pil),
      sum(t.n_pa_pil), sum(t.v_pa_kondom), sum(t.n_pa_kondom), sum(t.v_pa_mal), sum(t.n_pa_mal),
      sum(t.v_hamil), sum(t.n_hamil), sum(t.v_ias), sum(t.n_ias), sum(t.v_iat), sum(t.n_iat), sum(t.v_tial),
      sum(t.n_tial), sum(t.v_pb_iud), sum(t.n_pb_iud), sum(t.v_pb_mow), sum(t.n_pb_mow), sum(t.v_pb_mop),
      sum(t.n_pb_mop), sum(t.v_pb_implan), sum(t.n_pb_implan), sum(t.v_pb_suntik), sum(t.n_pb_suntik),
      sum(t.v_pb_pil), sum(t.n_pb_pil), sum(t.v_pb_kondom), sum(t.n_pb_kondom), sum(t.v_pb_mal),
      sum(t.n_pb_mal), sum(t.v_aktif), sum(t.n_aktif), sum(t.v_baru), sum(t.n_baru), sum(t.v_bukan_peserta),
      sum(t.n_bukan_peserta), sum(t.num_mcpr), sum(t.den_mcpr), sum(t.both_mcpr), sum(t.num_mkjp),
      sum(t.den_mkjp), sum(t.both_mkjp), sum(t.num_unmet), sum(t.den_unmet), sum(t.both_unmet),
      sum(t.num_caklap_bkb), sum(t.den_caklap_bkb), sum(t.both_caklap_bkb), sum(t.num_caklap_bkr),
      sum(t.den_caklap_bkr), sum(t.both_caklap_bkr), sum(t.num_caklap_bkl), sum(t.den_caklap_bkl),
      sum(t.both_caklap_bkl), sum(t.num_caklap_uppka), sum(t.den_caklap_uppka), sum(t.both_caklap_uppka),
      sum(t.num_caklap_pikr), sum(t.den_caklap_pikr), sum(t.both_caklap_pikr), sum(t.num_caklap_ppkbd),
      sum(t.den_caklap_ppkbd), sum(t.both_caklap_ppkbd), sum(t.num_caklap_sub_ppkbd),
      sum(t.den_caklap_sub_ppkbd), sum(t.both_caklap_sub_ppkbd), sum(t.num_caklap_rumah_dataku),
      sum(t.den_caklap_rumah_dataku), sum(t.both_caklap_rumah_dataku)
    from counted t
    group by 1, 2, 3
    on conflict on constraint rollup_laporan_desa_kecamatan_pkey do update set
      sent = s.sent + excluded.sent, verified = s.verified + excluded.verified,
      approved = s.approved + excluded.approved, on_time = s.on_time + excluded.on_time,
      v_bkb_ada = s.v_bkb_ada + excluded.v_bkb_ada, n_bkb_ada = s.n_bkb_ada + excluded.n_bkb_ada,
      v_bkb_lapor = s.v_bkb_lapor + excluded.v_bkb_lapor, n_bkb_lapor = s.n_bkb_lapor + excluded.n_bkb_lapor,
      v_bkr_ada = s.v_bkr_ada + excluded.v_bkr_ada, n_bkr_ada = s.n_bkr_ada + excluded.n_bkr_ada,
      v_bkr_lapor = s.v_bkr_lapor + excluded.v_bkr_lapor, n_bkr_lapor = s.n_bkr_lapor + excluded.n_bkr_lapor,
      v_bkl_ada = s.v_bkl_ada + excluded.v_bkl_ada, n_bkl_ada = s.n_bkl_ada + excluded.n_bkl_ada,
      v_bkl_lapor = s.v_bkl_lapor + excluded.v_bkl_lapor, n_bkl_lapor = s.n_bkl_lapor + excluded.n_bkl_lapor,
      v_uppka_ada = s.v_uppka_ada + excluded.v_uppka_ada, n_uppka_ada = s.n_uppka_ada + excluded.n_uppka_ada,
      v_uppka_lapor = s.v_uppka_lapor + excluded.v_uppka_lapor,
      n_uppka_lapor = s.n_uppka_lapor + excluded.n_uppka_lapor,
      v_pikr_ada = s.v_pikr_ada + excluded.v_pikr_ada, n_pikr_ada = s.n_pikr_ada + excluded.n_pikr_ada,
      v_pikr_lapor = s.v_pikr_lapor + excluded.v_pikr_lapor,
      n_pikr_lapor = s.n_pikr_lapor + excluded.n_pikr_lapor,
      v_ppkbd_ada = s.v_ppkbd_ada + excluded.v_ppkbd_ada, n_ppkbd_ada = s.n_ppkbd_ada + excluded.n_ppkbd_ada,
      x_ppkbd_ada = s.x_ppkbd_ada + excluded.x_ppkbd_ada,
      v_ppkbd_lapor = s.v_ppkbd_lapor + excluded.v_ppkbd_lapor,
      n_ppkbd_lapor = s.n_ppkbd_lapor + excluded.n_ppkbd_lapor,
      x_ppkbd_lapor = s.x_ppkbd_lapor + excluded.x_ppkbd_lapor,
      v_sub_ppkbd_ada = s.v_sub_ppkbd_ada + excluded.v_sub_ppkbd_ada,
      n_sub_ppkbd_ada = s.n_sub_ppkbd_ada + excluded.n_sub_ppkbd_ada,
      x_sub_ppkbd_ada = s.x_sub_ppkbd_ada + excluded.x_sub_ppkbd_ada,
      v_sub_ppkbd_lapor = s.v_sub_ppkbd_lapor + excluded.v_sub_ppkbd_lapor,
      n_sub_ppkbd_lapor = s.n_sub_ppkbd_lapor + excluded.n_sub_ppkbd_lapor,
      x_sub_ppkbd_lapor = s.x_sub_ppkbd_lapor + excluded.x_sub_ppkbd_lapor,
      v_rumah_dataku_ada = s.v_rumah_dataku_ada + excluded.v_rumah_dataku_ada,
      n_rumah_dataku_ada = s.n_rumah_dataku_ada + excluded.n_rumah_dataku_ada,
      x_rumah_dataku_ada = s.x_rumah_dataku_ada + excluded.x_rumah_dataku_ada,
      v_rumah_dataku_lapor = s.v_rumah_dataku_lapor + excluded.v_rumah_dataku_lapor,
      n_rumah_dataku_lapor = s.n_rumah_dataku_lapor + excluded.n_rumah_dataku_lapor,
      x_rumah_dataku_lapor = s.x_rumah_dataku_lapor + excluded.x_rumah_dataku_lapor,
      v_pus = s.v_pus + excluded.v_pus, n_pus = s.n_pus + excluded.n_pus,
      v_pa_iud = s.v_pa_iud + excluded.v_pa_iud, n_pa_iud = s.n_pa_iud + excluded.n_pa_iud,
      v_pa_mow = s.v_pa_mow + excluded.v_pa_mow, n_pa_mow = s.n_pa_mow + excluded.n_pa_mow,
      v_pa_mop = s.v_pa_mop + excluded.v_pa_mop, n_pa_mop = s.n_pa_mop + excluded.n_pa_mop,
      v_pa_implan = s.v_pa_implan + excluded.v_pa_implan, n_pa_implan = s.n_pa_implan + excluded.n_pa_implan,
      v_pa_suntik = s.v_pa_suntik + excluded.v_pa_suntik, n_pa_suntik = s.n_pa_suntik + excluded.n_pa_suntik,
      v_pa_pil = s.v_pa_pil + excluded.v_pa_pil, n_pa_pil = s.n_pa_pil + excluded.n_pa_pil,
      v_pa_kondom = s.v_pa_kondom + excluded.v_pa_kondom, n_pa_kondom = s.n_pa_kondom + excluded.n_pa_kondom,
      v_pa_mal = s.v_pa_mal + excluded.v_pa_mal, n_pa_mal = s.n_pa_mal + excluded.n_pa_mal,
      v_hamil = s.v_hamil + excluded.v_hamil, n_hamil = s.n_hamil + excluded.n_hamil,
      v_ias = s.v_ias + excluded.v_ias, n_ias = s.n_ias + excluded.n_ias, v_iat = s.v_iat + excluded.v_iat,
      n_iat = s.n_iat + excluded.n_iat, v_tial = s.v_tial + excluded.v_tial,
      n_tial = s.n_tial + excluded.n_tial, v_pb_iud = s.v_pb_iud + excluded.v_pb_iud,
      n_pb_iud = s.n_pb_iud + excluded.n_pb_iud, v_pb_mow = s.v_pb_mow + excluded.v_pb_mow,
      n_pb_mow = s.n_pb_mow + excluded.n_pb_mow, v_pb_mop = s.v_pb_mop + excluded.v_pb_mop,
      n_pb_mop = s.n_pb_mop + excluded.n_pb_mop, v_pb_implan = s.v_pb_implan + excluded.v_pb_implan,
      n_pb_implan = s.n_pb_implan + excluded.n_pb_implan, v_pb_suntik = s.v_pb_suntik + excluded.v_pb_suntik,
      n_pb_suntik = s.n_pb_suntik + excluded.n_pb_suntik, v_pb_pil = s.v_pb_pil + excluded.v_pb_pil,
      n_pb_pil = s.n_pb_pil + excluded.n_pb_pil, v_pb_kondom = s.v_pb_kondom + excluded.v_pb_kondom,
      n_pb_kondom = s.n_pb_kondom + excluded.n_pb_kondom, v_pb_mal = s.v_pb_mal + excluded.v_pb_mal,
      n_pb_mal = s.n_pb_mal + excluded.n_pb_mal, v_aktif = s.v_aktif + excluded.v_aktif,
      n_aktif = s.n_aktif + excluded.n_aktif, v_baru = s.v_baru + excluded.v_baru,
      n_baru = s.n_baru + excluded.n_baru, v_bukan_peserta = s.v_bukan_peserta + excluded.v_bukan_peserta,
      n_bukan_peserta = s.n_bukan_peserta + excluded.n_bukan_peserta,
      num_mcpr = s.num_mcpr + excluded.num_mcpr, den_mcpr = s.den_mcpr + excluded.den_mcpr,
      both_mcpr = s.both_mcpr + excluded.both_mcpr, num_mkjp = s.num_mkjp + excluded.num_mkjp,
      den_mkjp = s.den_mkjp + excluded.den_mkjp, both_mkjp = s.both_mkjp + excluded.both_mkjp,
      num_unmet = s.num_unmet + excluded.num_unmet, den_unmet = s.den_unmet + excluded.den_unmet,
      both_unmet = s.both_unmet + excluded.both_unmet,
      num_caklap_bkb = s.num_caklap_bkb + excluded.num_caklap_bkb,
      den_caklap_bkb = s.den_caklap_bkb + excluded.den_caklap_bkb,
      both_caklap_bkb = s.both_caklap_bkb + excluded.both_caklap_bkb,
      num_caklap_bkr = s.num_caklap_bkr + excluded.num_caklap_bkr,
      den_caklap_bkr = s.den_caklap_bkr + excluded.den_caklap_bkr,
      both_caklap_bkr = s.both_caklap_bkr + excluded.both_caklap_bkr,
      num_caklap_bkl = s.num_caklap_bkl + excluded.num_caklap_bkl,
      den_caklap_bkl = s.den_caklap_bkl + excluded.den_caklap_bkl,
      both_caklap_bkl = s.both_caklap_bkl + excluded.both_caklap_bkl,
      num_caklap_uppka = s.num_caklap_uppka + excluded.num_caklap_uppka,
      den_caklap_uppka = s.den_caklap_uppka + excluded.den_caklap_uppka,
      both_caklap_uppka = s.both_caklap_uppka + excluded.both_caklap_uppka,
      num_caklap_pikr = s.num_caklap_pikr + excluded.num_caklap_pikr,
      den_caklap_pikr = s.den_caklap_pikr + excluded.den_caklap_pikr,
      both_caklap_pikr = s.both_caklap_pikr + excluded.both_caklap_pikr,
      num_caklap_ppkbd = s.num_caklap_ppkbd + excluded.num_caklap_ppkbd,
      den_caklap_ppkbd = s.den_caklap_ppkbd + excluded.den_caklap_ppkbd,
      both_caklap_ppkbd = s.both_caklap_ppkbd + excluded.both_caklap_ppkbd,
      num_caklap_sub_ppkbd = s.num_caklap_sub_ppkbd + excluded.num_caklap_sub_ppkbd,
      den_caklap_sub_ppkbd = s.den_caklap_sub_ppkbd + excluded.den_caklap_sub_ppkbd,
      both_caklap_sub_ppkbd = s.both_caklap_sub_ppkbd + excluded.both_caklap_sub_ppkbd,
      num_caklap_rumah_dataku = s.num_caklap_rumah_dataku + excluded.num_caklap_rumah_dataku,
      den_caklap_rumah_dataku = s.den_caklap_rumah_dataku + excluded.den_caklap_rumah_dataku,
      both_caklap_rumah_dataku = s.both_caklap_rumah_dataku + excluded.both_caklap_rumah_dataku
  ), districts as (
    insert into rollup_laporan_desa_district as s (tenant_id, period,
      sent, verified, approved, on_time, v_bkb_ada, n_bkb_ada, v_bkb_lapor, n_bkb_lapor, v_bkr_ada,
      n_bkr_ada, v_bkr_lapor, n_bkr_lapor, v_bkl_ada, n_bkl_ada, v_bkl_lapor, n_bkl_lapor, v_uppka_ada,
      n_uppka_ada, v_uppka_lapor, n_uppka_lapor, v_pikr_ada, n_pikr_ada, v_pikr_lapor, n_pikr_lapor,
      v_ppkbd_ada, n_ppkbd_ada, x_ppkbd_ada, v_ppkbd_lapor, n_ppkbd_lapor, x_ppkbd_lapor, v_sub_ppkbd_ada,
      n_sub_ppkbd_ada, x_sub_ppkbd_ada, v_sub_ppkbd_lapor, n_sub_ppkbd_lapor, x_sub_ppkbd_lapor,
      v_rumah_dataku_ada, n_rumah_dataku_ada, x_rumah_dataku_ada, v_rumah_dataku_lapor, n_rumah_dataku_lapor,
      x_rumah_dataku_lapor, v_pus, n_pus, v_pa_iud, n_pa_iud, v_pa_mow, n_pa_mow, v_pa_mop, n_pa_mop,
      v_pa_implan, n_pa_implan, v_pa_suntik, n_pa_suntik, v_pa_pil, n_pa_pil, v_pa_kondom, n_pa_kondom,
      v_pa_mal, n_pa_mal, v_hamil, n_hamil, v_ias, n_ias, v_iat, n_iat, v_tial, n_tial, v_pb_iud, n_pb_iud,
      v_pb_mow, n_pb_mow, v_pb_mop, n_pb_mop, v_pb_implan, n_pb_implan, v_pb_suntik, n_pb_suntik, v_pb_pil,
      n_pb_pil, v_pb_kondom, n_pb_kondom, v_pb_mal, n_pb_mal, v_aktif, n_aktif, v_baru, n_baru,
      v_bukan_peserta, n_bukan_peserta, num_mcpr, den_mcpr, both_mcpr, num_mkjp, den_mkjp, both_mkjp,
      num_unmet, den_unmet, both_unmet, num_caklap_bkb, den_caklap_bkb, both_caklap_bkb, num_caklap_bkr,
      den_caklap_bkr, both_caklap_bkr, num_caklap_bkl, den_caklap_bkl, both_caklap_bkl, num_caklap_uppka,
      den_caklap_uppka, both_caklap_uppka, num_caklap_pikr, den_caklap_pikr, both_caklap_pikr,
      num_caklap_ppkbd, den_caklap_ppkbd, both_caklap_ppkbd, num_caklap_sub_ppkbd, den_caklap_sub_ppkbd,
      both_caklap_sub_ppkbd, num_caklap_rumah_dataku, den_caklap_rumah_dataku, both_caklap_rumah_dataku)
    select t.tenant_id, t.period,
      sum(t.sent), sum(t.verified), sum(t.approved), sum(t.on_time), sum(t.v_bkb_ada), sum(t.n_bkb_ada),
      sum(t.v_bkb_lapor), sum(t.n_bkb_lapor), sum(t.v_bkr_ada), sum(t.n_bkr_ada), sum(t.v_bkr_lapor),
      sum(t.n_bkr_lapor), sum(t.v_bkl_ada), sum(t.n_bkl_ada), sum(t.v_bkl_lapor), sum(t.n_bkl_lapor),
      sum(t.v_uppka_ada), sum(t.n_uppka_ada), sum(t.v_uppka_lapor), sum(t.n_uppka_lapor), sum(t.v_pikr_ada),
      sum(t.n_pikr_ada), sum(t.v_pikr_lapor), sum(t.n_pikr_lapor), sum(t.v_ppkbd_ada), sum(t.n_ppkbd_ada),
      sum(t.x_ppkbd_ada), sum(t.v_ppkbd_lapor), sum(t.n_ppkbd_lapor), sum(t.x_ppkbd_lapor),
      sum(t.v_sub_ppkbd_ada), sum(t.n_sub_ppkbd_ada), sum(t.x_sub_ppkbd_ada), sum(t.v_sub_ppkbd_lapor),
      sum(t.n_sub_ppkbd_lapor), sum(t.x_sub_ppkbd_lapor), sum(t.v_rumah_dataku_ada),
      sum(t.n_rumah_dataku_ada), sum(t.x_rumah_dataku_ada), sum(t.v_rumah_dataku_lapor),
      sum(t.n_rumah_dataku_lapor), sum(t.x_rumah_dataku_lapor), sum(t.v_pus), sum(t.n_pus), sum(t.v_pa_iud),
      sum(t.n_pa_iud), sum(t.v_pa_mow), sum(t.n_pa_mow), sum(t.v_pa_mop), sum(t.n_pa_mop),
      sum(t.v_pa_implan), sum(t.n_pa_implan), sum(t.v_pa_suntik), sum(t.n_pa_suntik), sum(t.v_pa_pil),
      sum(t.n_pa_pil), sum(t.v_pa_kondom), sum(t.n_pa_kondom), sum(t.v_pa_mal), sum(t.n_pa_mal),
      sum(t.v_hamil), sum(t.n_hamil), sum(t.v_ias), sum(t.n_ias), sum(t.v_iat), sum(t.n_iat), sum(t.v_tial),
      sum(t.n_tial), sum(t.v_pb_iud), sum(t.n_pb_iud), sum(t.v_pb_mow), sum(t.n_pb_mow), sum(t.v_pb_mop),
      sum(t.n_pb_mop), sum(t.v_pb_implan), sum(t.n_pb_implan), sum(t.v_pb_suntik), sum(t.n_pb_suntik),
      sum(t.v_pb_pil), sum(t.n_pb_pil), sum(t.v_pb_kondom), sum(t.n_pb_kondom), sum(t.v_pb_mal),
      sum(t.n_pb_mal), sum(t.v_aktif), sum(t.n_aktif), sum(t.v_baru), sum(t.n_baru), sum(t.v_bukan_peserta),
      sum(t.n_bukan_peserta), sum(t.num_mcpr), sum(t.den_mcpr), sum(t.both_mcpr), sum(t.num_mkjp),
      sum(t.den_mkjp), sum(t.both_mkjp), sum(t.num_unmet), sum(t.den_unmet), sum(t.both_unmet),
      sum(t.num_caklap_bkb), sum(t.den_caklap_bkb), sum(t.both_caklap_bkb), sum(t.num_caklap_bkr),
      sum(t.den_caklap_bkr), sum(t.both_caklap_bkr), sum(t.num_caklap_bkl), sum(t.den_caklap_bkl),
      sum(t.both_caklap_bkl), sum(t.num_caklap_uppka), sum(t.den_caklap_uppka), sum(t.both_caklap_uppka),
      sum(t.num_caklap_pikr), sum(t.den_caklap_pikr), sum(t.both_caklap_pikr), sum(t.num_caklap_ppkbd),
      sum(t.den_caklap_ppkbd), sum(t.both_caklap_ppkbd), sum(t.num_caklap_sub_ppkbd),
      sum(t.den_caklap_sub_ppkbd), sum(t.both_caklap_sub_ppkbd), sum(t.num_caklap_rumah_dataku),
      sum(t.den_caklap_rumah_dataku), sum(t.both_caklap_rumah_dataku)
    from counted t
    group by 1, 2
    on conflict on constraint rollup_laporan_desa_district_pkey do update set
      sent = s.sent + excluded.sent, verified = s.verified + excluded.verified,
      approved = s.approved + excluded.approved, on_time = s.on_time + excluded.on_time,
      v_bkb_ada = s.v_bkb_ada + excluded.v_bkb_ada, n_bkb_ada = s.n_bkb_ada + excluded.n_bkb_ada,
      v_bkb_lapor = s.v_bkb_lapor + excluded.v_bkb_lapor, n_bkb_lapor = s.n_bkb_lapor + excluded.n_bkb_lapor,
      v_bkr_ada = s.v_bkr_ada + excluded.v_bkr_ada, n_bkr_ada = s.n_bkr_ada + excluded.n_bkr_ada,
      v_bkr_lapor = s.v_bkr_lapor + excluded.v_bkr_lapor, n_bkr_lapor = s.n_bkr_lapor + excluded.n_bkr_lapor,
      v_bkl_ada = s.v_bkl_ada + excluded.v_bkl_ada, n_bkl_ada = s.n_bkl_ada + excluded.n_bkl_ada,
      v_bkl_lapor = s.v_bkl_lapor + excluded.v_bkl_lapor, n_bkl_lapor = s.n_bkl_lapor + excluded.n_bkl_lapor,
      v_uppka_ada = s.v_uppka_ada + excluded.v_uppka_ada, n_uppka_ada = s.n_uppka_ada + excluded.n_uppka_ada,
      v_uppka_lapor = s.v_uppka_lapor + excluded.v_uppka_lapor,
      n_uppka_lapor = s.n_uppka_lapor + excluded.n_uppka_lapor,
      v_pikr_ada = s.v_pikr_ada + excluded.v_pikr_ada, n_pikr_ada = s.n_pikr_ada + excluded.n_pikr_ada,
      v_pikr_lapor = s.v_pikr_lapor + excluded.v_pikr_lapor,
      n_pikr_lapor = s.n_pikr_lapor + excluded.n_pikr_lapor,
      v_ppkbd_ada = s.v_ppkbd_ada + excluded.v_ppkbd_ada, n_ppkbd_ada = s.n_ppkbd_ada + excluded.n_ppkbd_ada,
      x_ppkbd_ada = s.x_ppkbd_ada + excluded.x_ppkbd_ada,
      v_ppkbd_lapor = s.v_ppkbd_lapor + excluded.v_ppkbd_lapor,
      n_ppkbd_lapor = s.n_ppkbd_lapor + excluded.n_ppkbd_lapor,
      x_ppkbd_lapor = s.x_ppkbd_lapor + excluded.x_ppkbd_lapor,
      v_sub_ppkbd_ada = s.v_sub_ppkbd_ada + excluded.v_sub_ppkbd_ada,
      n_sub_ppkbd_ada = s.n_sub_ppkbd_ada + excluded.n_sub_ppkbd_ada,
      x_sub_ppkbd_ada = s.x_sub_ppkbd_ada + excluded.x_sub_ppkbd_ada,
      v_sub_ppkbd_lapor = s.v_sub_ppkbd_lapor + excluded.v_sub_ppkbd_lapor,
      n_sub_ppkbd_lapor = s.n_sub_ppkbd_lapor + excluded.n_sub_ppkbd_lapor,
      x_sub_ppkbd_lapor = s.x_sub_ppkbd_lapor + excluded.x_sub_ppkbd_lapor,
      v_rumah_dataku_ada = s.v_rumah_dataku_ada + excluded.v_rumah_dataku_ada,
      n_rumah_dataku_ada = s.n_rumah_dataku_ada + excluded.n_rumah_dataku_ada,
      x_rumah_dataku_ada = s.x_rumah_dataku_ada + excluded.x_rumah_dataku_ada,
      v_rumah_dataku_lapor = s.v_rumah_dataku_lapor + excluded.v_rumah_dataku_lapor,
      n_rumah_dataku_lapor = s.n_rumah_dataku_lapor + excluded.n_rumah_dataku_lapor,
      x_rumah_dataku_lapor = s.x_rumah_dataku_lapor + excluded.x_rumah_dataku_lapor,
      v_pus = s.v_pus + excluded.v_pus, n_pus = s.n_pus + excluded.n_pus,
      v_pa_iud = s.v_pa_iud + excluded.v_pa_iud, n_pa_iud = s.n_pa_iud + excluded.n_pa_iud,
      v_pa_mow = s.v_pa_mow + excluded.v_pa_mow, n_pa_mow = s.n_pa_mow + excluded.n_pa_mow,
      v_pa_mop = s.v_pa_mop + excluded.v_pa_mop, n_pa_mop = s.n_pa_mop + excluded.n_pa_mop,
      v_pa_implan = s.v_pa_implan + excluded.v_pa_implan, n_pa_implan = s.n_pa_implan + excluded.n_pa_implan,
      v_pa_suntik = s.v_pa_suntik + excluded.v_pa_suntik, n_pa_suntik = s.n_pa_suntik + excluded.n_pa_suntik,
      v_pa_pil = s.v_pa_pil + excluded.v_pa_pil, n_pa_pil = s.n_pa_pil + excluded.n_pa_pil,
      v_pa_kondom = s.v_pa_kondom + excluded.v_pa_kondom, n_pa_kondom = s.n_pa_kondom + excluded.n_pa_kondom,
      v_pa_mal = s.v_pa_mal + excluded.v_pa_mal, n_pa_mal = s.n_pa_mal + excluded.n_pa_mal,
      v_hamil = s.v_hamil + excluded.v_hamil, n_hamil = s.n_hamil + excluded.n_hamil,
      v_ias = s.v_ias + excluded.v_ias, n_ias = s.n_ias + excluded.n_ias, v_iat = s.v_iat + excluded.v_iat,
      n_iat = s.n_iat + excluded.n_iat, v_tial = s.v_tial + excluded.v_tial,
      n_tial = s.n_tial + excluded.n_tial, v_pb_iud = s.v_pb_iud + excluded.v_pb_iud,
      n_pb_iud = s.n_pb_iud + excluded.n_pb_iud, v_pb_mow = s.v_pb_mow + excluded.v_pb_mow,
      n_pb_mow = s.n_pb_mow + excluded.n_pb_mow, v_pb_mop = s.v_pb_mop + excluded.v_pb_mop,
      n_pb_mop = s.n_pb_mop + excluded.n_pb_mop, v_pb_implan = s.v_pb_implan + excluded.v_pb_implan,
      n_pb_implan = s.n_pb_implan + excluded.n_pb_implan, v_pb_suntik = s.v_pb_suntik + excluded.v_pb_suntik,
      n_pb_suntik = s.n_pb_suntik + excluded.n_pb_suntik, v_pb_pil = s.v_pb_pil + excluded.v_pb_pil,
      n_pb_pil = s.n_pb_pil + excluded.n_pb_pil, v_pb_kondom = s.v_pb_kondom + excluded.v_pb_kondom,
      n_pb_kondom = s.n_pb_kondom + excluded.n_pb_kondom, v_pb_mal = s.v_pb_mal + excluded.v_pb_mal,
      n_pb_mal = s.n_pb_mal + excluded.n_pb_mal, v_aktif = s.v_aktif + excluded.v_aktif,
      n_aktif = s.n_aktif + excluded.n_aktif, v_baru = s.v_baru + excluded.v_baru,
      n_baru = s.n_baru + excluded.n_baru, v_bukan_peserta = s.v_bukan_peserta + excluded.v_bukan_peserta,
      n_bukan_peserta = s.n_bukan_peserta + excluded.n_bukan_peserta,
      num_mcpr = s.num_mcpr + excluded.num_mcpr, den_mcpr = s.den_mcpr + excluded.den_mcpr,
      both_mcpr = s.both_mcpr + excluded.both_mcpr, num_mkjp = s.num_mkjp + excluded.num_mkjp,
      den_mkjp = s.den_mkjp + excluded.den_mkjp, both_mkjp = s.both_mkjp + excluded.both_mkjp,
      num_unmet = s.num_unmet + excluded.num_unmet, den_unmet = s.den_unmet + excluded.den_unmet,
      both_unmet = s.both_unmet + excluded.both_unmet,
      num_caklap_bkb = s.num_caklap_bkb + excluded.num_caklap_bkb,
      den_caklap_bkb = s.den_caklap_bkb + excluded.den_caklap_bkb,
      both_caklap_bkb = s.both_caklap_bkb + excluded.both_caklap_bkb,
      num_caklap_bkr = s.num_caklap_bkr + excluded.num_caklap_bkr,
      den_caklap_bkr = s.den_caklap_bkr + excluded.den_caklap_bkr,
      both_caklap_bkr = s.both_caklap_bkr + excluded.both_caklap_bkr,
      num_caklap_bkl = s.num_caklap_bkl + excluded.num_caklap_bkl,
      den_caklap_bkl = s.den_caklap_bkl + excluded.den_caklap_bkl,
      both_caklap_bkl = s.both_caklap_bkl + excluded.both_caklap_bkl,
      num_caklap_uppka = s.num_caklap_uppka + excluded.num_caklap_uppka,
      den_caklap_uppka = s.den_caklap_uppka + excluded.den_caklap_uppka,
      both_caklap_uppka = s.both_caklap_uppka + excluded.both_caklap_uppka,
      num_caklap_pikr = s.num_caklap_pikr + excluded.num_caklap_pikr,
      den_caklap_pikr = s.den_caklap_pikr + excluded.den_caklap_pikr,
      both_caklap_pikr = s.both_caklap_pikr + excluded.both_caklap_pikr,
      num_caklap_ppkbd = s.num_caklap_ppkbd + excluded.num_caklap_ppkbd,
      den_caklap_ppkbd = s.den_caklap_ppkbd + excluded.den_caklap_ppkbd,
      both_caklap_ppkbd = s.both_caklap_ppkbd + excluded.both_caklap_ppkbd,
      num_caklap_sub_ppkbd = s.num_caklap_sub_ppkbd + excluded.num_caklap_sub_ppkbd,
      den_caklap_sub_ppkbd = s.den_caklap_sub_ppkbd + excluded.den_caklap_sub_ppkbd,
      both_caklap_sub_ppkbd = s.both_caklap_sub_ppkbd + excluded.both_caklap_sub_ppkbd,
      num_caklap_rumah_dataku = s.num_caklap_rumah_dataku + excluded.num_caklap_rumah_dataku,
      den_caklap_rumah_dataku = s.den_caklap_rumah_dataku + excluded.den_caklap_rumah_dataku,
      both_caklap_rumah_dataku = s.both_caklap_rumah_dataku + excluded.both_caklap_rumah_dataku
  ), provinces as (
    insert into rollup_laporan_desa_province as s (province_id, period,
      sent, verified, approved, on_time, v_bkb_ada, n_bkb_ada, v_bkb_lapor, n_bkb_lapor, v_bkr_ada,
      n_bkr_ada, v_bkr_lapor, n_bkr_lapor, v_bkl_ada, n_bkl_ada, v_bkl_lapor, n_bkl_lapor, v_uppka_ada,
      n_uppka_ada, v_uppka_lapor, n_uppka_lapor, v_pikr_ada, n_pikr_ada, v_pikr_lapor, n_pikr_lapor,
      v_ppkbd_ada, n_ppkbd_ada, x_ppkbd_ada, v_ppkbd_lapor, n_ppkbd_lapor, x_ppkbd_lapor, v_sub_ppkbd_ada,
      n_sub_ppkbd_ada, x_sub_ppkbd_ada, v_sub_ppkbd_lapor, n_sub_ppkbd_lapor, x_sub_ppkbd_lapor,
      v_rumah_dataku_ada, n_rumah_dataku_ada, x_rumah_dataku_ada, v_rumah_dataku_lapor, n_rumah_dataku_lapor,
      x_rumah_dataku_lapor, v_pus, n_pus, v_pa_iud, n_pa_iud, v_pa_mow, n_pa_mow, v_pa_mop, n_pa_mop,
      v_pa_implan, n_pa_implan, v_pa_suntik, n_pa_suntik, v_pa_pil, n_pa_pil, v_pa_kondom, n_pa_kondom,
      v_pa_mal, n_pa_mal, v_hamil, n_hamil, v_ias, n_ias, v_iat, n_iat, v_tial, n_tial, v_pb_iud, n_pb_iud,
      v_pb_mow, n_pb_mow, v_pb_mop, n_pb_mop, v_pb_implan, n_pb_implan, v_pb_suntik, n_pb_suntik, v_pb_pil,
      n_pb_pil, v_pb_kondom, n_pb_kondom, v_pb_mal, n_pb_mal, v_aktif, n_aktif, v_baru, n_baru,
      v_bukan_peserta, n_bukan_peserta, num_mcpr, den_mcpr, both_mcpr, num_mkjp, den_mkjp, both_mkjp,
      num_unmet, den_unmet, both_unmet, num_caklap_bkb, den_caklap_bkb, both_caklap_bkb, num_caklap_bkr,
      den_caklap_bkr, both_caklap_bkr, num_caklap_bkl, den_caklap_bkl, both_caklap_bkl, num_caklap_uppka,
      den_caklap_uppka, both_caklap_uppka, num_caklap_pikr, den_caklap_pikr, both_caklap_pikr,
      num_caklap_ppkbd, den_caklap_ppkbd, both_caklap_ppkbd, num_caklap_sub_ppkbd, den_caklap_sub_ppkbd,
      both_caklap_sub_ppkbd, num_caklap_rumah_dataku, den_caklap_rumah_dataku, both_caklap_rumah_dataku)
    select o.province_id, t.period,
      sum(t.sent), sum(t.verified), sum(t.approved), sum(t.on_time), sum(t.v_bkb_ada), sum(t.n_bkb_ada),
      sum(t.v_bkb_lapor), sum(t.n_bkb_lapor), sum(t.v_bkr_ada), sum(t.n_bkr_ada), sum(t.v_bkr_lapor),
      sum(t.n_bkr_lapor), sum(t.v_bkl_ada), sum(t.n_bkl_ada), sum(t.v_bkl_lapor), sum(t.n_bkl_lapor),
      sum(t.v_uppka_ada), sum(t.n_uppka_ada), sum(t.v_uppka_lapor), sum(t.n_uppka_lapor), sum(t.v_pikr_ada),
      sum(t.n_pikr_ada), sum(t.v_pikr_lapor), sum(t.n_pikr_lapor), sum(t.v_ppkbd_ada), sum(t.n_ppkbd_ada),
      sum(t.x_ppkbd_ada), sum(t.v_ppkbd_lapor), sum(t.n_ppkbd_lapor), sum(t.x_ppkbd_lapor),
      sum(t.v_sub_ppkbd_ada), sum(t.n_sub_ppkbd_ada), sum(t.x_sub_ppkbd_ada), sum(t.v_sub_ppkbd_lapor),
      sum(t.n_sub_ppkbd_lapor), sum(t.x_sub_ppkbd_lapor), sum(t.v_rumah_dataku_ada),
      sum(t.n_rumah_dataku_ada), sum(t.x_rumah_dataku_ada), sum(t.v_rumah_dataku_lapor),
      sum(t.n_rumah_dataku_lapor), sum(t.x_rumah_dataku_lapor), sum(t.v_pus), sum(t.n_pus), sum(t.v_pa_iud),
      sum(t.n_pa_iud), sum(t.v_pa_mow), sum(t.n_pa_mow), sum(t.v_pa_mop), sum(t.n_pa_mop),
      sum(t.v_pa_implan), sum(t.n_pa_implan), sum(t.v_pa_suntik), sum(t.n_pa_suntik), sum(t.v_pa_pil),
      sum(t.n_pa_pil), sum(t.v_pa_kondom), sum(t.n_pa_kondom), sum(t.v_pa_mal), sum(t.n_pa_mal),
      sum(t.v_hamil), sum(t.n_hamil), sum(t.v_ias), sum(t.n_ias), sum(t.v_iat), sum(t.n_iat), sum(t.v_tial),
      sum(t.n_tial), sum(t.v_pb_iud), sum(t.n_pb_iud), sum(t.v_pb_mow), sum(t.n_pb_mow), sum(t.v_pb_mop),
      sum(t.n_pb_mop), sum(t.v_pb_implan), sum(t.n_pb_implan), sum(t.v_pb_suntik), sum(t.n_pb_suntik),
      sum(t.v_pb_pil), sum(t.n_pb_pil), sum(t.v_pb_kondom), sum(t.n_pb_kondom), sum(t.v_pb_mal),
      sum(t.n_pb_mal), sum(t.v_aktif), sum(t.n_aktif), sum(t.v_baru), sum(t.n_baru), sum(t.v_bukan_peserta),
      sum(t.n_bukan_peserta), sum(t.num_mcpr), sum(t.den_mcpr), sum(t.both_mcpr), sum(t.num_mkjp),
      sum(t.den_mkjp), sum(t.both_mkjp), sum(t.num_unmet), sum(t.den_unmet), sum(t.both_unmet),
      sum(t.num_caklap_bkb), sum(t.den_caklap_bkb), sum(t.both_caklap_bkb), sum(t.num_caklap_bkr),
      sum(t.den_caklap_bkr), sum(t.both_caklap_bkr), sum(t.num_caklap_bkl), sum(t.den_caklap_bkl),
      sum(t.both_caklap_bkl), sum(t.num_caklap_uppka), sum(t.den_caklap_uppka), sum(t.both_caklap_uppka),
      sum(t.num_caklap_pikr), sum(t.den_caklap_pikr), sum(t.both_caklap_pikr), sum(t.num_caklap_ppkbd),
      sum(t.den_caklap_ppkbd), sum(t.both_caklap_ppkbd), sum(t.num_caklap_sub_ppkbd),
      sum(t.den_caklap_sub_ppkbd), sum(t.both_caklap_sub_ppkbd), sum(t.num_caklap_rumah_dataku),
      sum(t.den_caklap_rumah_dataku), sum(t.both_caklap_rumah_dataku)
    from counted t join tenant o on o.id = t.tenant_id
    group by 1, 2
    on conflict on constraint rollup_laporan_desa_province_pkey do update set
      sent = s.sent + excluded.sent, verified = s.verified + excluded.verified,
      approved = s.approved + excluded.approved, on_time = s.on_time + excluded.on_time,
      v_bkb_ada = s.v_bkb_ada + excluded.v_bkb_ada, n_bkb_ada = s.n_bkb_ada + excluded.n_bkb_ada,
      v_bkb_lapor = s.v_bkb_lapor + excluded.v_bkb_lapor, n_bkb_lapor = s.n_bkb_lapor + excluded.n_bkb_lapor,
      v_bkr_ada = s.v_bkr_ada + excluded.v_bkr_ada, n_bkr_ada = s.n_bkr_ada + excluded.n_bkr_ada,
      v_bkr_lapor = s.v_bkr_lapor + excluded.v_bkr_lapor, n_bkr_lapor = s.n_bkr_lapor + excluded.n_bkr_lapor,
      v_bkl_ada = s.v_bkl_ada + excluded.v_bkl_ada, n_bkl_ada = s.n_bkl_ada + excluded.n_bkl_ada,
      v_bkl_lapor = s.v_bkl_lapor + excluded.v_bkl_lapor, n_bkl_lapor = s.n_bkl_lapor + excluded.n_bkl_lapor,
      v_uppka_ada = s.v_uppka_ada + excluded.v_uppka_ada, n_uppka_ada = s.n_uppka_ada + excluded.n_uppka_ada,
      v_uppka_lapor = s.v_uppka_lapor + excluded.v_uppka_lapor,
      n_uppka_lapor = s.n_uppka_lapor + excluded.n_uppka_lapor,
      v_pikr_ada = s.v_pikr_ada + excluded.v_pikr_ada, n_pikr_ada = s.n_pikr_ada + excluded.n_pikr_ada,
      v_pikr_lapor = s.v_pikr_lapor + excluded.v_pikr_lapor,
      n_pikr_lapor = s.n_pikr_lapor + excluded.n_pikr_lapor,
      v_ppkbd_ada = s.v_ppkbd_ada + excluded.v_ppkbd_ada, n_ppkbd_ada = s.n_ppkbd_ada + excluded.n_ppkbd_ada,
      x_ppkbd_ada = s.x_ppkbd_ada + excluded.x_ppkbd_ada,
      v_ppkbd_lapor = s.v_ppkbd_lapor + excluded.v_ppkbd_lapor,
      n_ppkbd_lapor = s.n_ppkbd_lapor + excluded.n_ppkbd_lapor,
      x_ppkbd_lapor = s.x_ppkbd_lapor + excluded.x_ppkbd_lapor,
      v_sub_ppkbd_ada = s.v_sub_ppkbd_ada + excluded.v_sub_ppkbd_ada,
      n_sub_ppkbd_ada = s.n_sub_ppkbd_ada + excluded.n_sub_ppkbd_ada,
      x_sub_ppkbd_ada = s.x_sub_ppkbd_ada + excluded.x_sub_ppkbd_ada,
      v_sub_ppkbd_lapor = s.v_sub_ppkbd_lapor + excluded.v_sub_ppkbd_lapor,
      n_sub_ppkbd_lapor = s.n_sub_ppkbd_lapor + excluded.n_sub_ppkbd_lapor,
      x_sub_ppkbd_lapor = s.x_sub_ppkbd_lapor + excluded.x_sub_ppkbd_lapor,
      v_rumah_dataku_ada = s.v_rumah_dataku_ada + excluded.v_rumah_dataku_ada,
      n_rumah_dataku_ada = s.n_rumah_dataku_ada + excluded.n_rumah_dataku_ada,
      x_rumah_dataku_ada = s.x_rumah_dataku_ada + excluded.x_rumah_dataku_ada,
      v_rumah_dataku_lapor = s.v_rumah_dataku_lapor + excluded.v_rumah_dataku_lapor,
      n_rumah_dataku_lapor = s.n_rumah_dataku_lapor + excluded.n_rumah_dataku_lapor,
      x_rumah_dataku_lapor = s.x_rumah_dataku_lapor + excluded.x_rumah_dataku_lapor,
      v_pus = s.v_pus + excluded.v_pus, n_pus = s.n_pus + excluded.n_pus,
      v_pa_iud = s.v_pa_iud + excluded.v_pa_iud, n_pa_iud = s.n_pa_iud + excluded.n_pa_iud,
      v_pa_mow = s.v_pa_mow + excluded.v_pa_mow, n_pa_mow = s.n_pa_mow + excluded.n_pa_mow,
      v_pa_mop = s.v_pa_mop + excluded.v_pa_mop, n_pa_mop = s.n_pa_mop + excluded.n_pa_mop,
      v_pa_implan = s.v_pa_implan + excluded.v_pa_implan, n_pa_implan = s.n_pa_implan + excluded.n_pa_implan,
      v_pa_suntik = s.v_pa_suntik + excluded.v_pa_suntik, n_pa_suntik = s.n_pa_suntik + excluded.n_pa_suntik,
      v_pa_pil = s.v_pa_pil + excluded.v_pa_pil, n_pa_pil = s.n_pa_pil + excluded.n_pa_pil,
      v_pa_kondom = s.v_pa_kondom + excluded.v_pa_kondom, n_pa_kondom = s.n_pa_kondom + excluded.n_pa_kondom,
      v_pa_mal = s.v_pa_mal + excluded.v_pa_mal, n_pa_mal = s.n_pa_mal + excluded.n_pa_mal,
      v_hamil = s.v_hamil + excluded.v_hamil, n_hamil = s.n_hamil + excluded.n_hamil,
      v_ias = s.v_ias + excluded.v_ias, n_ias = s.n_ias + excluded.n_ias, v_iat = s.v_iat + excluded.v_iat,
      n_iat = s.n_iat + excluded.n_iat, v_tial = s.v_tial + excluded.v_tial,
      n_tial = s.n_tial + excluded.n_tial, v_pb_iud = s.v_pb_iud + excluded.v_pb_iud,
      n_pb_iud = s.n_pb_iud + excluded.n_pb_iud, v_pb_mow = s.v_pb_mow + excluded.v_pb_mow,
      n_pb_mow = s.n_pb_mow + excluded.n_pb_mow, v_pb_mop = s.v_pb_mop + excluded.v_pb_mop,
      n_pb_mop = s.n_pb_mop + excluded.n_pb_mop, v_pb_implan = s.v_pb_implan + excluded.v_pb_implan,
      n_pb_implan = s.n_pb_implan + excluded.n_pb_implan, v_pb_suntik = s.v_pb_suntik + excluded.v_pb_suntik,
      n_pb_suntik = s.n_pb_suntik + excluded.n_pb_suntik, v_pb_pil = s.v_pb_pil + excluded.v_pb_pil,
      n_pb_pil = s.n_pb_pil + excluded.n_pb_pil, v_pb_kondom = s.v_pb_kondom + excluded.v_pb_kondom,
      n_pb_kondom = s.n_pb_kondom + excluded.n_pb_kondom, v_pb_mal = s.v_pb_mal + excluded.v_pb_mal,
      n_pb_mal = s.n_pb_mal + excluded.n_pb_mal, v_aktif = s.v_aktif + excluded.v_aktif,
      n_aktif = s.n_aktif + excluded.n_aktif, v_baru = s.v_baru + excluded.v_baru,
      n_baru = s.n_baru + excluded.n_baru, v_bukan_peserta = s.v_bukan_peserta + excluded.v_bukan_peserta,
      n_bukan_peserta = s.n_bukan_peserta + excluded.n_bukan_peserta,
      num_mcpr = s.num_mcpr + excluded.num_mcpr, den_mcpr = s.den_mcpr + excluded.den_mcpr,
      both_mcpr = s.both_mcpr + excluded.both_mcpr, num_mkjp = s.num_mkjp + excluded.num_mkjp,
      den_mkjp = s.den_mkjp + excluded.den_mkjp, both_mkjp = s.both_mkjp + excluded.both_mkjp,
      num_unmet = s.num_unmet + excluded.num_unmet, den_unmet = s.den_unmet + excluded.den_unmet,
      both_unmet = s.both_unmet + excluded.both_unmet,
      num_caklap_bkb = s.num_caklap_bkb + excluded.num_caklap_bkb,
      den_caklap_bkb = s.den_caklap_bkb + excluded.den_caklap_bkb,
      both_caklap_bkb = s.both_caklap_bkb + excluded.both_caklap_bkb,
      num_caklap_bkr = s.num_caklap_bkr + excluded.num_caklap_bkr,
      den_caklap_bkr = s.den_caklap_bkr + excluded.den_caklap_bkr,
      both_caklap_bkr = s.both_caklap_bkr + excluded.both_caklap_bkr,
      num_caklap_bkl = s.num_caklap_bkl + excluded.num_caklap_bkl,
      den_caklap_bkl = s.den_caklap_bkl + excluded.den_caklap_bkl,
      both_caklap_bkl = s.both_caklap_bkl + excluded.both_caklap_bkl,
      num_caklap_uppka = s.num_caklap_uppka + excluded.num_caklap_uppka,
      den_caklap_uppka = s.den_caklap_uppka + excluded.den_caklap_uppka,
      both_caklap_uppka = s.both_caklap_uppka + excluded.both_caklap_uppka,
      num_caklap_pikr = s.num_caklap_pikr + excluded.num_caklap_pikr,
      den_caklap_pikr = s.den_caklap_pikr + excluded.den_caklap_pikr,
      both_caklap_pikr = s.both_caklap_pikr + excluded.both_caklap_pikr,
      num_caklap_ppkbd = s.num_caklap_ppkbd + excluded.num_caklap_ppkbd,
      den_caklap_ppkbd = s.den_caklap_ppkbd + excluded.den_caklap_ppkbd,
      both_caklap_ppkbd = s.both_caklap_ppkbd + excluded.both_caklap_ppkbd,
      num_caklap_sub_ppkbd = s.num_caklap_sub_ppkbd + excluded.num_caklap_sub_ppkbd,
      den_caklap_sub_ppkbd = s.den_caklap_sub_ppkbd + excluded.den_caklap_sub_ppkbd,
      both_caklap_sub_ppkbd = s.both_caklap_sub_ppkbd + excluded.both_caklap_sub_ppkbd,
      num_caklap_rumah_dataku = s.num_caklap_rumah_dataku + excluded.num_caklap_rumah_dataku,
      den_caklap_rumah_dataku = s.den_caklap_rumah_dataku + excluded.den_caklap_rumah_dataku,
      both_caklap_rumah_dataku = s.both_caklap_rumah_dataku + excluded.both_caklap_rumah_dataku
  )
  select distinct t.tenant_id, t.period from counted t;
end
$f$;
grant create on schema public to lini_fold;
alter function fold_laporan_desa(int) owner to lini_fold;
revoke create on schema public from lini_fold;
set role lini_fold;
revoke execute on function fold_laporan_desa(int) from public;
grant execute on function fold_laporan_desa(int) to lini_app;
reset role;


-- What each counted fact adds, in one place for the verifier and the rebuilder.
create view contribution_laporan_desa with (security_invoker = true) as
select r.tenant_id, o.province_id, r.kecamatan_id, r.period,
    1 as sent, (r.status >= 3)::int as verified, (r.status >= 4)::int as approved,
    (r.timely > 0)::int as on_time, coalesce(r.bkb_ada, 0) as v_bkb_ada,
    (r.bkb_ada is not null)::int as n_bkb_ada, coalesce(r.bkb_lapor, 0) as v_bkb_lapor,
    (r.bkb_lapor is not null)::int as n_bkb_lapor, coalesce(r.bkr_ada, 0) as v_bkr_ada,
    (r.bkr_ada is not null)::int as n_bkr_ada, coalesce(r.bkr_lapor, 0) as v_bkr_lapor,
    (r.bkr_lapor is not null)::int as n_bkr_lapor, coalesce(r.bkl_ada, 0) as v_bkl_ada,
    (r.bkl_ada is not null)::int as n_bkl_ada, coalesce(r.bkl_lapor, 0) as v_bkl_lapor,
    (r.bkl_lapor is not null)::int as n_bkl_lapor, coalesce(r.uppka_ada, 0) as v_uppka_ada,
    (r.uppka_ada is not null)::int as n_uppka_ada, coalesce(r.uppka_lapor, 0) as v_uppka_lapor,
    (r.uppka_lapor is not null)::int as n_uppka_lapor, coalesce(r.pikr_ada, 0) as v_pikr_ada,
    (r.pikr_ada is not null)::int as n_pikr_ada, coalesce(r.pikr_lapor, 0) as v_pikr_lapor,
    (r.pikr_lapor is not null)::int as n_pikr_lapor, coalesce(r.ppkbd_ada, 0) as v_ppkbd_ada,
    (r.ppkbd_ada is not null)::int as n_ppkbd_ada, coalesce(get_bit(r.na, 0), 0) as x_ppkbd_ada,
    coalesce(r.ppkbd_lapor, 0) as v_ppkbd_lapor, (r.ppkbd_lapor is not null)::int as n_ppkbd_lapor,
    coalesce(get_bit(r.na, 1), 0) as x_ppkbd_lapor, coalesce(r.sub_ppkbd_ada, 0) as v_sub_ppkbd_ada,
    (r.sub_ppkbd_ada is not null)::int as n_sub_ppkbd_ada,
    coalesce(get_bit(r.na, 2), 0) as x_sub_ppkbd_ada, coalesce(r.sub_ppkbd_lapor, 0) as v_sub_ppkbd_lapor,
    (r.sub_ppkbd_lapor is not null)::int as n_sub_ppkbd_lapor,
    coalesce(get_bit(r.na, 3), 0) as x_sub_ppkbd_lapor,
    coalesce(r.rumah_dataku_ada, 0) as v_rumah_dataku_ada,
    (r.rumah_dataku_ada is not null)::int as n_rumah_dataku_ada,
    coalesce(get_bit(r.na, 4), 0) as x_rumah_dataku_ada,
    coalesce(r.rumah_dataku_lapor, 0) as v_rumah_dataku_lapor,
    (r.rumah_dataku_lapor is not null)::int as n_rumah_dataku_lapor,
    coalesce(get_bit(r.na, 5), 0) as x_rumah_dataku_lapor, coalesce(r.pus, 0) as v_pus,
    (r.pus is not null)::int as n_pus, coalesce(r.pa_iud, 0) as v_pa_iud,
    (r.pa_iud is not null)::int as n_pa_iud, coalesce(r.pa_mow, 0) as v_pa_mow,
    (r.pa_mow is not null)::int as n_pa_mow, coalesce(r.pa_mop, 0) as v_pa_mop,
    (r.pa_mop is not null)::int as n_pa_mop, coalesce(r.pa_implan, 0) as v_pa_implan,
    (r.pa_implan is not null)::int as n_pa_implan, coalesce(r.pa_suntik, 0) as v_pa_suntik,
    (r.pa_suntik is not null)::int as n_pa_suntik, coalesce(r.pa_pil, 0) as v_pa_pil,
    (r.pa_pil is not null)::int as n_pa_pil, coalesce(r.pa_kondom, 0) as v_pa_kondom,
    (r.pa_kondom is not null)::int as n_pa_kondom, coalesce(r.pa_mal, 0) as v_pa_mal,
    (r.pa_mal is not null)::int as n_pa_mal, coalesce(r.hamil, 0) as v_hamil,
    (r.hamil is not null)::int as n_hamil, coalesce(r.ias, 0) as v_ias, (r.ias is not null)::int as n_ias,
    coalesce(r.iat, 0) as v_iat, (r.iat is not null)::int as n_iat, coalesce(r.tial, 0) as v_tial,
    (r.tial is not null)::int as n_tial, coalesce(r.pb_iud, 0) as v_pb_iud,
    (r.pb_iud is not null)::int as n_pb_iud, coalesce(r.pb_mow, 0) as v_pb_mow,
    (r.pb_mow is not null)::int as n_pb_mow, coalesce(r.pb_mop, 0) as v_pb_mop,
    (r.pb_mop is not null)::int as n_pb_mop, coalesce(r.pb_implan, 0) as v_pb_implan,
    (r.pb_implan is not null)::int as n_pb_implan, coalesce(r.pb_suntik, 0) as v_pb_suntik,
    (r.pb_suntik is not null)::int as n_pb_suntik, coalesce(r.pb_pil, 0) as v_pb_pil,
    (r.pb_pil is not null)::int as n_pb_pil, coalesce(r.pb_kondom, 0) as v_pb_kondom,
    (r.pb_kondom is not null)::int as n_pb_kondom, coalesce(r.pb_mal, 0) as v_pb_mal,
    (r.pb_mal is not null)::int as n_pb_mal,
    coalesce(r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal, 0) as v_aktif,
    (r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal is not null)::int as n_aktif,
    coalesce(r.pb_iud + r.pb_mow + r.pb_mop + r.pb_implan + r.pb_suntik + r.pb_pil + r.pb_kondom + r.pb_mal, 0) as v_baru,
    (r.pb_iud + r.pb_mow + r.pb_mop + r.pb_implan + r.pb_suntik + r.pb_pil + r.pb_kondom + r.pb_mal is not null)::int as n_baru,
    coalesce(r.hamil + r.ias + r.iat + r.tial, 0) as v_bukan_peserta,
    (r.hamil + r.ias + r.iat + r.tial is not null)::int as n_bukan_peserta,
    case when r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal + r.pus is null then 0 else r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal end as num_mcpr,
    case when r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal + r.pus is null then 0 else r.pus end as den_mcpr,
    (r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal + r.pus is not null)::int as both_mcpr,
    case when r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal is null then 0 else r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan end as num_mkjp,
    case when r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal is null then 0 else r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal end as den_mkjp,
    (r.pa_iud + r.pa_mow + r.pa_mop + r.pa_implan + r.pa_suntik + r.pa_pil + r.pa_kondom + r.pa_mal is not null)::int as both_mkjp,
    case when r.iat + r.tial + r.pus is null then 0 else r.iat + r.tial end as num_unmet,
    case when r.iat + r.tial + r.pus is null then 0 else r.pus end as den_unmet,
    (r.iat + r.tial + r.pus is not null)::int as both_unmet,
    case when r.bkb_lapor + r.bkb_ada is null then 0 else r.bkb_lapor end as num_caklap_bkb,
    case when r.bkb_lapor + r.bkb_ada is null then 0 else r.bkb_ada end as den_caklap_bkb,
    (r.bkb_lapor + r.bkb_ada is not null)::int as both_caklap_bkb,
    case when r.bkr_lapor + r.bkr_ada is null then 0 else r.bkr_lapor end as num_caklap_bkr,
    case when r.bkr_lapor + r.bkr_ada is null then 0 else r.bkr_ada end as den_caklap_bkr,
    (r.bkr_lapor + r.bkr_ada is not null)::int as both_caklap_bkr,
    case when r.bkl_lapor + r.bkl_ada is null then 0 else r.bkl_lapor end as num_caklap_bkl,
    case when r.bkl_lapor + r.bkl_ada is null then 0 else r.bkl_ada end as den_caklap_bkl,
    (r.bkl_lapor + r.bkl_ada is not null)::int as both_caklap_bkl,
    case when r.uppka_lapor + r.uppka_ada is null then 0 else r.uppka_lapor end as num_caklap_uppka,
    case when r.uppka_lapor + r.uppka_ada is null then 0 else r.uppka_ada end as den_caklap_uppka,
    (r.uppka_lapor + r.uppka_ada is not null)::int as both_caklap_uppka,
    case when r.pikr_lapor + r.pikr_ada is null then 0 else r.pikr_lapor end as num_caklap_pikr,
    case when r.pikr_lapor + r.pikr_ada is null then 0 else r.pikr_ada end as den_caklap_pikr,
    (r.pikr_lapor + r.pikr_ada is not null)::int as both_caklap_pikr,
    case when r.ppkbd_lapor + r.ppkbd_ada is null then 0 else r.ppkbd_lapor end as num_caklap_ppkbd,
    case when r.ppkbd_lapor + r.ppkbd_ada is null then 0 else r.ppkbd_ada end as den_caklap_ppkbd,
    (r.ppkbd_lapor + r.ppkbd_ada is not null)::int as both_caklap_ppkbd,
    case when r.sub_ppkbd_lapor + r.sub_ppkbd_ada is null then 0 else r.sub_ppkbd_lapor end as num_caklap_sub_ppkbd,
    case when r.sub_ppkbd_lapor + r.sub_ppkbd_ada is null then 0 else r.sub_ppkbd_ada end as den_caklap_sub_ppkbd,
    (r.sub_ppkbd_lapor + r.sub_ppkbd_ada is not null)::int as both_caklap_sub_ppkbd,
    case when r.rumah_dataku_lapor + r.rumah_dataku_ada is null then 0 else r.rumah_dataku_lapor end as num_caklap_rumah_dataku,
    case when r.rumah_dataku_lapor + r.rumah_dataku_ada is null then 0 else r.rumah_dataku_ada end as den_caklap_rumah_dataku,
    (r.rumah_dataku_lapor + r.rumah_dataku_ada is not null)::int as both_caklap_rumah_dataku
from fact_laporan_desa r join tenant o on o.id = r.tenant_id
where r.status >= 2;
grant select on contribution_laporan_desa to lini_app, lini_verify;

/* How many kecamatan, district and province rows differ from the facts. Must be 0. */
create function verify_laporan_desa() returns table (level text, differences bigint)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  return query select 'kecamatan'::text, count(*) from (
    select 1 from (
      select tenant_id, kecamatan_id, period,
        sent, verified, approved, on_time, v_bkb_ada, n_bkb_ada, v_bkb_lapor, n_bkb_lapor, v_bkr_ada,
        n_bkr_ada, v_bkr_lapor, n_bkr_lapor, v_bkl_ada, n_bkl_ada, v_bkl_lapor, n_bkl_lapor, v_uppka_ada,
        n_uppka_ada, v_uppka_lapor, n_uppka_lapor, v_pikr_ada, n_pikr_ada, v_pikr_lapor, n_pikr_lapor,
        v_ppkbd_ada, n_ppkbd_ada, x_ppkbd_ada, v_ppkbd_lapor, n_ppkbd_lapor, x_ppkbd_lapor, v_sub_ppkbd_ada,
        n_sub_ppkbd_ada, x_sub_ppkbd_ada, v_sub_ppkbd_lapor, n_sub_ppkbd_lapor, x_sub_ppkbd_lapor,
        v_rumah_dataku_ada, n_rumah_dataku_ada, x_rumah_dataku_ada, v_rumah_dataku_lapor, n_rumah_dataku_lapor,
        x_rumah_dataku_lapor, v_pus, n_pus, v_pa_iud, n_pa_iud, v_pa_mow, n_pa_mow, v_pa_mop, n_pa_mop,
        v_pa_implan, n_pa_implan, v_pa_suntik, n_pa_suntik, v_pa_pil, n_pa_pil, v_pa_kondom, n_pa_kondom,
        v_pa_mal, n_pa_mal, v_hamil, n_hamil, v_ias, n_ias, v_iat, n_iat, v_tial, n_tial, v_pb_iud, n_pb_iud,
        v_pb_mow, n_pb_mow, v_pb_mop, n_pb_mop, v_pb_implan, n_pb_implan, v_pb_suntik, n_pb_suntik, v_pb_pil,
        n_pb_pil, v_pb_kondom, n_pb_kondom, v_pb_mal, n_pb_mal, v_aktif, n_aktif, v_baru, n_baru,
        v_bukan_peserta, n_bukan_peserta, num_mcpr, den_mcpr, both_mcpr, num_mkjp, den_mkjp, both_mkjp,
        num_unmet, den_unmet, both_unmet, num_caklap_bkb, den_caklap_bkb, both_caklap_bkb, num_caklap_bkr,
        den_caklap_bkr, both_caklap_bkr, num_caklap_bkl, den_caklap_bkl, both_caklap_bkl, num_caklap_uppka,
        den_caklap_uppka, both_caklap_uppka, num_caklap_pikr, den_caklap_pikr, both_caklap_pikr,
        num_caklap_ppkbd, den_caklap_ppkbd, both_caklap_ppkbd, num_caklap_sub_ppkbd, den_caklap_sub_ppkbd,
        both_caklap_sub_ppkbd, num_caklap_rumah_dataku, den_caklap_rumah_dataku, both_caklap_rumah_dataku from contribution_laporan_desa
      union all select tenant_id, kecamatan_id, period,
        -sent, -verified, -approved, -on_time, -v_bkb_ada, -n_bkb_ada, -v_bkb_lapor, -n_bkb_lapor, -v_bkr_ada,
        -n_bkr_ada, -v_bkr_lapor, -n_bkr_lapor, -v_bkl_ada, -n_bkl_ada, -v_bkl_lapor, -n_bkl_lapor,
        -v_uppka_ada, -n_uppka_ada, -v_uppka_lapor, -n_uppka_lapor, -v_pikr_ada, -n_pikr_ada, -v_pikr_lapor,
        -n_pikr_lapor, -v_ppkbd_ada, -n_ppkbd_ada, -x_ppkbd_ada, -v_ppkbd_lapor, -n_ppkbd_lapor,
        -x_ppkbd_lapor, -v_sub_ppkbd_ada, -n_sub_ppkbd_ada, -x_sub_ppkbd_ada, -v_sub_ppkbd_lapor,
        -n_sub_ppkbd_lapor, -x_sub_ppkbd_lapor, -v_rumah_dataku_ada, -n_rumah_dataku_ada, -x_rumah_dataku_ada,
        -v_rumah_dataku_lapor, -n_rumah_dataku_lapor, -x_rumah_dataku_lapor, -v_pus, -n_pus, -v_pa_iud,
        -n_pa_iud, -v_pa_mow, -n_pa_mow, -v_pa_mop, -n_pa_mop, -v_pa_implan, -n_pa_implan, -v_pa_suntik,
        -n_pa_suntik, -v_pa_pil, -n_pa_pil, -v_pa_kondom, -n_pa_kondom, -v_pa_mal, -n_pa_mal, -v_hamil,
        -n_hamil, -v_ias, -n_ias, -v_iat, -n_iat, -v_tial, -n_tial, -v_pb_iud, -n_pb_iud, -v_pb_mow, -n_pb_mow,
        -v_pb_mop, -n_pb_mop, -v_pb_implan, -n_pb_implan, -v_pb_suntik, -n_pb_suntik, -v_pb_pil, -n_pb_pil,
        -v_pb_kondom, -n_pb_kondom, -v_pb_mal, -n_pb_mal, -v_aktif, -n_aktif, -v_baru, -n_baru,
        -v_bukan_peserta, -n_bukan_peserta, -num_mcpr, -den_mcpr, -both_mcpr, -num_mkjp, -den_mkjp, -both_mkjp,
        -num_unmet, -den_unmet, -both_unmet, -num_caklap_bkb, -den_caklap_bkb, -both_caklap_bkb,
        -num_caklap_bkr, -den_caklap_bkr, -both_caklap_bkr, -num_caklap_bkl, -den_caklap_bkl, -both_caklap_bkl,
        -num_caklap_uppka, -den_caklap_uppka, -both_caklap_uppka, -num_caklap_pikr, -den_caklap_pikr,
        -both_caklap_pikr, -num_caklap_ppkbd, -den_caklap_ppkbd, -both_caklap_ppkbd, -num_caklap_sub_ppkbd,
        -den_caklap_sub_ppkbd, -both_caklap_sub_ppkbd, -num_caklap_rumah_dataku, -den_caklap_rumah_dataku,
        -both_caklap_rumah_dataku from rollup_laporan_desa_kecamatan
      union all select d.tenant_id, d.kecamatan_id, d.period,
        -sent, -verified, -approved, -on_time, -v_bkb_ada, -n_bkb_ada, -v_bkb_lapor, -n_bkb_lapor, -v_bkr_ada,
        -n_bkr_ada, -v_bkr_lapor, -n_bkr_lapor, -v_bkl_ada, -n_bkl_ada, -v_bkl_lapor, -n_bkl_lapor,
        -v_uppka_ada, -n_uppka_ada, -v_uppka_lapor, -n_uppka_lapor, -v_pikr_ada, -n_pikr_ada, -v_pikr_lapor,
        -n_pikr_lapor, -v_ppkbd_ada, -n_ppkbd_ada, -x_ppkbd_ada, -v_ppkbd_lapor, -n_ppkbd_lapor,
        -x_ppkbd_lapor, -v_sub_ppkbd_ada, -n_sub_ppkbd_ada, -x_sub_ppkbd_ada, -v_sub_ppkbd_lapor,
        -n_sub_ppkbd_lapor, -x_sub_ppkbd_lapor, -v_rumah_dataku_ada, -n_rumah_dataku_ada, -x_rumah_dataku_ada,
        -v_rumah_dataku_lapor, -n_rumah_dataku_lapor, -x_rumah_dataku_lapor, -v_pus, -n_pus, -v_pa_iud,
        -n_pa_iud, -v_pa_mow, -n_pa_mow, -v_pa_mop, -n_pa_mop, -v_pa_implan, -n_pa_implan, -v_pa_suntik,
        -n_pa_suntik, -v_pa_pil, -n_pa_pil, -v_pa_kondom, -n_pa_kondom, -v_pa_mal, -n_pa_mal, -v_hamil,
        -n_hamil, -v_ias, -n_ias, -v_iat, -n_iat, -v_tial, -n_tial, -v_pb_iud, -n_pb_iud, -v_pb_mow, -n_pb_mow,
        -v_pb_mop, -n_pb_mop, -v_pb_implan, -n_pb_implan, -v_pb_suntik, -n_pb_suntik, -v_pb_pil, -n_pb_pil,
        -v_pb_kondom, -n_pb_kondom, -v_pb_mal, -n_pb_mal, -v_aktif, -n_aktif, -v_baru, -n_baru,
        -v_bukan_peserta, -n_bukan_peserta, -num_mcpr, -den_mcpr, -both_mcpr, -num_mkjp, -den_mkjp, -both_mkjp,
        -num_unmet, -den_unmet, -both_unmet, -num_caklap_bkb, -den_caklap_bkb, -both_caklap_bkb,
        -num_caklap_bkr, -den_caklap_bkr, -both_caklap_bkr, -num_caklap_bkl, -den_caklap_bkl, -both_caklap_bkl,
        -num_caklap_uppka, -den_caklap_uppka, -both_caklap_uppka, -num_caklap_pikr, -den_caklap_pikr,
        -both_caklap_pikr, -num_caklap_ppkbd, -den_caklap_ppkbd, -both_caklap_ppkbd, -num_caklap_sub_ppkbd,
        -den_caklap_sub_ppkbd, -both_caklap_sub_ppkbd, -num_caklap_rumah_dataku, -den_caklap_rumah_dataku,
        -both_caklap_rumah_dataku
      from delta_laporan_desa d join tenant o on o.id = d.tenant_id
    ) u
    group by tenant_id, kecamatan_id, period having
      sum(u.sent) <> 0 or sum(u.verified) <> 0 or sum(u.approved) <> 0 or sum(u.on_time) <> 0 or
      sum(u.v_bkb_ada) <> 0 or sum(u.n_bkb_ada) <> 0 or sum(u.v_bkb_lapor) <> 0 or sum(u.n_bkb_lapor) <> 0 or
      sum(u.v_bkr_ada) <> 0 or sum(u.n_bkr_ada) <> 0 or sum(u.v_bkr_lapor) <> 0 or sum(u.n_bkr_lapor) <> 0 or
      sum(u.v_bkl_ada) <> 0 or sum(u.n_bkl_ada) <> 0 or sum(u.v_bkl_lapor) <> 0 or sum(u.n_bkl_lapor) <> 0 or
      sum(u.v_uppka_ada) <> 0 or sum(u.n_uppka_ada) <> 0 or sum(u.v_uppka_lapor) <> 0 or
      sum(u.n_uppka_lapor) <> 0 or sum(u.v_pikr_ada) <> 0 or sum(u.n_pikr_ada) <> 0 or
      sum(u.v_pikr_lapor) <> 0 or sum(u.n_pikr_lapor) <> 0 or sum(u.v_ppkbd_ada) <> 0 or
      sum(u.n_ppkbd_ada) <> 0 or sum(u.x_ppkbd_ada) <> 0 or sum(u.v_ppkbd_lapor) <> 0 or
      sum(u.n_ppkbd_lapor) <> 0 or sum(u.x_ppkbd_lapor) <> 0 or sum(u.v_sub_ppkbd_ada) <> 0 or
      sum(u.n_sub_ppkbd_ada) <> 0 or sum(u.x_sub_ppkbd_ada) <> 0 or sum(u.v_sub_ppkbd_lapor) <> 0 or
      sum(u.n_sub_ppkbd_lapor) <> 0 or sum(u.x_sub_ppkbd_lapor) <> 0 or sum(u.v_rumah_dataku_ada) <> 0 or
      sum(u.n_rumah_dataku_ada) <> 0 or sum(u.x_rumah_dataku_ada) <> 0 or sum(u.v_rumah_dataku_lapor) <> 0 or
      sum(u.n_rumah_dataku_lapor) <> 0 or sum(u.x_rumah_dataku_lapor) <> 0 or sum(u.v_pus) <> 0 or
      sum(u.n_pus) <> 0 or sum(u.v_pa_iud) <> 0 or sum(u.n_pa_iud) <> 0 or sum(u.v_pa_mow) <> 0 or
      sum(u.n_pa_mow) <> 0 or sum(u.v_pa_mop) <> 0 or sum(u.n_pa_mop) <> 0 or sum(u.v_pa_implan) <> 0 or
      sum(u.n_pa_implan) <> 0 or sum(u.v_pa_suntik) <> 0 or sum(u.n_pa_suntik) <> 0 or
      sum(u.v_pa_pil) <> 0 or sum(u.n_pa_pil) <> 0 or sum(u.v_pa_kondom) <> 0 or sum(u.n_pa_kondom) <> 0 or
      sum(u.v_pa_mal) <> 0 or sum(u.n_pa_mal) <> 0 or sum(u.v_hamil) <> 0 or sum(u.n_hamil) <> 0 or
      sum(u.v_ias) <> 0 or sum(u.n_ias) <> 0 or sum(u.v_iat) <> 0 or sum(u.n_iat) <> 0 or
      sum(u.v_tial) <> 0 or sum(u.n_tial) <> 0 or sum(u.v_pb_iud) <> 0 or sum(u.n_pb_iud) <> 0 or
      sum(u.v_pb_mow) <> 0 or sum(u.n_pb_mow) <> 0 or sum(u.v_pb_mop) <> 0 or sum(u.n_pb_mop) <> 0 or
      sum(u.v_pb_implan) <> 0 or sum(u.n_pb_implan) <> 0 or sum(u.v_pb_suntik) <> 0 or
      sum(u.n_pb_suntik) <> 0 or sum(u.v_pb_pil) <> 0 or sum(u.n_pb_pil) <> 0 or sum(u.v_pb_kondom) <> 0 or
      sum(u.n_pb_kondom) <> 0 or sum(u.v_pb_mal) <> 0 or sum(u.n_pb_mal) <> 0 or sum(u.v_aktif) <> 0 or
      sum(u.n_aktif) <> 0 or sum(u.v_baru) <> 0 or sum(u.n_baru) <> 0 or sum(u.v_bukan_peserta) <> 0 or
      sum(u.n_bukan_peserta) <> 0 or sum(u.num_mcpr) <> 0 or sum(u.den_mcpr) <> 0 or sum(u.both_mcpr) <> 0 or
      sum(u.num_mkjp) <> 0 or sum(u.den_mkjp) <> 0 or sum(u.both_mkjp) <> 0 or sum(u.num_unmet) <> 0 or
      sum(u.den_unmet) <> 0 or sum(u.both_unmet) <> 0 or sum(u.num_caklap_bkb) <> 0 or
      sum(u.den_caklap_bkb) <> 0 or sum(u.both_caklap_bkb) <> 0 or sum(u.num_caklap_bkr) <> 0 or
      sum(u.den_caklap_bkr) <> 0 or sum(u.both_caklap_bkr) <> 0 or sum(u.num_caklap_bkl) <> 0 or
      sum(u.den_caklap_bkl) <> 0 or sum(u.both_caklap_bkl) <> 0 or sum(u.num_caklap_uppka) <> 0 or
      sum(u.den_caklap_uppka) <> 0 or sum(u.both_caklap_uppka) <> 0 or sum(u.num_caklap_pikr) <> 0 or
      sum(u.den_caklap_pikr) <> 0 or sum(u.both_caklap_pikr) <> 0 or sum(u.num_caklap_ppkbd) <> 0 or
      sum(u.den_caklap_ppkbd) <> 0 or sum(u.both_caklap_ppkbd) <> 0 or sum(u.num_caklap_sub_ppkbd) <> 0 or
      sum(u.den_caklap_sub_ppkbd) <> 0 or sum(u.both_caklap_sub_ppkbd) <> 0 or
      sum(u.num_caklap_rumah_dataku) <> 0 or sum(u.den_caklap_rumah_dataku) <> 0 or
      sum(u.both_caklap_rumah_dataku) <> 0
  ) wrong;
  return query select 'district'::text, count(*) from (
    select 1 from (
      select tenant_id, period,
        sent, verified, approved, on_time, v_bkb_ada, n_bkb_ada, v_bkb_lapor, n_bkb_lapor, v_bkr_ada,
        n_bkr_ada, v_bkr_lapor, n_bkr_lapor, v_bkl_ada, n_bkl_ada, v_bkl_lapor, n_bkl_lapor, v_uppka_ada,
        n_uppka_ada, v_uppka_lapor, n_uppka_lapor, v_pikr_ada, n_pikr_ada, v_pikr_lapor, n_pikr_lapor,
        v_ppkbd_ada, n_ppkbd_ada, x_ppkbd_ada, v_ppkbd_lapor, n_ppkbd_lapor, x_ppkbd_lapor, v_sub_ppkbd_ada,
        n_sub_ppkbd_ada, x_sub_ppkbd_ada, v_sub_ppkbd_lapor, n_sub_ppkbd_lapor, x_sub_ppkbd_lapor,
        v_rumah_dataku_ada, n_rumah_dataku_ada, x_rumah_dataku_ada, v_rumah_dataku_lapor, n_rumah_dataku_lapor,
        x_rumah_dataku_lapor, v_pus, n_pus, v_pa_iud, n_pa_iud, v_pa_mow, n_pa_mow, v_pa_mop, n_pa_mop,
        v_pa_implan, n_pa_implan, v_pa_suntik, n_pa_suntik, v_pa_pil, n_pa_pil, v_pa_kondom, n_pa_kondom,
        v_pa_mal, n_pa_mal, v_hamil, n_hamil, v_ias, n_ias, v_iat, n_iat, v_tial, n_tial, v_pb_iud, n_pb_iud,
        v_pb_mow, n_pb_mow, v_pb_mop, n_pb_mop, v_pb_implan, n_pb_implan, v_pb_suntik, n_pb_suntik, v_pb_pil,
        n_pb_pil, v_pb_kondom, n_pb_kondom, v_pb_mal, n_pb_mal, v_aktif, n_aktif, v_baru, n_baru,
        v_bukan_peserta, n_bukan_peserta, num_mcpr, den_mcpr, both_mcpr, num_mkjp, den_mkjp, both_mkjp,
        num_unmet, den_unmet, both_unmet, num_caklap_bkb, den_caklap_bkb, both_caklap_bkb, num_caklap_bkr,
        den_caklap_bkr, both_caklap_bkr, num_caklap_bkl, den_caklap_bkl, both_caklap_bkl, num_caklap_uppka,
        den_caklap_uppka, both_caklap_uppka, num_caklap_pikr, den_caklap_pikr, both_caklap_pikr,
        num_caklap_ppkbd, den_caklap_ppkbd, both_caklap_ppkbd, num_caklap_sub_ppkbd, den_caklap_sub_ppkbd,
        both_caklap_sub_ppkbd, num_caklap_rumah_dataku, den_caklap_rumah_dataku, both_caklap_rumah_dataku from contribution_laporan_desa
      union all select tenant_id, period,
        -sent, -verified, -approved, -on_time, -v_bkb_ada, -n_bkb_ada, -v_bkb_lapor, -n_bkb_lapor, -v_bkr_ada,
        -n_bkr_ada, -v_bkr_lapor, -n_bkr_lapor, -v_bkl_ada, -n_bkl_ada, -v_bkl_lapor, -n_bkl_lapor,
        -v_uppka_ada, -n_uppka_ada, -v_uppka_lapor, -n_uppka_lapor, -v_pikr_ada, -n_pikr_ada, -v_pikr_lapor,
        -n_pikr_lapor, -v_ppkbd_ada, -n_ppkbd_ada, -x_ppkbd_ada, -v_ppkbd_lapor, -n_ppkbd_lapor,
        -x_ppkbd_lapor, -v_sub_ppkbd_ada, -n_sub_ppkbd_ada, -x_sub_ppkbd_ada, -v_sub_ppkbd_lapor,
        -n_sub_ppkbd_lapor, -x_sub_ppkbd_lapor, -v_rumah_dataku_ada, -n_rumah_dataku_ada, -x_rumah_dataku_ada,
        -v_rumah_dataku_lapor, -n_rumah_dataku_lapor, -x_rumah_dataku_lapor, -v_pus, -n_pus, -v_pa_iud,
        -n_pa_iud, -v_pa_mow, -n_pa_mow, -v_pa_mop, -n_pa_mop, -v_pa_implan, -n_pa_implan, -v_pa_suntik,
        -n_pa_suntik, -v_pa_pil, -n_pa_pil, -v_pa_kondom, -n_pa_kondom, -v_pa_mal, -n_pa_mal, -v_hamil,
        -n_hamil, -v_ias, -n_ias, -v_iat, -n_iat, -v_tial, -n_tial, -v_pb_iud, -n_pb_iud, -v_pb_mow, -n_pb_mow,
        -v_pb_mop, -n_pb_mop, -v_pb_implan, -n_pb_implan, -v_pb_suntik, -n_pb_suntik, -v_pb_pil, -n_pb_pil,
        -v_pb_kondom, -n_pb_kondom, -v_pb_mal, -n_pb_mal, -v_aktif, -n_aktif, -v_baru, -n_baru,
        -v_bukan_peserta, -n_bukan_peserta, -num_mcpr, -den_mcpr, -both_mcpr, -num_mkjp, -den_mkjp, -both_mkjp,
        -num_unmet, -den_unmet, -both_unmet, -num_caklap_bkb, -den_caklap_bkb, -both_caklap_bkb,
        -num_caklap_bkr, -den_caklap_bkr, -both_caklap_bkr, -num_caklap_bkl, -den_caklap_bkl, -both_caklap_bkl,
        -num_caklap_uppka, -den_caklap_uppka, -both_caklap_uppka, -num_caklap_pikr, -den_caklap_pikr,
        -both_caklap_pikr, -num_caklap_ppkbd, -den_caklap_ppkbd, -both_caklap_ppkbd, -num_caklap_sub_ppkbd,
        -den_caklap_sub_ppkbd, -both_caklap_sub_ppkbd, -num_caklap_rumah_dataku, -den_caklap_rumah_dataku,
        -both_caklap_rumah_dataku from rollup_laporan_desa_district
      union all select d.tenant_id, d.period,
        -sent, -verified, -approved, -on_time, -v_bkb_ada, -n_bkb_ada, -v_bkb_lapor, -n_bkb_lapor, -v_bkr_ada,
        -n_bkr_ada, -v_bkr_lapor, -n_bkr_lapor, -v_bkl_ada, -n_bkl_ada, -v_bkl_lapor, -n_bkl_lapor,
        -v_uppka_ada, -n_uppka_ada, -v_uppka_lapor, -n_uppka_lapor, -v_pikr_ada, -n_pikr_ada, -v_pikr_lapor,
        -n_pikr_lapor, -v_ppkbd_ada, -n_ppkbd_ada, -x_ppkbd_ada, -v_ppkbd_lapor, -n_ppkbd_lapor,
        -x_ppkbd_lapor, -v_sub_ppkbd_ada, -n_sub_ppkbd_ada, -x_sub_ppkbd_ada, -v_sub_ppkbd_lapor,
        -n_sub_ppkbd_lapor, -x_sub_ppkbd_lapor, -v_rumah_dataku_ada, -n_rumah_dataku_ada, -x_rumah_dataku_ada,
        -v_rumah_dataku_lapor, -n_rumah_dataku_lapor, -x_rumah_dataku_lapor, -v_pus, -n_pus, -v_pa_iud,
        -n_pa_iud, -v_pa_mow, -n_pa_mow, -v_pa_mop, -n_pa_mop, -v_pa_implan, -n_pa_implan, -v_pa_suntik,
        -n_pa_suntik, -v_pa_pil, -n_pa_pil, -v_pa_kondom, -n_pa_kondom, -v_pa_mal, -n_pa_mal, -v_hamil,
        -n_hamil, -v_ias, -n_ias, -v_iat, -n_iat, -v_tial, -n_tial, -v_pb_iud, -n_pb_iud, -v_pb_mow, -n_pb_mow,
        -v_pb_mop, -n_pb_mop, -v_pb_implan, -n_pb_implan, -v_pb_suntik, -n_pb_suntik, -v_pb_pil, -n_pb_pil,
        -v_pb_kondom, -n_pb_kondom, -v_pb_mal, -n_pb_mal, -v_aktif, -n_aktif, -v_baru, -n_baru,
        -v_bukan_peserta, -n_bukan_peserta, -num_mcpr, -den_mcpr, -both_mcpr, -num_mkjp, -den_mkjp, -both_mkjp,
        -num_unmet, -den_unmet, -both_unmet, -num_caklap_bkb, -den_caklap_bkb, -both_caklap_bkb,
        -num_caklap_bkr, -den_caklap_bkr, -both_caklap_bkr, -num_caklap_bkl, -den_caklap_bkl, -both_caklap_bkl,
        -num_caklap_uppka, -den_caklap_uppka, -both_caklap_uppka, -num_caklap_pikr, -den_caklap_pikr,
        -both_caklap_pikr, -num_caklap_ppkbd, -den_caklap_ppkbd, -both_caklap_ppkbd, -num_caklap_sub_ppkbd,
        -den_caklap_sub_ppkbd, -both_caklap_sub_ppkbd, -num_caklap_rumah_dataku, -den_caklap_rumah_dataku,
        -both_caklap_rumah_dataku
      from delta_laporan_desa d join tenant o on o.id = d.tenant_id
    ) u
    group by tenant_id, period having
      sum(u.sent) <> 0 or sum(u.verified) <> 0 or sum(u.approved) <> 0 or sum(u.on_time) <> 0 or
      sum(u.v_bkb_ada) <> 0 or sum(u.n_bkb_ada) <> 0 or sum(u.v_bkb_lapor) <> 0 or sum(u.n_bkb_lapor) <> 0 or
      sum(u.v_bkr_ada) <> 0 or sum(u.n_bkr_ada) <> 0 or sum(u.v_bkr_lapor) <> 0 or sum(u.n_bkr_lapor) <> 0 or
      sum(u.v_bkl_ada) <> 0 or sum(u.n_bkl_ada) <> 0 or sum(u.v_bkl_lapor) <> 0 or sum(u.n_bkl_lapor) <> 0 or
      sum(u.v_uppka_ada) <> 0 or sum(u.n_uppka_ada) <> 0 or sum(u.v_uppka_lapor) <> 0 or
      sum(u.n_uppka_lapor) <> 0 or sum(u.v_pikr_ada) <> 0 or sum(u.n_pikr_ada) <> 0 or
      sum(u.v_pikr_lapor) <> 0 or sum(u.n_pikr_lapor) <> 0 or sum(u.v_ppkbd_ada) <> 0 or
      sum(u.n_ppkbd_ada) <> 0 or sum(u.x_ppkbd_ada) <> 0 or sum(u.v_ppkbd_lapor) <> 0 or
      sum(u.n_ppkbd_lapor) <> 0 or sum(u.x_ppkbd_lapor) <> 0 or sum(u.v_sub_ppkbd_ada) <> 0 or
      sum(u.n_sub_ppkbd_ada) <> 0 or sum(u.x_sub_ppkbd_ada) <> 0 or sum(u.v_sub_ppkbd_lapor) <> 0 or
      sum(u.n_sub_ppkbd_lapor) <> 0 or sum(u.x_sub_ppkbd_lapor) <> 0 or sum(u.v_rumah_dataku_ada) <> 0 or
      sum(u.n_rumah_dataku_ada) <> 0 or sum(u.x_rumah_dataku_ada) <> 0 or sum(u.v_rumah_dataku_lapor) <> 0 or
      sum(u.n_rumah_dataku_lapor) <> 0 or sum(u.x_rumah_dataku_lapor) <> 0 or sum(u.v_pus) <> 0 or
      sum(u.n_pus) <> 0 or sum(u.v_pa_iud) <> 0 or sum(u.n_pa_iud) <> 0 or sum(u.v_pa_mow) <> 0 or
      sum(u.n_pa_mow) <> 0 or sum(u.v_pa_mop) <> 0 or sum(u.n_pa_mop) <> 0 or sum(u.v_pa_implan) <> 0 or
      sum(u.n_pa_implan) <> 0 or sum(u.v_pa_suntik) <> 0 or sum(u.n_pa_suntik) <> 0 or
      sum(u.v_pa_pil) <> 0 or sum(u.n_pa_pil) <> 0 or sum(u.v_pa_kondom) <> 0 or sum(u.n_pa_kondom) <> 0 or
      sum(u.v_pa_mal) <> 0 or sum(u.n_pa_mal) <> 0 or sum(u.v_hamil) <> 0 or sum(u.n_hamil) <> 0 or
      sum(u.v_ias) <> 0 or sum(u.n_ias) <> 0 or sum(u.v_iat) <> 0 or sum(u.n_iat) <> 0 or
      sum(u.v_tial) <> 0 or sum(u.n_tial) <> 0 or sum(u.v_pb_iud) <> 0 or sum(u.n_pb_iud) <> 0 or
      sum(u.v_pb_mow) <> 0 or sum(u.n_pb_mow) <> 0 or sum(u.v_pb_mop) <> 0 or sum(u.n_pb_mop) <> 0 or
      sum(u.v_pb_implan) <> 0 or sum(u.n_pb_implan) <> 0 or sum(u.v_pb_suntik) <> 0 or
      sum(u.n_pb_suntik) <> 0 or sum(u.v_pb_pil) <> 0 or sum(u.n_pb_pil) <> 0 or sum(u.v_pb_kondom) <> 0 or
      sum(u.n_pb_kondom) <> 0 or sum(u.v_pb_mal) <> 0 or sum(u.n_pb_mal) <> 0 or sum(u.v_aktif) <> 0 or
      sum(u.n_aktif) <> 0 or sum(u.v_baru) <> 0 or sum(u.n_baru) <> 0 or sum(u.v_bukan_peserta) <> 0 or
      sum(u.n_bukan_peserta) <> 0 or sum(u.num_mcpr) <> 0 or sum(u.den_mcpr) <> 0 or sum(u.both_mcpr) <> 0 or
      sum(u.num_mkjp) <> 0 or sum(u.den_mkjp) <> 0 or sum(u.both_mkjp) <> 0 or sum(u.num_unmet) <> 0 or
      sum(u.den_unmet) <> 0 or sum(u.both_unmet) <> 0 or sum(u.num_caklap_bkb) <> 0 or
      sum(u.den_caklap_bkb) <> 0 or sum(u.both_caklap_bkb) <> 0 or sum(u.num_caklap_bkr) <> 0 or
      sum(u.den_caklap_bkr) <> 0 or sum(u.both_caklap_bkr) <> 0 or sum(u.num_caklap_bkl) <> 0 or
      sum(u.den_caklap_bkl) <> 0 or sum(u.both_caklap_bkl) <> 0 or sum(u.num_caklap_uppka) <> 0 or
      sum(u.den_caklap_uppka) <> 0 or sum(u.both_caklap_uppka) <> 0 or sum(u.num_caklap_pikr) <> 0 or
      sum(u.den_caklap_pikr) <> 0 or sum(u.both_caklap_pikr) <> 0 or sum(u.num_caklap_ppkbd) <> 0 or
      sum(u.den_caklap_ppkbd) <> 0 or sum(u.both_caklap_ppkbd) <> 0 or sum(u.num_caklap_sub_ppkbd) <> 0 or
      sum(u.den_caklap_sub_ppkbd) <> 0 or sum(u.both_caklap_sub_ppkbd) <> 0 or
      sum(u.num_caklap_rumah_dataku) <> 0 or sum(u.den_caklap_rumah_dataku) <> 0 or
      sum(u.both_caklap_rumah_dataku) <> 0
  ) wrong;
  return query select 'province'::text, count(*) from (
    select 1 from (
      select province_id, period,
        sent, verified, approved, on_time, v_bkb_ada, n_bkb_ada, v_bkb_lapor, n_bkb_lapor, v_bkr_ada,
        n_bkr_ada, v_bkr_lapor, n_bkr_lapor, v_bkl_ada, n_bkl_ada, v_bkl_lapor, n_bkl_lapor, v_uppka_ada,
        n_uppka_ada, v_uppka_lapor, n_uppka_lapor, v_pikr_ada, n_pikr_ada, v_pikr_lapor, n_pikr_lapor,
        v_ppkbd_ada, n_ppkbd_ada, x_ppkbd_ada, v_ppkbd_lapor, n_ppkbd_lapor, x_ppkbd_lapor, v_sub_ppkbd_ada,
        n_sub_ppkbd_ada, x_sub_ppkbd_ada, v_sub_ppkbd_lapor, n_sub_ppkbd_lapor, x_sub_ppkbd_lapor,
        v_rumah_dataku_ada, n_rumah_dataku_ada, x_rumah_dataku_ada, v_rumah_dataku_lapor, n_rumah_dataku_lapor,
        x_rumah_dataku_lapor, v_pus, n_pus, v_pa_iud, n_pa_iud, v_pa_mow, n_pa_mow, v_pa_mop, n_pa_mop,
        v_pa_implan, n_pa_implan, v_pa_suntik, n_pa_suntik, v_pa_pil, n_pa_pil, v_pa_kondom, n_pa_kondom,
        v_pa_mal, n_pa_mal, v_hamil, n_hamil, v_ias, n_ias, v_iat, n_iat, v_tial, n_tial, v_pb_iud, n_pb_iud,
        v_pb_mow, n_pb_mow, v_pb_mop, n_pb_mop, v_pb_implan, n_pb_implan, v_pb_suntik, n_pb_suntik, v_pb_pil,
        n_pb_pil, v_pb_kondom, n_pb_kondom, v_pb_mal, n_pb_mal, v_aktif, n_aktif, v_baru, n_baru,
        v_bukan_peserta, n_bukan_peserta, num_mcpr, den_mcpr, both_mcpr, num_mkjp, den_mkjp, both_mkjp,
        num_unmet, den_unmet, both_unmet, num_caklap_bkb, den_caklap_bkb, both_caklap_bkb, num_caklap_bkr,
        den_caklap_bkr, both_caklap_bkr, num_caklap_bkl, den_caklap_bkl, both_caklap_bkl, num_caklap_uppka,
        den_caklap_uppka, both_caklap_uppka, num_caklap_pikr, den_caklap_pikr, both_caklap_pikr,
        num_caklap_ppkbd, den_caklap_ppkbd, both_caklap_ppkbd, num_caklap_sub_ppkbd, den_caklap_sub_ppkbd,
        both_caklap_sub_ppkbd, num_caklap_rumah_dataku, den_caklap_rumah_dataku, both_caklap_rumah_dataku from contribution_laporan_desa
      union all select province_id, period,
        -sent, -verified, -approved, -on_time, -v_bkb_ada, -n_bkb_ada, -v_bkb_lapor, -n_bkb_lapor, -v_bkr_ada,
        -n_bkr_ada, -v_bkr_lapor, -n_bkr_lapor, -v_bkl_ada, -n_bkl_ada, -v_bkl_lapor, -n_bkl_lapor,
        -v_uppka_ada, -n_uppka_ada, -v_uppka_lapor, -n_uppka_lapor, -v_pikr_ada, -n_pikr_ada, -v_pikr_lapor,
        -n_pikr_lapor, -v_ppkbd_ada, -n_ppkbd_ada, -x_ppkbd_ada, -v_ppkbd_lapor, -n_ppkbd_lapor,
        -x_ppkbd_lapor, -v_sub_ppkbd_ada, -n_sub_ppkbd_ada, -x_sub_ppkbd_ada, -v_sub_ppkbd_lapor,
        -n_sub_ppkbd_lapor, -x_sub_ppkbd_lapor, -v_rumah_dataku_ada, -n_rumah_dataku_ada, -x_rumah_dataku_ada,
        -v_rumah_dataku_lapor, -n_rumah_dataku_lapor, -x_rumah_dataku_lapor, -v_pus, -n_pus, -v_pa_iud,
        -n_pa_iud, -v_pa_mow, -n_pa_mow, -v_pa_mop, -n_pa_mop, -v_pa_implan, -n_pa_implan, -v_pa_suntik,
        -n_pa_suntik, -v_pa_pil, -n_pa_pil, -v_pa_kondom, -n_pa_kondom, -v_pa_mal, -n_pa_mal, -v_hamil,
        -n_hamil, -v_ias, -n_ias, -v_iat, -n_iat, -v_tial, -n_tial, -v_pb_iud, -n_pb_iud, -v_pb_mow, -n_pb_mow,
        -v_pb_mop, -n_pb_mop, -v_pb_implan, -n_pb_implan, -v_pb_suntik, -n_pb_suntik, -v_pb_pil, -n_pb_pil,
        -v_pb_kondom, -n_pb_kondom, -v_pb_mal, -n_pb_mal, -v_aktif, -n_aktif, -v_baru, -n_baru,
        -v_bukan_peserta, -n_bukan_peserta, -num_mcpr, -den_mcpr, -both_mcpr, -num_mkjp, -den_mkjp, -both_mkjp,
        -num_unmet, -den_unmet, -both_unmet, -num_caklap_bkb, -den_caklap_bkb, -both_caklap_bkb,
        -num_caklap_bkr, -den_caklap_bkr, -both_caklap_bkr, -num_caklap_bkl, -den_caklap_bkl, -both_caklap_bkl,
        -num_caklap_uppka, -den_caklap_uppka, -both_caklap_uppka, -num_caklap_pikr, -den_caklap_pikr,
        -both_caklap_pikr, -num_caklap_ppkbd, -den_caklap_ppkbd, -both_caklap_ppkbd, -num_caklap_sub_ppkbd,
        -den_caklap_sub_ppkbd, -both_caklap_sub_ppkbd, -num_caklap_rumah_dataku, -den_caklap_rumah_dataku,
        -both_caklap_rumah_dataku from rollup_laporan_desa_province
      union all select o.province_id, d.period,
        -sent, -verified, -approved, -on_time, -v_bkb_ada, -n_bkb_ada, -v_bkb_lapor, -n_bkb_lapor, -v_bkr_ada,
        -n_bkr_ada, -v_bkr_lapor, -n_bkr_lapor, -v_bkl_ada, -n_bkl_ada, -v_bkl_lapor, -n_bkl_lapor,
        -v_uppka_ada, -n_uppka_ada, -v_uppka_lapor, -n_uppka_lapor, -v_pikr_ada, -n_pikr_ada, -v_pikr_lapor,
        -n_pikr_lapor, -v_ppkbd_ada, -n_ppkbd_ada, -x_ppkbd_ada, -v_ppkbd_lapor, -n_ppkbd_lapor,
        -x_ppkbd_lapor, -v_sub_ppkbd_ada, -n_sub_ppkbd_ada, -x_sub_ppkbd_ada, -v_sub_ppkbd_lapor,
        -n_sub_ppkbd_lapor, -x_sub_ppkbd_lapor, -v_rumah_dataku_ada, -n_rumah_dataku_ada, -x_rumah_dataku_ada,
        -v_rumah_dataku_lapor, -n_rumah_dataku_lapor, -x_rumah_dataku_lapor, -v_pus, -n_pus, -v_pa_iud,
        -n_pa_iud, -v_pa_mow, -n_pa_mow, -v_pa_mop, -n_pa_mop, -v_pa_implan, -n_pa_implan, -v_pa_suntik,
        -n_pa_suntik, -v_pa_pil, -n_pa_pil, -v_pa_kondom, -n_pa_kondom, -v_pa_mal, -n_pa_mal, -v_hamil,
        -n_hamil, -v_ias, -n_ias, -v_iat, -n_iat, -v_tial, -n_tial, -v_pb_iud, -n_pb_iud, -v_pb_mow, -n_pb_mow,
        -v_pb_mop, -n_pb_mop, -v_pb_implan, -n_pb_implan, -v_pb_suntik, -n_pb_suntik, -v_pb_pil, -n_pb_pil,
        -v_pb_kondom, -n_pb_kondom, -v_pb_mal, -n_pb_mal, -v_aktif, -n_aktif, -v_baru, -n_baru,
        -v_bukan_peserta, -n_bukan_peserta, -num_mcpr, -den_mcpr, -both_mcpr, -num_mkjp, -den_mkjp, -both_mkjp,
        -num_unmet, -den_unmet, -both_unmet, -num_caklap_bkb, -den_caklap_bkb, -both_caklap_bkb,
        -num_caklap_bkr, -den_caklap_bkr, -both_caklap_bkr, -num_caklap_bkl, -den_caklap_bkl, -both_caklap_bkl,
        -num_caklap_uppka, -den_caklap_uppka, -both_caklap_uppka, -num_caklap_pikr, -den_caklap_pikr,
        -both_caklap_pikr, -num_caklap_ppkbd, -den_caklap_ppkbd, -both_caklap_ppkbd, -num_caklap_sub_ppkbd,
        -den_caklap_sub_ppkbd, -both_caklap_sub_ppkbd, -num_caklap_rumah_dataku, -den_caklap_rumah_dataku,
        -both_caklap_rumah_dataku
      from delta_laporan_desa d join tenant o on o.id = d.tenant_id
    ) u
    group by province_id, period having
      sum(u.sent) <> 0 or sum(u.verified) <> 0 or sum(u.approved) <> 0 or sum(u.on_time) <> 0 or
      sum(u.v_bkb_ada) <> 0 or sum(u.n_bkb_ada) <> 0 or sum(u.v_bkb_lapor) <> 0 or sum(u.n_bkb_lapor) <> 0 or
      sum(u.v_bkr_ada) <> 0 or sum(u.n_bkr_ada) <> 0 or sum(u.v_bkr_lapor) <> 0 or sum(u.n_bkr_lapor) <> 0 or
      sum(u.v_bkl_ada) <> 0 or sum(u.n_bkl_ada) <> 0 or sum(u.v_bkl_lapor) <> 0 or sum(u.n_bkl_lapor) <> 0 or
      sum(u.v_uppka_ada) <> 0 or sum(u.n_uppka_ada) <> 0 or sum(u.v_uppka_lapor) <> 0 or
      sum(u.n_uppka_lapor) <> 0 or sum(u.v_pikr_ada) <> 0 or sum(u.n_pikr_ada) <> 0 or
      sum(u.v_pikr_lapor) <> 0 or sum(u.n_pikr_lapor) <> 0 or sum(u.v_ppkbd_ada) <> 0 or
      sum(u.n_ppkbd_ada) <> 0 or sum(u.x_ppkbd_ada) <> 0 or sum(u.v_ppkbd_lapor) <> 0 or
      sum(u.n_ppkbd_lapor) <> 0 or sum(u.x_ppkbd_lapor) <> 0 or sum(u.v_sub_ppkbd_ada) <> 0 or
      sum(u.n_sub_ppkbd_ada) <> 0 or sum(u.x_sub_ppkbd_ada) <> 0 or sum(u.v_sub_ppkbd_lapor) <> 0 or
      sum(u.n_sub_ppkbd_lapor) <> 0 or sum(u.x_sub_ppkbd_lapor) <> 0 or sum(u.v_rumah_dataku_ada) <> 0 or
      sum(u.n_rumah_dataku_ada) <> 0 or sum(u.x_rumah_dataku_ada) <> 0 or sum(u.v_rumah_dataku_lapor) <> 0 or
      sum(u.n_rumah_dataku_lapor) <> 0 or sum(u.x_rumah_dataku_lapor) <> 0 or sum(u.v_pus) <> 0 or
      sum(u.n_pus) <> 0 or sum(u.v_pa_iud) <> 0 or sum(u.n_pa_iud) <> 0 or sum(u.v_pa_mow) <> 0 or
      sum(u.n_pa_mow) <> 0 or sum(u.v_pa_mop) <> 0 or sum(u.n_pa_mop) <> 0 or sum(u.v_pa_implan) <> 0 or
      sum(u.n_pa_implan) <> 0 or sum(u.v_pa_suntik) <> 0 or sum(u.n_pa_suntik) <> 0 or
      sum(u.v_pa_pil) <> 0 or sum(u.n_pa_pil) <> 0 or sum(u.v_pa_kondom) <> 0 or sum(u.n_pa_kondom) <> 0 or
      sum(u.v_pa_mal) <> 0 or sum(u.n_pa_mal) <> 0 or sum(u.v_hamil) <> 0 or sum(u.n_hamil) <> 0 or
      sum(u.v_ias) <> 0 or sum(u.n_ias) <> 0 or sum(u.v_iat) <> 0 or sum(u.n_iat) <> 0 or
      sum(u.v_tial) <> 0 or sum(u.n_tial) <> 0 or sum(u.v_pb_iud) <> 0 or sum(u.n_pb_iud) <> 0 or
      sum(u.v_pb_mow) <> 0 or sum(u.n_pb_mow) <> 0 or sum(u.v_pb_mop) <> 0 or sum(u.n_pb_mop) <> 0 or
      sum(u.v_pb_implan) <> 0 or sum(u.n_pb_implan) <> 0 or sum(u.v_pb_suntik) <> 0 or
      sum(u.n_pb_suntik) <> 0 or sum(u.v_pb_pil) <> 0 or sum(u.n_pb_pil) <> 0 or sum(u.v_pb_kondom) <> 0 or
      sum(u.n_pb_kondom) <> 0 or sum(u.v_pb_mal) <> 0 or sum(u.n_pb_mal) <> 0 or sum(u.v_aktif) <> 0 or
      sum(u.n_aktif) <> 0 or sum(u.v_baru) <> 0 or sum(u.n_baru) <> 0 or sum(u.v_bukan_peserta) <> 0 or
      sum(u.n_bukan_peserta) <> 0 or sum(u.num_mcpr) <> 0 or sum(u.den_mcpr) <> 0 or sum(u.both_mcpr) <> 0 or
      sum(u.num_mkjp) <> 0 or sum(u.den_mkjp) <> 0 or sum(u.both_mkjp) <> 0 or sum(u.num_unmet) <> 0 or
      sum(u.den_unmet) <> 0 or sum(u.both_unmet) <> 0 or sum(u.num_caklap_bkb) <> 0 or
      sum(u.den_caklap_bkb) <> 0 or sum(u.both_caklap_bkb) <> 0 or sum(u.num_caklap_bkr) <> 0 or
      sum(u.den_caklap_bkr) <> 0 or sum(u.both_caklap_bkr) <> 0 or sum(u.num_caklap_bkl) <> 0 or
      sum(u.den_caklap_bkl) <> 0 or sum(u.both_caklap_bkl) <> 0 or sum(u.num_caklap_uppka) <> 0 or
      sum(u.den_caklap_uppka) <> 0 or sum(u.both_caklap_uppka) <> 0 or sum(u.num_caklap_pikr) <> 0 or
      sum(u.den_caklap_pikr) <> 0 or sum(u.both_caklap_pikr) <> 0 or sum(u.num_caklap_ppkbd) <> 0 or
      sum(u.den_caklap_ppkbd) <> 0 or sum(u.both_caklap_ppkbd) <> 0 or sum(u.num_caklap_sub_ppkbd) <> 0 or
      sum(u.den_caklap_sub_ppkbd) <> 0 or sum(u.both_caklap_sub_ppkbd) <> 0 or
      sum(u.num_caklap_rumah_dataku) <> 0 or sum(u.den_caklap_rumah_dataku) <> 0 or
      sum(u.both_caklap_rumah_dataku) <> 0
  ) wrong;
end
$f$;
grant create on schema public to lini_verify;
alter function verify_laporan_desa() owner to lini_verify;
revoke create on schema public from lini_verify;
set role lini_verify;
revoke execute on function verify_laporan_desa() from public;
grant execute on function verify_laporan_desa() to lini_app, lini_owner;
reset role;

/* Makes every roll-up again from the facts. Savers wait at the delta table meanwhile. */
create function rebuild_laporan_desa() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  lock table change_laporan_desa in share row exclusive mode;
  delete from change_laporan_desa;
  delete from rollup_laporan_desa_kecamatan;
  delete from rollup_laporan_desa_district;
  delete from rollup_laporan_desa_province;
  insert into rollup_laporan_desa_kecamatan (tenant_id, kecamatan_id, period,
    sent, verified, approved, on_time, v_bkb_ada, n_bkb_ada, v_bkb_lapor, n_bkb_lapor, v_bkr_ada,
    n_bkr_ada, v_bkr_lapor, n_bkr_lapor, v_bkl_ada, n_bkl_ada, v_bkl_lapor, n_bkl_lapor, v_uppka_ada,
    n_uppka_ada, v_uppka_lapor, n_uppka_lapor, v_pikr_ada, n_pikr_ada, v_pikr_lapor, n_pikr_lapor,
    v_ppkbd_ada, n_ppkbd_ada, x_ppkbd_ada, v_ppkbd_lapor, n_ppkbd_lapor, x_ppkbd_lapor, v_sub_ppkbd_ada,
    n_sub_ppkbd_ada, x_sub_ppkbd_ada, v_sub_ppkbd_lapor, n_sub_ppkbd_lapor, x_sub_ppkbd_lapor,
    v_rumah_dataku_ada, n_rumah_dataku_ada, x_rumah_dataku_ada, v_rumah_dataku_lapor, n_rumah_dataku_lapor,
    x_rumah_dataku_lapor, v_pus, n_pus, v_pa_iud, n_pa_iud, v_pa_mow, n_pa_mow, v_pa_mop, n_pa_mop,
    v_pa_implan, n_pa_implan, v_pa_suntik, n_pa_suntik, v_pa_pil, n_pa_pil, v_pa_kondom, n_pa_kondom,
    v_pa_mal, n_pa_mal, v_hamil, n_hamil, v_ias, n_ias, v_iat, n_iat, v_tial, n_tial, v_pb_iud, n_pb_iud,
    v_pb_mow, n_pb_mow, v_pb_mop, n_pb_mop, v_pb_implan, n_pb_implan, v_pb_suntik, n_pb_suntik, v_pb_pil,
    n_pb_pil, v_pb_kondom, n_pb_kondom, v_pb_mal, n_pb_mal, v_aktif, n_aktif, v_baru, n_baru,
    v_bukan_peserta, n_bukan_peserta, num_mcpr, den_mcpr, both_mcpr, num_mkjp, den_mkjp, both_mkjp,
    num_unmet, den_unmet, both_unmet, num_caklap_bkb, den_caklap_bkb, both_caklap_bkb, num_caklap_bkr,
    den_caklap_bkr, both_caklap_bkr, num_caklap_bkl, den_caklap_bkl, both_caklap_bkl, num_caklap_uppka,
    den_caklap_uppka, both_caklap_uppka, num_caklap_pikr, den_caklap_pikr, both_caklap_pikr,
    num_caklap_ppkbd, den_caklap_ppkbd, both_caklap_ppkbd, num_caklap_sub_ppkbd, den_caklap_sub_ppkbd,
    both_caklap_sub_ppkbd, num_caklap_rumah_dataku, den_caklap_rumah_dataku, both_caklap_rumah_dataku)
  select tenant_id, kecamatan_id, period,
    sum(sent), sum(verified), sum(approved), sum(on_time), sum(v_bkb_ada), sum(n_bkb_ada),
    sum(v_bkb_lapor), sum(n_bkb_lapor), sum(v_bkr_ada), sum(n_bkr_ada), sum(v_bkr_lapor), sum(n_bkr_lapor),
    sum(v_bkl_ada), sum(n_bkl_ada), sum(v_bkl_lapor), sum(n_bkl_lapor), sum(v_uppka_ada), sum(n_uppka_ada),
    sum(v_uppka_lapor), sum(n_uppka_lapor), sum(v_pikr_ada), sum(n_pikr_ada), sum(v_pikr_lapor),
    sum(n_pikr_lapor), sum(v_ppkbd_ada), sum(n_ppkbd_ada), sum(x_ppkbd_ada), sum(v_ppkbd_lapor),
    sum(n_ppkbd_lapor), sum(x_ppkbd_lapor), sum(v_sub_ppkbd_ada), sum(n_sub_ppkbd_ada),
    sum(x_sub_ppkbd_ada), sum(v_sub_ppkbd_lapor), sum(n_sub_ppkbd_lapor), sum(x_sub_ppkbd_lapor),
    sum(v_rumah_dataku_ada), sum(n_rumah_dataku_ada), sum(x_rumah_dataku_ada), sum(v_rumah_dataku_lapor),
    sum(n_rumah_dataku_lapor), sum(x_rumah_dataku_lapor), sum(v_pus), sum(n_pus), sum(v_pa_iud),
    sum(n_pa_iud), sum(v_pa_mow), sum(n_pa_mow), sum(v_pa_mop), sum(n_pa_mop), sum(v_pa_implan),
    sum(n_pa_implan), sum(v_pa_suntik), sum(n_pa_suntik), sum(v_pa_pil), sum(n_pa_pil), sum(v_pa_kondom),
    sum(n_pa_kondom), sum(v_pa_mal), sum(n_pa_mal), sum(v_hamil), sum(n_hamil), sum(v_ias), sum(n_ias),
    sum(v_iat), sum(n_iat), sum(v_tial), sum(n_tial), sum(v_pb_iud), sum(n_pb_iud), sum(v_pb_mow),
    sum(n_pb_mow), sum(v_pb_mop), sum(n_pb_mop), sum(v_pb_implan), sum(n_pb_implan), sum(v_pb_suntik),
    sum(n_pb_suntik), sum(v_pb_pil), sum(n_pb_pil), sum(v_pb_kondom), sum(n_pb_kondom), sum(v_pb_mal),
    sum(n_pb_mal), sum(v_aktif), sum(n_aktif), sum(v_baru), sum(n_baru), sum(v_bukan_peserta),
    sum(n_bukan_peserta), sum(num_mcpr), sum(den_mcpr), sum(both_mcpr), sum(num_mkjp), sum(den_mkjp),
    sum(both_mkjp), sum(num_unmet), sum(den_unmet), sum(both_unmet), sum(num_caklap_bkb),
    sum(den_caklap_bkb), sum(both_caklap_bkb), sum(num_caklap_bkr), sum(den_caklap_bkr),
    sum(both_caklap_bkr), sum(num_caklap_bkl), sum(den_caklap_bkl), sum(both_caklap_bkl),
    sum(num_caklap_uppka), sum(den_caklap_uppka), sum(both_caklap_uppka), sum(num_caklap_pikr),
    sum(den_caklap_pikr), sum(both_caklap_pikr), sum(num_caklap_ppkbd), sum(den_caklap_ppkbd),
    sum(both_caklap_ppkbd), sum(num_caklap_sub_ppkbd), sum(den_caklap_sub_ppkbd),
    sum(both_caklap_sub_ppkbd), sum(num_caklap_rumah_dataku), sum(den_caklap_rumah_dataku),
    sum(both_caklap_rumah_dataku)
  from contribution_laporan_desa group by tenant_id, kecamatan_id, period;
  insert into rollup_laporan_desa_district (tenant_id, period,
    sent, verified, approved, on_time, v_bkb_ada, n_bkb_ada, v_bkb_lapor, n_bkb_lapor, v_bkr_ada,
    n_bkr_ada, v_bkr_lapor, n_bkr_lapor, v_bkl_ada, n_bkl_ada, v_bkl_lapor, n_bkl_lapor, v_uppka_ada,
    n_uppka_ada, v_uppka_lapor, n_uppka_lapor, v_pikr_ada, n_pikr_ada, v_pikr_lapor, n_pikr_lapor,
    v_ppkbd_ada, n_ppkbd_ada, x_ppkbd_ada, v_ppkbd_lapor, n_ppkbd_lapor, x_ppkbd_lapor, v_sub_ppkbd_ada,
    n_sub_ppkbd_ada, x_sub_ppkbd_ada, v_sub_ppkbd_lapor, n_sub_ppkbd_lapor, x_sub_ppkbd_lapor,
    v_rumah_dataku_ada, n_rumah_dataku_ada, x_rumah_dataku_ada, v_rumah_dataku_lapor, n_rumah_dataku_lapor,
    x_rumah_dataku_lapor, v_pus, n_pus, v_pa_iud, n_pa_iud, v_pa_mow, n_pa_mow, v_pa_mop, n_pa_mop,
    v_pa_implan, n_pa_implan, v_pa_suntik, n_pa_suntik, v_pa_pil, n_pa_pil, v_pa_kondom, n_pa_kondom,
    v_pa_mal, n_pa_mal, v_hamil, n_hamil, v_ias, n_ias, v_iat, n_iat, v_tial, n_tial, v_pb_iud, n_pb_iud,
    v_pb_mow, n_pb_mow, v_pb_mop, n_pb_mop, v_pb_implan, n_pb_implan, v_pb_suntik, n_pb_suntik, v_pb_pil,
    n_pb_pil, v_pb_kondom, n_pb_kondom, v_pb_mal, n_pb_mal, v_aktif, n_aktif, v_baru, n_baru,
    v_bukan_peserta, n_bukan_peserta, num_mcpr, den_mcpr, both_mcpr, num_mkjp, den_mkjp, both_mkjp,
    num_unmet, den_unmet, both_unmet, num_caklap_bkb, den_caklap_bkb, both_caklap_bkb, num_caklap_bkr,
    den_caklap_bkr, both_caklap_bkr, num_caklap_bkl, den_caklap_bkl, both_caklap_bkl, num_caklap_uppka,
    den_caklap_uppka, both_caklap_uppka, num_caklap_pikr, den_caklap_pikr, both_caklap_pikr,
    num_caklap_ppkbd, den_caklap_ppkbd, both_caklap_ppkbd, num_caklap_sub_ppkbd, den_caklap_sub_ppkbd,
    both_caklap_sub_ppkbd, num_caklap_rumah_dataku, den_caklap_rumah_dataku, both_caklap_rumah_dataku)
  select tenant_id, period,
    sum(sent), sum(verified), sum(approved), sum(on_time), sum(v_bkb_ada), sum(n_bkb_ada),
    sum(v_bkb_lapor), sum(n_bkb_lapor), sum(v_bkr_ada), sum(n_bkr_ada), sum(v_bkr_lapor), sum(n_bkr_lapor),
    sum(v_bkl_ada), sum(n_bkl_ada), sum(v_bkl_lapor), sum(n_bkl_lapor), sum(v_uppka_ada), sum(n_uppka_ada),
    sum(v_uppka_lapor), sum(n_uppka_lapor), sum(v_pikr_ada), sum(n_pikr_ada), sum(v_pikr_lapor),
    sum(n_pikr_lapor), sum(v_ppkbd_ada), sum(n_ppkbd_ada), sum(x_ppkbd_ada), sum(v_ppkbd_lapor),
    sum(n_ppkbd_lapor), sum(x_ppkbd_lapor), sum(v_sub_ppkbd_ada), sum(n_sub_ppkbd_ada),
    sum(x_sub_ppkbd_ada), sum(v_sub_ppkbd_lapor), sum(n_sub_ppkbd_lapor), sum(x_sub_ppkbd_lapor),
    sum(v_rumah_dataku_ada), sum(n_rumah_dataku_ada), sum(x_rumah_dataku_ada), sum(v_rumah_dataku_lapor),
    sum(n_rumah_dataku_lapor), sum(x_rumah_dataku_lapor), sum(v_pus), sum(n_pus), sum(v_pa_iud),
    sum(n_pa_iud), sum(v_pa_mow), sum(n_pa_mow), sum(v_pa_mop), sum(n_pa_mop), sum(v_pa_implan),
    sum(n_pa_implan), sum(v_pa_suntik), sum(n_pa_suntik), sum(v_pa_pil), sum(n_pa_pil), sum(v_pa_kondom),
    sum(n_pa_kondom), sum(v_pa_mal), sum(n_pa_mal), sum(v_hamil), sum(n_hamil), sum(v_ias), sum(n_ias),
    sum(v_iat), sum(n_iat), sum(v_tial), sum(n_tial), sum(v_pb_iud), sum(n_pb_iud), sum(v_pb_mow),
    sum(n_pb_mow), sum(v_pb_mop), sum(n_pb_mop), sum(v_pb_implan), sum(n_pb_implan), sum(v_pb_suntik),
    sum(n_pb_suntik), sum(v_pb_pil), sum(n_pb_pil), sum(v_pb_kondom), sum(n_pb_kondom), sum(v_pb_mal),
    sum(n_pb_mal), sum(v_aktif), sum(n_aktif), sum(v_baru), sum(n_baru), sum(v_bukan_peserta),
    sum(n_bukan_peserta), sum(num_mcpr), sum(den_mcpr), sum(both_mcpr), sum(num_mkjp), sum(den_mkjp),
    sum(both_mkjp), sum(num_unmet), sum(den_unmet), sum(both_unmet), sum(num_caklap_bkb),
    sum(den_caklap_bkb), sum(both_caklap_bkb), sum(num_caklap_bkr), sum(den_caklap_bkr),
    sum(both_caklap_bkr), sum(num_caklap_bkl), sum(den_caklap_bkl), sum(both_caklap_bkl),
    sum(num_caklap_uppka), sum(den_caklap_uppka), sum(both_caklap_uppka), sum(num_caklap_pikr),
    sum(den_caklap_pikr), sum(both_caklap_pikr), sum(num_caklap_ppkbd), sum(den_caklap_ppkbd),
    sum(both_caklap_ppkbd), sum(num_caklap_sub_ppkbd), sum(den_caklap_sub_ppkbd),
    sum(both_caklap_sub_ppkbd), sum(num_caklap_rumah_dataku), sum(den_caklap_rumah_dataku),
    sum(both_caklap_rumah_dataku)
  from contribution_laporan_desa group by tenant_id, period;
  insert into rollup_laporan_desa_province (province_id, period,
    sent, verified, approved, on_time, v_bkb_ada, n_bkb_ada, v_bkb_lapor, n_bkb_lapor, v_bkr_ada,
    n_bkr_ada, v_bkr_lapor, n_bkr_lapor, v_bkl_ada, n_bkl_ada, v_bkl_lapor, n_bkl_lapor, v_uppka_ada,
    n_uppka_ada, v_uppka_lapor, n_uppka_lapor, v_pikr_ada, n_pikr_ada, v_pikr_lapor, n_pikr_lapor,
    v_ppkbd_ada, n_ppkbd_ada, x_ppkbd_ada, v_ppkbd_lapor, n_ppkbd_lapor, x_ppkbd_lapor, v_sub_ppkbd_ada,
    n_sub_ppkbd_ada, x_sub_ppkbd_ada, v_sub_ppkbd_lapor, n_sub_ppkbd_lapor, x_sub_ppkbd_lapor,
    v_rumah_dataku_ada, n_rumah_dataku_ada, x_rumah_dataku_ada, v_rumah_dataku_lapor, n_rumah_dataku_lapor,
    x_rumah_dataku_lapor, v_pus, n_pus, v_pa_iud, n_pa_iud, v_pa_mow, n_pa_mow, v_pa_mop, n_pa_mop,
    v_pa_implan, n_pa_implan, v_pa_suntik, n_pa_suntik, v_pa_pil, n_pa_pil, v_pa_kondom, n_pa_kondom,
    v_pa_mal, n_pa_mal, v_hamil, n_hamil, v_ias, n_ias, v_iat, n_iat, v_tial, n_tial, v_pb_iud, n_pb_iud,
    v_pb_mow, n_pb_mow, v_pb_mop, n_pb_mop, v_pb_implan, n_pb_implan, v_pb_suntik, n_pb_suntik, v_pb_pil,
    n_pb_pil, v_pb_kondom, n_pb_kondom, v_pb_mal, n_pb_mal, v_aktif, n_aktif, v_baru, n_baru,
    v_bukan_peserta, n_bukan_peserta, num_mcpr, den_mcpr, both_mcpr, num_mkjp, den_mkjp, both_mkjp,
    num_unmet, den_unmet, both_unmet, num_caklap_bkb, den_caklap_bkb, both_caklap_bkb, num_caklap_bkr,
    den_caklap_bkr, both_caklap_bkr, num_caklap_bkl, den_caklap_bkl, both_caklap_bkl, num_caklap_uppka,
    den_caklap_uppka, both_caklap_uppka, num_caklap_pikr, den_caklap_pikr, both_caklap_pikr,
    num_caklap_ppkbd, den_caklap_ppkbd, both_caklap_ppkbd, num_caklap_sub_ppkbd, den_caklap_sub_ppkbd,
    both_caklap_sub_ppkbd, num_caklap_rumah_dataku, den_caklap_rumah_dataku, both_caklap_rumah_dataku)
  select province_id, period,
    sum(sent), sum(verified), sum(approved), sum(on_time), sum(v_bkb_ada), sum(n_bkb_ada),
    sum(v_bkb_lapor), sum(n_bkb_lapor), sum(v_bkr_ada), sum(n_bkr_ada), sum(v_bkr_lapor), sum(n_bkr_lapor),
    sum(v_bkl_ada), sum(n_bkl_ada), sum(v_bkl_lapor), sum(n_bkl_lapor), sum(v_uppka_ada), sum(n_uppka_ada),
    sum(v_uppka_lapor), sum(n_uppka_lapor), sum(v_pikr_ada), sum(n_pikr_ada), sum(v_pikr_lapor),
    sum(n_pikr_lapor), sum(v_ppkbd_ada), sum(n_ppkbd_ada), sum(x_ppkbd_ada), sum(v_ppkbd_lapor),
    sum(n_ppkbd_lapor), sum(x_ppkbd_lapor), sum(v_sub_ppkbd_ada), sum(n_sub_ppkbd_ada),
    sum(x_sub_ppkbd_ada), sum(v_sub_ppkbd_lapor), sum(n_sub_ppkbd_lapor), sum(x_sub_ppkbd_lapor),
    sum(v_rumah_dataku_ada), sum(n_rumah_dataku_ada), sum(x_rumah_dataku_ada), sum(v_rumah_dataku_lapor),
    sum(n_rumah_dataku_lapor), sum(x_rumah_dataku_lapor), sum(v_pus), sum(n_pus), sum(v_pa_iud),
    sum(n_pa_iud), sum(v_pa_mow), sum(n_pa_mow), sum(v_pa_mop), sum(n_pa_mop), sum(v_pa_implan),
    sum(n_pa_implan), sum(v_pa_suntik), sum(n_pa_suntik), sum(v_pa_pil), sum(n_pa_pil), sum(v_pa_kondom),
    sum(n_pa_kondom), sum(v_pa_mal), sum(n_pa_mal), sum(v_hamil), sum(n_hamil), sum(v_ias), sum(n_ias),
    sum(v_iat), sum(n_iat), sum(v_tial), sum(n_tial), sum(v_pb_iud), sum(n_pb_iud), sum(v_pb_mow),
    sum(n_pb_mow), sum(v_pb_mop), sum(n_pb_mop), sum(v_pb_implan), sum(n_pb_implan), sum(v_pb_suntik),
    sum(n_pb_suntik), sum(v_pb_pil), sum(n_pb_pil), sum(v_pb_kondom), sum(n_pb_kondom), sum(v_pb_mal),
    sum(n_pb_mal), sum(v_aktif), sum(n_aktif), sum(v_baru), sum(n_baru), sum(v_bukan_peserta),
    sum(n_bukan_peserta), sum(num_mcpr), sum(den_mcpr), sum(both_mcpr), sum(num_mkjp), sum(den_mkjp),
    sum(both_mkjp), sum(num_unmet), sum(den_unmet), sum(both_unmet), sum(num_caklap_bkb),
    sum(den_caklap_bkb), sum(both_caklap_bkb), sum(num_caklap_bkr), sum(den_caklap_bkr),
    sum(both_caklap_bkr), sum(num_caklap_bkl), sum(den_caklap_bkl), sum(both_caklap_bkl),
    sum(num_caklap_uppka), sum(den_caklap_uppka), sum(both_caklap_uppka), sum(num_caklap_pikr),
    sum(den_caklap_pikr), sum(both_caklap_pikr), sum(num_caklap_ppkbd), sum(den_caklap_ppkbd),
    sum(both_caklap_ppkbd), sum(num_caklap_sub_ppkbd), sum(den_caklap_sub_ppkbd),
    sum(both_caklap_sub_ppkbd), sum(num_caklap_rumah_dataku), sum(den_caklap_rumah_dataku),
    sum(both_caklap_rumah_dataku)
  from contribution_laporan_desa group by province_id, period;
end
$f$;
grant create on schema public to lini_verify;
alter function rebuild_laporan_desa() owner to lini_verify;
revoke create on schema public from lini_verify;
set role lini_verify;
revoke execute on function rebuild_laporan_desa() from public;
grant execute on function rebuild_laporan_desa() to lini_owner;
reset role;


/* Open figures of the villages of one kecamatan for the province and the nation: only
   offices in the caller's scope, only counted reports. */
create function villages_laporan_desa(in_kecamatan int, from_period int, to_period int) returns setof fact_laporan_desa
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $f$
declare district int := (select r.district_id from region r where r.id = in_kecamatan);
begin
  -- Asked by itself: inside one condition the planner would read the setting for the nation too.
  if session_user <> 'lini_nation' and district <> all (current_setting('app.tenants')::int[]) then return; end if;
  return query select f.* from fact_laporan_desa f
  where f.tenant_id = district and f.period between from_period and to_period
    and f.kecamatan_id = in_kecamatan and f.status >= 2;
end
$f$;
grant create on schema public to lini_verify;
alter function villages_laporan_desa(int, int, int) owner to lini_verify;
revoke create on schema public from lini_verify;
set role lini_verify;
revoke execute on function villages_laporan_desa(int, int, int) from public;
grant execute on function villages_laporan_desa(int, int, int) to lini_across, lini_nation;
reset role;

-- Rekap Pendampingan TPK: one row per unit and month, NULL is belum dilaporkan --------------------
create table fact_rekap_tpk (
  tenant_id int not null,
  period int not null,
  unit_id int not null,
  village_id int not null,
  kecamatan_id int not null,
  status smallint not null,
  revision smallint not null,
  timely smallint not null,
  catin_sasaran int check (catin_sasaran >= 0), catin_didampingi int check (catin_didampingi >= 0),
  catin_berisiko int check (catin_berisiko >= 0), catin_dirujuk int check (catin_dirujuk >= 0),
  catin_bansos int check (catin_bansos >= 0), hamil_sasaran int check (hamil_sasaran >= 0),
  hamil_didampingi int check (hamil_didampingi >= 0), hamil_berisiko int check (hamil_berisiko >= 0),
  hamil_dirujuk int check (hamil_dirujuk >= 0), hamil_bansos int check (hamil_bansos >= 0),
  pascasalin_sasaran int check (pascasalin_sasaran >= 0),
  pascasalin_didampingi int check (pascasalin_didampingi >= 0),
  pascasalin_berisiko int check (pascasalin_berisiko >= 0),
  pascasalin_dirujuk int check (pascasalin_dirujuk >= 0),
  pascasalin_bansos int check (pascasalin_bansos >= 0), baduta_sasaran int check (baduta_sasaran >= 0),
  baduta_didampingi int check (baduta_didampingi >= 0), baduta_berisiko int check (baduta_berisiko >= 0),
  baduta_dirujuk int check (baduta_dirujuk >= 0), baduta_bansos int check (baduta_bansos >= 0),
  balita_sasaran int check (balita_sasaran >= 0), balita_didampingi int check (balita_didampingi >= 0),
  balita_berisiko int check (balita_berisiko >= 0), balita_dirujuk int check (balita_dirujuk >= 0),
  balita_bansos int check (balita_bansos >= 0),
  na bit(25),
  primary key (tenant_id, period, unit_id)
);

-- Every change of a counted row, as it was and as it is, until the folder has added it.
create table change_rekap_tpk (
  tenant_id int not null,
  id bigint generated always as identity,
  kecamatan_id int not null,
  period int not null,
  sign smallint not null,
  status smallint not null,
  timely smallint not null,
  catin_sasaran int, catin_didampingi int, catin_berisiko int, catin_dirujuk int, catin_bansos int,
  hamil_sasaran int, hamil_didampingi int, hamil_berisiko int, hamil_dirujuk int, hamil_bansos int,
  pascasalin_sasaran int, pascasalin_didampingi int, pascasalin_berisiko int, pascasalin_dirujuk int,
  pascasalin_bansos int, baduta_sasaran int, baduta_didampingi int, baduta_berisiko int,
  baduta_dirujuk int, baduta_bansos int, balita_sasaran int, balita_didampingi int, balita_berisiko int,
  balita_dirujuk int, balita_bansos int,
  na bit(25),
  primary key (tenant_id, id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

create view delta_rekap_tpk with (security_invoker = true) as
select r.tenant_id, r.kecamatan_id, r.period,
    r.sign * 1 as sent, r.sign * (r.status >= 3)::int as verified,
    r.sign * (r.status >= 4)::int as approved, r.sign * (r.timely > 0)::int as on_time,
    r.sign * coalesce(r.catin_sasaran, 0) as v_catin_sasaran,
    r.sign * (r.catin_sasaran is not null)::int as n_catin_sasaran,
    r.sign * coalesce(get_bit(r.na, 0), 0) as x_catin_sasaran,
    r.sign * coalesce(r.catin_didampingi, 0) as v_catin_didampingi,
    r.sign * (r.catin_didampingi is not null)::int as n_catin_didampingi,
    r.sign * coalesce(get_bit(r.na, 1), 0) as x_catin_didampingi,
    r.sign * coalesce(r.catin_berisiko, 0) as v_catin_berisiko,
    r.sign * (r.catin_berisiko is not null)::int as n_catin_berisiko,
    r.sign * coalesce(get_bit(r.na, 2), 0) as x_catin_berisiko,
    r.sign * coalesce(r.catin_dirujuk, 0) as v_catin_dirujuk,
    r.sign * (r.catin_dirujuk is not null)::int as n_catin_dirujuk,
    r.sign * coalesce(get_bit(r.na, 3), 0) as x_catin_dirujuk,
    r.sign * coalesce(r.catin_bansos, 0) as v_catin_bansos,
    r.sign * (r.catin_bansos is not null)::int as n_catin_bansos,
    r.sign * coalesce(get_bit(r.na, 4), 0) as x_catin_bansos,
    r.sign * coalesce(r.hamil_sasaran, 0) as v_hamil_sasaran,
    r.sign * (r.hamil_sasaran is not null)::int as n_hamil_sasaran,
    r.sign * coalesce(get_bit(r.na, 5), 0) as x_hamil_sasaran,
    r.sign * coalesce(r.hamil_didampingi, 0) as v_hamil_didampingi,
    r.sign * (r.hamil_didampingi is not null)::int as n_hamil_didampingi,
    r.sign * coalesce(get_bit(r.na, 6), 0) as x_hamil_didampingi,
    r.sign * coalesce(r.hamil_berisiko, 0) as v_hamil_berisiko,
    r.sign * (r.hamil_berisiko is not null)::int as n_hamil_berisiko,
    r.sign * coalesce(get_bit(r.na, 7), 0) as x_hamil_berisiko,
    r.sign * coalesce(r.hamil_dirujuk, 0) as v_hamil_dirujuk,
    r.sign * (r.hamil_dirujuk is not null)::int as n_hamil_dirujuk,
    r.sign * coalesce(get_bit(r.na, 8), 0) as x_hamil_dirujuk,
    r.sign * coalesce(r.hamil_bansos, 0) as v_hamil_bansos,
    r.sign * (r.hamil_bansos is not null)::int as n_hamil_bansos,
    r.sign * coalesce(get_bit(r.na, 9), 0) as x_hamil_bansos,
    r.sign * coalesce(r.pascasalin_sasaran, 0) as v_pascasalin_sasaran,
    r.sign * (r.pascasalin_sasaran is not null)::int as n_pascasalin_sasaran,
    r.sign * coalesce(get_bit(r.na, 10), 0) as x_pascasalin_sasaran,
    r.sign * coalesce(r.pascasalin_didampingi, 0) as v_pascasalin_didampingi,
    r.sign * (r.pascasalin_didampingi is not null)::int as n_pascasalin_didampingi,
    r.sign * coalesce(get_bit(r.na, 11), 0) as x_pascasalin_didampingi,
    r.sign * coalesce(r.pascasalin_berisiko, 0) as v_pascasalin_berisiko,
    r.sign * (r.pascasalin_berisiko is not null)::int as n_pascasalin_berisiko,
    r.sign * coalesce(get_bit(r.na, 12), 0) as x_pascasalin_berisiko,
    r.sign * coalesce(r.pascasalin_dirujuk, 0) as v_pascasalin_dirujuk,
    r.sign * (r.pascasalin_dirujuk is not null)::int as n_pascasalin_dirujuk,
    r.sign * coalesce(get_bit(r.na, 13), 0) as x_pascasalin_dirujuk,
    r.sign * coalesce(r.pascasalin_bansos, 0) as v_pascasalin_bansos,
    r.sign * (r.pascasalin_bansos is not null)::int as n_pascasalin_bansos,
    r.sign * coalesce(get_bit(r.na, 14), 0) as x_pascasalin_bansos,
    r.sign * coalesce(r.baduta_sasaran, 0) as v_baduta_sasaran,
    r.sign * (r.baduta_sasaran is not null)::int as n_baduta_sasaran,
    r.sign * coalesce(get_bit(r.na, 15), 0) as x_baduta_sasaran,
    r.sign * coalesce(r.baduta_didampingi, 0) as v_baduta_didampingi,
    r.sign * (r.baduta_didampingi is not null)::int as n_baduta_didampingi,
    r.sign * coalesce(get_bit(r.na, 16), 0) as x_baduta_didampingi,
    r.sign * coalesce(r.baduta_berisiko, 0) as v_baduta_berisiko,
    r.sign * (r.baduta_berisiko is not null)::int as n_baduta_berisiko,
    r.sign * coalesce(get_bit(r.na, 17), 0) as x_baduta_berisiko,
    r.sign * coalesce(r.baduta_dirujuk, 0) as v_baduta_dirujuk,
    r.sign * (r.baduta_dirujuk is not null)::int as n_baduta_dirujuk,
    r.sign * coalesce(get_bit(r.na, 18), 0) as x_baduta_dirujuk,
    r.sign * coalesce(r.baduta_bansos, 0) as v_baduta_bansos,
    r.sign * (r.baduta_bansos is not null)::int as n_baduta_bansos,
    r.sign * coalesce(get_bit(r.na, 19), 0) as x_baduta_bansos,
    r.sign * coalesce(r.balita_sasaran, 0) as v_balita_sasaran,
    r.sign * (r.balita_sasaran is not null)::int as n_balita_sasaran,
    r.sign * coalesce(get_bit(r.na, 20), 0) as x_balita_sasaran,
    r.sign * coalesce(r.balita_didampingi, 0) as v_balita_didampingi,
    r.sign * (r.balita_didampingi is not null)::int as n_balita_didampingi,
    r.sign * coalesce(get_bit(r.na, 21), 0) as x_balita_didampingi,
    r.sign * coalesce(r.balita_berisiko, 0) as v_balita_berisiko,
    r.sign * (r.balita_berisiko is not null)::int as n_balita_berisiko,
    r.sign * coalesce(get_bit(r.na, 22), 0) as x_balita_berisiko,
    r.sign * coalesce(r.balita_dirujuk, 0) as v_balita_dirujuk,
    r.sign * (r.balita_dirujuk is not null)::int as n_balita_dirujuk,
    r.sign * coalesce(get_bit(r.na, 23), 0) as x_balita_dirujuk,
    r.sign * coalesce(r.balita_bansos, 0) as v_balita_bansos,
    r.sign * (r.balita_bansos is not null)::int as n_balita_bansos,
    r.sign * coalesce(get_bit(r.na, 24), 0) as x_balita_bansos,
    r.sign * coalesce(coalesce(r.catin_sasaran, case get_bit(r.na, 0) when 1 then 0 end) + coalesce(r.hamil_sasaran, case get_bit(r.na, 5) when 1 then 0 end) + coalesce(r.pascasalin_sasaran, case get_bit(r.na, 10) when 1 then 0 end) + coalesce(r.baduta_sasaran, case get_bit(r.na, 15) when 1 then 0 end) + coalesce(r.balita_sasaran, case get_bit(r.na, 20) when 1 then 0 end), 0) as v_sasaran,
    r.sign * (coalesce(r.catin_sasaran, case get_bit(r.na, 0) when 1 then 0 end) + coalesce(r.hamil_sasaran, case get_bit(r.na, 5) when 1 then 0 end) + coalesce(r.pascasalin_sasaran, case get_bit(r.na, 10) when 1 then 0 end) + coalesce(r.baduta_sasaran, case get_bit(r.na, 15) when 1 then 0 end) + coalesce(r.balita_sasaran, case get_bit(r.na, 20) when 1 then 0 end) is not null and num_nonnulls(r.catin_sasaran, r.hamil_sasaran, r.pascasalin_sasaran, r.baduta_sasaran, r.balita_sasaran) > 0)::int as n_sasaran,
    r.sign * (coalesce(r.catin_sasaran, case get_bit(r.na, 0) when 1 then 0 end) + coalesce(r.hamil_sasaran, case get_bit(r.na, 5) when 1 then 0 end) + coalesce(r.pascasalin_sasaran, case get_bit(r.na, 10) when 1 then 0 end) + coalesce(r.baduta_sasaran, case get_bit(r.na, 15) when 1 then 0 end) + coalesce(r.balita_sasaran, case get_bit(r.na, 20) when 1 then 0 end) is not null and not num_nonnulls(r.catin_sasaran, r.hamil_sasaran, r.pascasalin_sasaran, r.baduta_sasaran, r.balita_sasaran) > 0)::int as x_sasaran,
    r.sign * coalesce(coalesce(r.catin_didampingi, case get_bit(r.na, 1) when 1 then 0 end) + coalesce(r.hamil_didampingi, case get_bit(r.na, 6) when 1 then 0 end) + coalesce(r.pascasalin_didampingi, case get_bit(r.na, 11) when 1 then 0 end) + coalesce(r.baduta_didampingi, case get_bit(r.na, 16) when 1 then 0 end) + coalesce(r.balita_didampingi, case get_bit(r.na, 21) when 1 then 0 end), 0) as v_didampingi,
    r.sign * (coalesce(r.catin_didampingi, case get_bit(r.na, 1) when 1 then 0 end) + coalesce(r.hamil_didampingi, case get_bit(r.na, 6) when 1 then 0 end) + coalesce(r.pascasalin_didampingi, case get_bit(r.na, 11) when 1 then 0 end) + coalesce(r.baduta_didampingi, case get_bit(r.na, 16) when 1 then 0 end) + coalesce(r.balita_didampingi, case get_bit(r.na, 21) when 1 then 0 end) is not null and num_nonnulls(r.catin_didampingi, r.hamil_didampingi, r.pascasalin_didampingi, r.baduta_didampingi, r.balita_didampingi) > 0)::int as n_didampingi,
    r.sign * (coalesce(r.catin_didampingi, case get_bit(r.na, 1) when 1 then 0 end) + coalesce(r.hamil_didampingi, case get_bit(r.na, 6) when 1 then 0 end) + coalesce(r.pascasalin_didampingi, case get_bit(r.na, 11) when 1 then 0 end) + coalesce(r.baduta_didampingi, case get_bit(r.na, 16) when 1 then 0 end) + coalesce(r.balita_didampingi, case get_bit(r.na, 21) when 1 then 0 end) is not null and not num_nonnulls(r.catin_didampingi, r.hamil_didampingi, r.pascasalin_didampingi, r.baduta_didampingi, r.balita_didampingi) > 0)::int as x_didampingi,
    r.sign * coalesce(coalesce(r.catin_berisiko, case get_bit(r.na, 2) when 1 then 0 end) + coalesce(r.hamil_berisiko, case get_bit(r.na, 7) when 1 then 0 end) + coalesce(r.pascasalin_berisiko, case get_bit(r.na, 12) when 1 then 0 end) + coalesce(r.baduta_berisiko, case get_bit(r.na, 17) when 1 then 0 end) + coalesce(r.balita_berisiko, case get_bit(r.na, 22) when 1 then 0 end), 0) as v_berisiko,
    r.sign * (coalesce(r.catin_berisiko, case get_bit(r.na, 2) when 1 then 0 end) + coalesce(r.hamil_berisiko, case get_bit(r.na, 7) when 1 then 0 end) + coalesce(r.pascasalin_berisiko, case get_bit(r.na, 12) when 1 then 0 end) + coalesce(r.baduta_berisiko, case get_bit(r.na, 17) when 1 then 0 end) + coalesce(r.balita_berisiko, case get_bit(r.na, 22) when 1 then 0 end) is not null and num_nonnulls(r.catin_berisiko, r.hamil_berisiko, r.pascasalin_berisiko, r.baduta_berisiko, r.balita_berisiko) > 0)::int as n_berisiko,
    r.sign * (coalesce(r.catin_berisiko, case get_bit(r.na, 2) when 1 then 0 end) + coalesce(r.hamil_berisiko, case get_bit(r.na, 7) when 1 then 0 end) + coalesce(r.pascasalin_berisiko, case get_bit(r.na, 12) when 1 then 0 end) + coalesce(r.baduta_berisiko, case get_bit(r.na, 17) when 1 then 0 end) + coalesce(r.balita_berisiko, case get_bit(r.na, 22) when 1 then 0 end) is not null and not num_nonnulls(r.catin_berisiko, r.hamil_berisiko, r.pascasalin_berisiko, r.baduta_berisiko, r.balita_berisiko) > 0)::int as x_berisiko,
    r.sign * coalesce(coalesce(r.catin_dirujuk, case get_bit(r.na, 3) when 1 then 0 end) + coalesce(r.hamil_dirujuk, case get_bit(r.na, 8) when 1 then 0 end) + coalesce(r.pascasalin_dirujuk, case get_bit(r.na, 13) when 1 then 0 end) + coalesce(r.baduta_dirujuk, case get_bit(r.na, 18) when 1 then 0 end) + coalesce(r.balita_dirujuk, case get_bit(r.na, 23) when 1 then 0 end), 0) as v_dirujuk,
    r.sign * (coalesce(r.catin_dirujuk, case get_bit(r.na, 3) when 1 then 0 end) + coalesce(r.hamil_dirujuk, case get_bit(r.na, 8) when 1 then 0 end) + coalesce(r.pascasalin_dirujuk, case get_bit(r.na, 13) when 1 then 0 end) + coalesce(r.baduta_dirujuk, case get_bit(r.na, 18) when 1 then 0 end) + coalesce(r.balita_dirujuk, case get_bit(r.na, 23) when 1 then 0 end) is not null and num_nonnulls(r.catin_dirujuk, r.hamil_dirujuk, r.pascasalin_dirujuk, r.baduta_dirujuk, r.balita_dirujuk) > 0)::int as n_dirujuk,
    r.sign * (coalesce(r.catin_dirujuk, case get_bit(r.na, 3) when 1 then 0 end) + coalesce(r.hamil_dirujuk, case get_bit(r.na, 8) when 1 then 0 end) + coalesce(r.pascasalin_dirujuk, case get_bit(r.na, 13) when 1 then 0 end) + coalesce(r.baduta_dirujuk, case get_bit(r.na, 18) when 1 then 0 end) + coalesce(r.balita_dirujuk, case get_bit(r.na, 23) when 1 then 0 end) is not null and not num_nonnulls(r.catin_dirujuk, r.hamil_dirujuk, r.pascasalin_dirujuk, r.baduta_dirujuk, r.balita_dirujuk) > 0)::int as x_dirujuk,
    r.sign * coalesce(coalesce(r.catin_bansos, case get_bit(r.na, 4) when 1 then 0 end) + coalesce(r.hamil_bansos, case get_bit(r.na, 9) when 1 then 0 end) + coalesce(r.pascasalin_bansos, case get_bit(r.na, 14) when 1 then 0 end) + coalesce(r.baduta_bansos, case get_bit(r.na, 19) when 1 then 0 end) + coalesce(r.balita_bansos, case get_bit(r.na, 24) when 1 then 0 end), 0) as v_bansos,
    r.sign * (coalesce(r.catin_bansos, case get_bit(r.na, 4) when 1 then 0 end) + coalesce(r.hamil_bansos, case get_bit(r.na, 9) when 1 then 0 end) + coalesce(r.pascasalin_bansos, case get_bit(r.na, 14) when 1 then 0 end) + coalesce(r.baduta_bansos, case get_bit(r.na, 19) when 1 then 0 end) + coalesce(r.balita_bansos, case get_bit(r.na, 24) when 1 then 0 end) is not null and num_nonnulls(r.catin_bansos, r.hamil_bansos, r.pascasalin_bansos, r.baduta_bansos, r.balita_bansos) > 0)::int as n_bansos,
    r.sign * (coalesce(r.catin_bansos, case get_bit(r.na, 4) when 1 then 0 end) + coalesce(r.hamil_bansos, case get_bit(r.na, 9) when 1 then 0 end) + coalesce(r.pascasalin_bansos, case get_bit(r.na, 14) when 1 then 0 end) + coalesce(r.baduta_bansos, case get_bit(r.na, 19) when 1 then 0 end) + coalesce(r.balita_bansos, case get_bit(r.na, 24) when 1 then 0 end) is not null and not num_nonnulls(r.catin_bansos, r.hamil_bansos, r.pascasalin_bansos, r.baduta_bansos, r.balita_bansos) > 0)::int as x_bansos,
    r.sign * case when r.catin_didampingi + r.catin_sasaran is null then 0 else r.catin_didampingi end as num_cakupan_catin,
    r.sign * case when r.catin_didampingi + r.catin_sasaran is null then 0 else r.catin_sasaran end as den_cakupan_catin,
    r.sign * (r.catin_didampingi + r.catin_sasaran is not null)::int as both_cakupan_catin,
    r.sign * case when r.catin_berisiko + r.catin_didampingi is null then 0 else r.catin_berisiko end as num_risiko_catin,
    r.sign * case when r.catin_berisiko + r.catin_didampingi is null then 0 else r.catin_didampingi end as den_risiko_catin,
    r.sign * (r.catin_berisiko + r.catin_didampingi is not null)::int as both_risiko_catin,
    r.sign * case when r.hamil_didampingi + r.hamil_sasaran is null then 0 else r.hamil_didampingi end as num_cakupan_hamil,
    r.sign * case when r.hamil_didampingi + r.hamil_sasaran is null then 0 else r.hamil_sasaran end as den_cakupan_hamil,
    r.sign * (r.hamil_didampingi + r.hamil_sasaran is not null)::int as both_cakupan_hamil,
    r.sign * case when r.hamil_berisiko + r.hamil_didampingi is null then 0 else r.hamil_berisiko end as num_risiko_hamil,
    r.sign * case when r.hamil_berisiko + r.hamil_didampingi is null then 0 else r.hamil_didampingi end as den_risiko_hamil,
    r.sign * (r.hamil_berisiko + r.hamil_didampingi is not null)::int as both_risiko_hamil,
    r.sign * case when r.pascasalin_didampingi + r.pascasalin_sasaran is null then 0 else r.pascasalin_didampingi end as num_cakupan_pascasalin,
    r.sign * case when r.pascasalin_didampingi + r.pascasalin_sasaran is null then 0 else r.pascasalin_sasaran end as den_cakupan_pascasalin,
    r.sign * (r.pascasalin_didampingi + r.pascasalin_sasaran is not null)::int as both_cakupan_pascasalin,
    r.sign * case when r.pascasalin_berisiko + r.pascasalin_didampingi is null then 0 else r.pascasalin_berisiko end as num_risiko_pascasalin,
    r.sign * case when r.pascasalin_berisiko + r.pascasalin_didampingi is null then 0 else r.pascasalin_didampingi end as den_risiko_pascasalin,
    r.sign * (r.pascasalin_berisiko + r.pascasalin_didampingi is not null)::int as both_risiko_pascasalin,
    r.sign * case when r.baduta_didampingi + r.baduta_sasaran is null then 0 else r.baduta_didampingi end as num_cakupan_baduta,
    r.sign * case when r.baduta_didampingi + r.baduta_sasaran is null then 0 else r.baduta_sasaran end as den_cakupan_baduta,
    r.sign * (r.baduta_didampingi + r.baduta_sasaran is not null)::int as both_cakupan_baduta,
    r.sign * case when r.baduta_berisiko + r.baduta_didampingi is null then 0 else r.baduta_berisiko end as num_risiko_baduta,
    r.sign * case when r.baduta_berisiko + r.baduta_didampingi is null then 0 else r.baduta_didampingi end as den_risiko_baduta,
    r.sign * (r.baduta_berisiko + r.baduta_didampingi is not null)::int as both_risiko_baduta,
    r.sign * case when r.balita_didampingi + r.balita_sasaran is null then 0 else r.balita_didampingi end as num_cakupan_balita,
    r.sign * case when r.balita_didampingi + r.balita_sasaran is null then 0 else r.balita_sasaran end as den_cakupan_balita,
    r.sign * (r.balita_didampingi + r.balita_sasaran is not null)::int as both_cakupan_balita,
    r.sign * case when r.balita_berisiko + r.balita_didampingi is null then 0 else r.balita_berisiko end as num_risiko_balita,
    r.sign * case when r.balita_berisiko + r.balita_didampingi is null then 0 else r.balita_didampingi end as den_risiko_balita,
    r.sign * (r.balita_berisiko + r.balita_didampingi is not null)::int as both_risiko_balita
from change_rekap_tpk r;

create table rollup_rekap_tpk_kecamatan (
  tenant_id int not null,
  kecamatan_id int not null,
  period int not null,
  sent smallint not null default 0, verified smallint not null default 0,
  approved smallint not null default 0, on_time smallint not null default 0,
  v_catin_sasaran int not null default 0, n_catin_sasaran smallint not null default 0,
  x_catin_sasaran smallint not null default 0, v_catin_didampingi int not null default 0,
  n_catin_didampingi smallint not null default 0, x_catin_didampingi smallint not null default 0,
  v_catin_berisiko int not null default 0, n_catin_berisiko smallint not null default 0,
  x_catin_berisiko smallint not null default 0, v_catin_dirujuk int not null default 0,
  n_catin_dirujuk smallint not null default 0, x_catin_dirujuk smallint not null default 0,
  v_catin_bansos int not null default 0, n_catin_bansos smallint not null default 0,
  x_catin_bansos smallint not null default 0, v_hamil_sasaran int not null default 0,
  n_hamil_sasaran smallint not null default 0, x_hamil_sasaran smallint not null default 0,
  v_hamil_didampingi int not null default 0, n_hamil_didampingi smallint not null default 0,
  x_hamil_didampingi smallint not null default 0, v_hamil_berisiko int not null default 0,
  n_hamil_berisiko smallint not null default 0, x_hamil_berisiko smallint not null default 0,
  v_hamil_dirujuk int not null default 0, n_hamil_dirujuk smallint not null default 0,
  x_hamil_dirujuk smallint not null default 0, v_hamil_bansos int not null default 0,
  n_hamil_bansos smallint not null default 0, x_hamil_bansos smallint not null default 0,
  v_pascasalin_sasaran int not null default 0, n_pascasalin_sasaran smallint not null default 0,
  x_pascasalin_sasaran smallint not null default 0, v_pascasalin_didampingi int not null default 0,
  n_pascasalin_didampingi smallint not null default 0,
  x_pascasalin_didampingi smallint not null default 0, v_pascasalin_berisiko int not null default 0,
  n_pascasalin_berisiko smallint not null default 0, x_pascasalin_berisiko smallint not null default 0,
  v_pascasalin_dirujuk int not null default 0, n_pascasalin_dirujuk smallint not null default 0,
  x_pascasalin_dirujuk smallint not null default 0, v_pascasalin_bansos int not null default 0,
  n_pascasalin_bansos smallint not null default 0, x_pascasalin_bansos smallint not null default 0,
  v_baduta_sasaran int not null default 0, n_baduta_sasaran smallint not null default 0,
  x_baduta_sasaran smallint not null default 0, v_baduta_didampingi int not null default 0,
  n_baduta_didampingi smallint not null default 0, x_baduta_didampingi smallint not null default 0,
  v_baduta_berisiko int not null default 0, n_baduta_berisiko smallint not null default 0,
  x_baduta_berisiko smallint not null default 0, v_baduta_dirujuk int not null default 0,
  n_baduta_dirujuk smallint not null default 0, x_baduta_dirujuk smallint not null default 0,
  v_baduta_bansos int not null default 0, n_baduta_bansos smallint not null default 0,
  x_baduta_bansos smallint not null default 0, v_balita_sasaran int not null default 0,
  n_balita_sasaran smallint not null default 0, x_balita_sasaran smallint not null default 0,
  v_balita_didampingi int not null default 0, n_balita_didampingi smallint not null default 0,
  x_balita_didampingi smallint not null default 0, v_balita_berisiko int not null default 0,
  n_balita_berisiko smallint not null default 0, x_balita_berisiko smallint not null default 0,
  v_balita_dirujuk int not null default 0, n_balita_dirujuk smallint not null default 0,
  x_balita_dirujuk smallint not null default 0, v_balita_bansos int not null default 0,
  n_balita_bansos smallint not null default 0, x_balita_bansos smallint not null default 0,
  v_sasaran int not null default 0, n_sasaran smallint not null default 0,
  x_sasaran smallint not null default 0, v_didampingi int not null default 0,
  n_didampingi smallint not null default 0, x_didampingi smallint not null default 0,
  v_berisiko int not null default 0, n_berisiko smallint not null default 0,
  x_berisiko smallint not null default 0, v_dirujuk int not null default 0,
  n_dirujuk smallint not null default 0, x_dirujuk smallint not null default 0,
  v_bansos int not null default 0, n_bansos smallint not null default 0,
  x_bansos smallint not null default 0, num_cakupan_catin int not null default 0,
  den_cakupan_catin int not null default 0, both_cakupan_catin smallint not null default 0,
  num_risiko_catin int not null default 0, den_risiko_catin int not null default 0,
  both_risiko_catin smallint not null default 0, num_cakupan_hamil int not null default 0,
  den_cakupan_hamil int not null default 0, both_cakupan_hamil smallint not null default 0,
  num_risiko_hamil int not null default 0, den_risiko_hamil int not null default 0,
  both_risiko_hamil smallint not null default 0, num_cakupan_pascasalin int not null default 0,
  den_cakupan_pascasalin int not null default 0, both_cakupan_pascasalin smallint not null default 0,
  num_risiko_pascasalin int not null default 0, den_risiko_pascasalin int not null default 0,
  both_risiko_pascasalin smallint not null default 0, num_cakupan_baduta int not null default 0,
  den_cakupan_baduta int not null default 0, both_cakupan_baduta smallint not null default 0,
  num_risiko_baduta int not null default 0, den_risiko_baduta int not null default 0,
  both_risiko_baduta smallint not null default 0, num_cakupan_balita int not null default 0,
  den_cakupan_balita int not null default 0, both_cakupan_balita smallint not null default 0,
  num_risiko_balita int not null default 0, den_risiko_balita int not null default 0,
  both_risiko_balita smallint not null default 0,
  primary key (tenant_id, period, kecamatan_id)
) with (fillfactor = 80);

create table rollup_rekap_tpk_district (
  tenant_id int not null,
  period int not null,
  sent int not null default 0, verified int not null default 0, approved int not null default 0,
  on_time int not null default 0, v_catin_sasaran int not null default 0,
  n_catin_sasaran int not null default 0, x_catin_sasaran int not null default 0,
  v_catin_didampingi int not null default 0, n_catin_didampingi int not null default 0,
  x_catin_didampingi int not null default 0, v_catin_berisiko int not null default 0,
  n_catin_berisiko int not null default 0, x_catin_berisiko int not null default 0,
  v_catin_dirujuk int not null default 0, n_catin_dirujuk int not null default 0,
  x_catin_dirujuk int not null default 0, v_catin_bansos int not null default 0,
  n_catin_bansos int not null default 0, x_catin_bansos int not null default 0,
  v_hamil_sasaran int not null default 0, n_hamil_sasaran int not null default 0,
  x_hamil_sasaran int not null default 0, v_hamil_didampingi int not null default 0,
  n_hamil_didampingi int not null default 0, x_hamil_didampingi int not null default 0,
  v_hamil_berisiko int not null default 0, n_hamil_berisiko int not null default 0,
  x_hamil_berisiko int not null default 0, v_hamil_dirujuk int not null default 0,
  n_hamil_dirujuk int not null default 0, x_hamil_dirujuk int not null default 0,
  v_hamil_bansos int not null default 0, n_hamil_bansos int not null default 0,
  x_hamil_bansos int not null default 0, v_pascasalin_sasaran int not null default 0,
  n_pascasalin_sasaran int not null default 0, x_pascasalin_sasaran int not null default 0,
  v_pascasalin_didampingi int not null default 0, n_pascasalin_didampingi int not null default 0,
  x_pascasalin_didampingi int not null default 0, v_pascasalin_berisiko int not null default 0,
  n_pascasalin_berisiko int not null default 0, x_pascasalin_berisiko int not null default 0,
  v_pascasalin_dirujuk int not null default 0, n_pascasalin_dirujuk int not null default 0,
  x_pascasalin_dirujuk int not null default 0, v_pascasalin_bansos int not null default 0,
  n_pascasalin_bansos int not null default 0, x_pascasalin_bansos int not null default 0,
  v_baduta_sasaran int not null default 0, n_baduta_sasaran int not null default 0,
  x_baduta_sasaran int not null default 0, v_baduta_didampingi int not null default 0,
  n_baduta_didampingi int not null default 0, x_baduta_didampingi int not null default 0,
  v_baduta_berisiko int not null default 0, n_baduta_berisiko int not null default 0,
  x_baduta_berisiko int not null default 0, v_baduta_dirujuk int not null default 0,
  n_baduta_dirujuk int not null default 0, x_baduta_dirujuk int not null default 0,
  v_baduta_bansos int not null default 0, n_baduta_bansos int not null default 0,
  x_baduta_bansos int not null default 0, v_balita_sasaran int not null default 0,
  n_balita_sasaran int not null default 0, x_balita_sasaran int not null default 0,
  v_balita_didampingi int not null default 0, n_balita_didampingi int not null default 0,
  x_balita_didampingi int not null default 0, v_balita_berisiko int not null default 0,
  n_balita_berisiko int not null default 0, x_balita_berisiko int not null default 0,
  v_balita_dirujuk int not null default 0, n_balita_dirujuk int not null default 0,
  x_balita_dirujuk int not null default 0, v_balita_bansos int not null default 0,
  n_balita_bansos int not null default 0, x_balita_bansos int not null default 0,
  v_sasaran int not null default 0, n_sasaran int not null default 0, x_sasaran int not null default 0,
  v_didampingi int not null default 0, n_didampingi int not null default 0,
  x_didampingi int not null default 0, v_berisiko int not null default 0,
  n_berisiko int not null default 0, x_berisiko int not null default 0, v_dirujuk int not null default 0,
  n_dirujuk int not null default 0, x_dirujuk int not null default 0, v_bansos int not null default 0,
  n_bansos int not null default 0, x_bansos int not null default 0,
  num_cakupan_catin int not null default 0, den_cakupan_catin int not null default 0,
  both_cakupan_catin int not null default 0, num_risiko_catin int not null default 0,
  den_risiko_catin int not null default 0, both_risiko_catin int not null default 0,
  num_cakupan_hamil int not null default 0, den_cakupan_hamil int not null default 0,
  both_cakupan_hamil int not null default 0, num_risiko_hamil int not null default 0,
  den_risiko_hamil int not null default 0, both_risiko_hamil int not null default 0,
  num_cakupan_pascasalin int not null default 0, den_cakupan_pascasalin int not null default 0,
  both_cakupan_pascasalin int not null default 0, num_risiko_pascasalin int not null default 0,
  den_risiko_pascasalin int not null default 0, both_risiko_pascasalin int not null default 0,
  num_cakupan_baduta int not null default 0, den_cakupan_baduta int not null default 0,
  both_cakupan_baduta int not null default 0, num_risiko_baduta int not null default 0,
  den_risiko_baduta int not null default 0, both_risiko_baduta int not null default 0,
  num_cakupan_balita int not null default 0, den_cakupan_balita int not null default 0,
  both_cakupan_balita int not null default 0, num_risiko_balita int not null default 0,
  den_risiko_balita int not null default 0, both_risiko_balita int not null default 0,
  primary key (tenant_id, period)
) with (fillfactor = 70);

create table rollup_rekap_tpk_province (
  province_id int not null,
  period int not null,
  sent int not null default 0, verified int not null default 0, approved int not null default 0,
  on_time int not null default 0, v_catin_sasaran int not null default 0,
  n_catin_sasaran int not null default 0, x_catin_sasaran int not null default 0,
  v_catin_didampingi int not null default 0, n_catin_didampingi int not null default 0,
  x_catin_didampingi int not null default 0, v_catin_berisiko int not null default 0,
  n_catin_berisiko int not null default 0, x_catin_berisiko int not null default 0,
  v_catin_dirujuk int not null default 0, n_catin_dirujuk int not null default 0,
  x_catin_dirujuk int not null default 0, v_catin_bansos int not null default 0,
  n_catin_bansos int not null default 0, x_catin_bansos int not null default 0,
  v_hamil_sasaran int not null default 0, n_hamil_sasaran int not null default 0,
  x_hamil_sasaran int not null default 0, v_hamil_didampingi int not null default 0,
  n_hamil_didampingi int not null default 0, x_hamil_didampingi int not null default 0,
  v_hamil_berisiko int not null default 0, n_hamil_berisiko int not null default 0,
  x_hamil_berisiko int not null default 0, v_hamil_dirujuk int not null default 0,
  n_hamil_dirujuk int not null default 0, x_hamil_dirujuk int not null default 0,
  v_hamil_bansos int not null default 0, n_hamil_bansos int not null default 0,
  x_hamil_bansos int not null default 0, v_pascasalin_sasaran int not null default 0,
  n_pascasalin_sasaran int not null default 0, x_pascasalin_sasaran int not null default 0,
  v_pascasalin_didampingi int not null default 0, n_pascasalin_didampingi int not null default 0,
  x_pascasalin_didampingi int not null default 0, v_pascasalin_berisiko int not null default 0,
  n_pascasalin_berisiko int not null default 0, x_pascasalin_berisiko int not null default 0,
  v_pascasalin_dirujuk int not null default 0, n_pascasalin_dirujuk int not null default 0,
  x_pascasalin_dirujuk int not null default 0, v_pascasalin_bansos int not null default 0,
  n_pascasalin_bansos int not null default 0, x_pascasalin_bansos int not null default 0,
  v_baduta_sasaran int not null default 0, n_baduta_sasaran int not null default 0,
  x_baduta_sasaran int not null default 0, v_baduta_didampingi int not null default 0,
  n_baduta_didampingi int not null default 0, x_baduta_didampingi int not null default 0,
  v_baduta_berisiko int not null default 0, n_baduta_berisiko int not null default 0,
  x_baduta_berisiko int not null default 0, v_baduta_dirujuk int not null default 0,
  n_baduta_dirujuk int not null default 0, x_baduta_dirujuk int not null default 0,
  v_baduta_bansos int not null default 0, n_baduta_bansos int not null default 0,
  x_baduta_bansos int not null default 0, v_balita_sasaran int not null default 0,
  n_balita_sasaran int not null default 0, x_balita_sasaran int not null default 0,
  v_balita_didampingi int not null default 0, n_balita_didampingi int not null default 0,
  x_balita_didampingi int not null default 0, v_balita_berisiko int not null default 0,
  n_balita_berisiko int not null default 0, x_balita_berisiko int not null default 0,
  v_balita_dirujuk int not null default 0, n_balita_dirujuk int not null default 0,
  x_balita_dirujuk int not null default 0, v_balita_bansos int not null default 0,
  n_balita_bansos int not null default 0, x_balita_bansos int not null default 0,
  v_sasaran int not null default 0, n_sasaran int not null default 0, x_sasaran int not null default 0,
  v_didampingi int not null default 0, n_didampingi int not null default 0,
  x_didampingi int not null default 0, v_berisiko int not null default 0,
  n_berisiko int not null default 0, x_berisiko int not null default 0, v_dirujuk int not null default 0,
  n_dirujuk int not null default 0, x_dirujuk int not null default 0, v_bansos int not null default 0,
  n_bansos int not null default 0, x_bansos int not null default 0,
  num_cakupan_catin int not null default 0, den_cakupan_catin int not null default 0,
  both_cakupan_catin int not null default 0, num_risiko_catin int not null default 0,
  den_risiko_catin int not null default 0, both_risiko_catin int not null default 0,
  num_cakupan_hamil int not null default 0, den_cakupan_hamil int not null default 0,
  both_cakupan_hamil int not null default 0, num_risiko_hamil int not null default 0,
  den_risiko_hamil int not null default 0, both_risiko_hamil int not null default 0,
  num_cakupan_pascasalin int not null default 0, den_cakupan_pascasalin int not null default 0,
  both_cakupan_pascasalin int not null default 0, num_risiko_pascasalin int not null default 0,
  den_risiko_pascasalin int not null default 0, both_risiko_pascasalin int not null default 0,
  num_cakupan_baduta int not null default 0, den_cakupan_baduta int not null default 0,
  both_cakupan_baduta int not null default 0, num_risiko_baduta int not null default 0,
  den_risiko_baduta int not null default 0, both_risiko_baduta int not null default 0,
  num_cakupan_balita int not null default 0, den_cakupan_balita int not null default 0,
  both_cakupan_balita int not null default 0, num_risiko_balita int not null default 0,
  den_risiko_balita int not null default 0, both_risiko_balita int not null default 0,
  primary key (province_id, period)
) with (fillfactor = 60);

-- What has left the offices, in steps: never one unit at a time.
create table published_rekap_tpk_kecamatan (
  tenant_id int not null,
  kecamatan_id int not null,
  period int not null,
  published_at timestamptz not null,
  final boolean not null,
  sent smallint not null default 0, verified smallint not null default 0,
  approved smallint not null default 0, on_time smallint not null default 0,
  v_catin_sasaran int not null default 0, n_catin_sasaran smallint not null default 0,
  x_catin_sasaran smallint not null default 0, v_catin_didampingi int not null default 0,
  n_catin_didampingi smallint not null default 0, x_catin_didampingi smallint not null default 0,
  v_catin_berisiko int not null default 0, n_catin_berisiko smallint not null default 0,
  x_catin_berisiko smallint not null default 0, v_catin_dirujuk int not null default 0,
  n_catin_dirujuk smallint not null default 0, x_catin_dirujuk smallint not null default 0,
  v_catin_bansos int not null default 0, n_catin_bansos smallint not null default 0,
  x_catin_bansos smallint not null default 0, v_hamil_sasaran int not null default 0,
  n_hamil_sasaran smallint not null default 0, x_hamil_sasaran smallint not null default 0,
  v_hamil_didampingi int not null default 0, n_hamil_didampingi smallint not null default 0,
  x_hamil_didampingi smallint not null default 0, v_hamil_berisiko int not null default 0,
  n_hamil_berisiko smallint not null default 0, x_hamil_berisiko smallint not null default 0,
  v_hamil_dirujuk int not null default 0, n_hamil_dirujuk smallint not null default 0,
  x_hamil_dirujuk smallint not null default 0, v_hamil_bansos int not null default 0,
  n_hamil_bansos smallint not null default 0, x_hamil_bansos smallint not null default 0,
  v_pascasalin_sasaran int not null default 0, n_pascasalin_sasaran smallint not null default 0,
  x_pascasalin_sasaran smallint not null default 0, v_pascasalin_didampingi int not null default 0,
  n_pascasalin_didampingi smallint not null default 0,
  x_pascasalin_didampingi smallint not null default 0, v_pascasalin_berisiko int not null default 0,
  n_pascasalin_berisiko smallint not null default 0, x_pascasalin_berisiko smallint not null default 0,
  v_pascasalin_dirujuk int not null default 0, n_pascasalin_dirujuk smallint not null default 0,
  x_pascasalin_dirujuk smallint not null default 0, v_pascasalin_bansos int not null default 0,
  n_pascasalin_bansos smallint not null default 0, x_pascasalin_bansos smallint not null default 0,
  v_baduta_sasaran int not null default 0, n_baduta_sasaran smallint not null default 0,
  x_baduta_sasaran smallint not null default 0, v_baduta_didampingi int not null default 0,
  n_baduta_didampingi smallint not null default 0, x_baduta_didampingi smallint not null default 0,
  v_baduta_berisiko int not null default 0, n_baduta_berisiko smallint not null default 0,
  x_baduta_berisiko smallint not null default 0, v_baduta_dirujuk int not null default 0,
  n_baduta_dirujuk smallint not null default 0, x_baduta_dirujuk smallint not null default 0,
  v_baduta_bansos int not null default 0, n_baduta_bansos smallint not null default 0,
  x_baduta_bansos smallint not null default 0, v_balita_sasaran int not null default 0,
  n_balita_sasaran smallint not null default 0, x_balita_sasaran smallint not null default 0,
  v_balita_didampingi int not null default 0, n_balita_didampingi smallint not null default 0,
  x_balita_didampingi smallint not null default 0, v_balita_berisiko int not null default 0,
  n_balita_berisiko smallint not null default 0, x_balita_berisiko smallint not null default 0,
  v_balita_dirujuk int not null default 0, n_balita_dirujuk smallint not null default 0,
  x_balita_dirujuk smallint not null default 0, v_balita_bansos int not null default 0,
  n_balita_bansos smallint not null default 0, x_balita_bansos smallint not null default 0,
  v_sasaran int not null default 0, n_sasaran smallint not null default 0,
  x_sasaran smallint not null default 0, v_didampingi int not null default 0,
  n_didampingi smallint not null default 0, x_didampingi smallint not null default 0,
  v_berisiko int not null default 0, n_berisiko smallint not null default 0,
  x_berisiko smallint not null default 0, v_dirujuk int not null default 0,
  n_dirujuk smallint not null default 0, x_dirujuk smallint not null default 0,
  v_bansos int not null default 0, n_bansos smallint not null default 0,
  x_bansos smallint not null default 0, num_cakupan_catin int not null default 0,
  den_cakupan_catin int not null default 0, both_cakupan_catin smallint not null default 0,
  num_risiko_catin int not null default 0, den_risiko_catin int not null default 0,
  both_risiko_catin smallint not null default 0, num_cakupan_hamil int not null default 0,
  den_cakupan_hamil int not null default 0, both_cakupan_hamil smallint not null default 0,
  num_risiko_hamil int not null default 0, den_risiko_hamil int not null default 0,
  both_risiko_hamil smallint not null default 0, num_cakupan_pascasalin int not null default 0,
  den_cakupan_pascasalin int not null default 0, both_cakupan_pascasalin smallint not null default 0,
  num_risiko_pascasalin int not null default 0, den_risiko_pascasalin int not null default 0,
  both_risiko_pascasalin smallint not null default 0, num_cakupan_baduta int not null default 0,
  den_cakupan_baduta int not null default 0, both_cakupan_baduta smallint not null default 0,
  num_risiko_baduta int not null default 0, den_risiko_baduta int not null default 0,
  both_risiko_baduta smallint not null default 0, num_cakupan_balita int not null default 0,
  den_cakupan_balita int not null default 0, both_cakupan_balita smallint not null default 0,
  num_risiko_balita int not null default 0, den_risiko_balita int not null default 0,
  both_risiko_balita smallint not null default 0,
  primary key (tenant_id, period, kecamatan_id)
);


alter table fact_rekap_tpk enable row level security;
alter table fact_rekap_tpk force row level security;
alter table change_rekap_tpk enable row level security;
alter table change_rekap_tpk force row level security;
alter table rollup_rekap_tpk_kecamatan enable row level security;
alter table rollup_rekap_tpk_kecamatan force row level security;
alter table rollup_rekap_tpk_district enable row level security;
alter table rollup_rekap_tpk_district force row level security;
alter table published_rekap_tpk_kecamatan enable row level security;
alter table published_rekap_tpk_kecamatan force row level security;
alter table rollup_rekap_tpk_province enable row level security;
alter table rollup_rekap_tpk_province force row level security;
create policy fact_rekap_tpk_office on fact_rekap_tpk for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
create policy change_rekap_tpk_office on change_rekap_tpk for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
create policy rollup_rekap_tpk_kecamatan_office on rollup_rekap_tpk_kecamatan for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
create policy rollup_rekap_tpk_district_office on rollup_rekap_tpk_district for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
create policy published_rekap_tpk_kecamatan_office on published_rekap_tpk_kecamatan for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
grant select, insert, update on fact_rekap_tpk to lini_app;
grant select, insert on change_rekap_tpk to lini_app;
grant select on delta_rekap_tpk to lini_app, lini_verify, lini_fold;
grant select on rollup_rekap_tpk_kecamatan, rollup_rekap_tpk_district, published_rekap_tpk_kecamatan to lini_app;
create policy published_rekap_tpk_kecamatan_province on published_rekap_tpk_kecamatan for select to lini_across
  using (tenant_id = any (current_setting('app.tenants')::int[]));
create policy published_rekap_tpk_kecamatan_nation on published_rekap_tpk_kecamatan for select to lini_nation using (true);
grant select on published_rekap_tpk_kecamatan to lini_across, lini_nation;

create policy change_rekap_tpk_fold on change_rekap_tpk for all to lini_fold using (true) with check (true);
create policy rollup_rekap_tpk_kecamatan_fold on rollup_rekap_tpk_kecamatan for all to lini_fold using (true) with check (true);
create policy rollup_rekap_tpk_district_fold on rollup_rekap_tpk_district for all to lini_fold using (true) with check (true);
create policy rollup_rekap_tpk_province_fold on rollup_rekap_tpk_province for all to lini_fold using (true) with check (true);
create policy published_rekap_tpk_kecamatan_fold on published_rekap_tpk_kecamatan for all to lini_fold using (true) with check (true);
grant select, delete on change_rekap_tpk to lini_fold;
grant select, insert, update on rollup_rekap_tpk_kecamatan, rollup_rekap_tpk_district, rollup_rekap_tpk_province, published_rekap_tpk_kecamatan to lini_fold;
create policy fact_rekap_tpk_verify on fact_rekap_tpk for all to lini_verify using (true) with check (true);
create policy change_rekap_tpk_verify on change_rekap_tpk for all to lini_verify using (true) with check (true);
create policy rollup_rekap_tpk_kecamatan_verify on rollup_rekap_tpk_kecamatan for all to lini_verify using (true) with check (true);
create policy rollup_rekap_tpk_district_verify on rollup_rekap_tpk_district for all to lini_verify using (true) with check (true);
create policy rollup_rekap_tpk_province_verify on rollup_rekap_tpk_province for all to lini_verify using (true) with check (true);
grant select on fact_rekap_tpk to lini_verify;
grant select, insert, delete on change_rekap_tpk, rollup_rekap_tpk_kecamatan, rollup_rekap_tpk_district, rollup_rekap_tpk_province to lini_verify;


-- Every change of a counted row appends +new and -old in the same transaction: the rows
-- as they are, since working out a hundred sums would cost more than the save itself.
create function emit_rekap_tpk_added() returns trigger language plpgsql as $f$
begin
  insert into change_rekap_tpk (tenant_id, kecamatan_id, period, sign,
    status, timely, catin_sasaran, catin_didampingi, catin_berisiko, catin_dirujuk, catin_bansos,
    hamil_sasaran, hamil_didampingi, hamil_berisiko, hamil_dirujuk, hamil_bansos, pascasalin_sasaran,
    pascasalin_didampingi, pascasalin_berisiko, pascasalin_dirujuk, pascasalin_bansos, baduta_sasaran,
    baduta_didampingi, baduta_berisiko, baduta_dirujuk, baduta_bansos, balita_sasaran, balita_didampingi,
    balita_berisiko, balita_dirujuk, balita_bansos, na)
  select r.tenant_id, r.kecamatan_id, r.period, 1,
    r.status, r.timely, r.catin_sasaran, r.catin_didampingi, r.catin_berisiko, r.catin_dirujuk,
    r.catin_bansos, r.hamil_sasaran, r.hamil_didampingi, r.hamil_berisiko, r.hamil_dirujuk, r.hamil_bansos,
    r.pascasalin_sasaran, r.pascasalin_didampingi, r.pascasalin_berisiko, r.pascasalin_dirujuk,
    r.pascasalin_bansos, r.baduta_sasaran, r.baduta_didampingi, r.baduta_berisiko, r.baduta_dirujuk,
    r.baduta_bansos, r.balita_sasaran, r.balita_didampingi, r.balita_berisiko, r.balita_dirujuk,
    r.balita_bansos, r.na
  from new_rows r where r.status >= 2;
  return null;
end
$f$;
create function emit_rekap_tpk_changed() returns trigger language plpgsql as $f$
begin
  insert into change_rekap_tpk (tenant_id, kecamatan_id, period, sign,
    status, timely, catin_sasaran, catin_didampingi, catin_berisiko, catin_dirujuk, catin_bansos,
    hamil_sasaran, hamil_didampingi, hamil_berisiko, hamil_dirujuk, hamil_bansos, pascasalin_sasaran,
    pascasalin_didampingi, pascasalin_berisiko, pascasalin_dirujuk, pascasalin_bansos, baduta_sasaran,
    baduta_didampingi, baduta_berisiko, baduta_dirujuk, baduta_bansos, balita_sasaran, balita_didampingi,
    balita_berisiko, balita_dirujuk, balita_bansos, na)
  select r.tenant_id, r.kecamatan_id, r.period, 1,
    r.status, r.timely, r.catin_sasaran, r.catin_didampingi, r.catin_berisiko, r.catin_dirujuk,
    r.catin_bansos, r.hamil_sasaran, r.hamil_didampingi, r.hamil_berisiko, r.hamil_dirujuk, r.hamil_bansos,
    r.pascasalin_sasaran, r.pascasalin_didampingi, r.pascasalin_berisiko, r.pascasalin_dirujuk,
    r.pascasalin_bansos, r.baduta_sasaran, r.baduta_didampingi, r.baduta_berisiko, r.baduta_dirujuk,
    r.baduta_bansos, r.balita_sasaran, r.balita_didampingi, r.balita_berisiko, r.balita_dirujuk,
    r.balita_bansos, r.na
  from new_rows r where r.status >= 2
  union all
  select r.tenant_id, r.kecamatan_id, r.period, -1,
    r.status, r.timely, r.catin_sasaran, r.catin_didampingi, r.catin_berisiko, r.catin_dirujuk,
    r.catin_bansos, r.hamil_sasaran, r.hamil_didampingi, r.hamil_berisiko, r.hamil_dirujuk, r.hamil_bansos,
    r.pascasalin_sasaran, r.pascasalin_didampingi, r.pascasalin_berisiko, r.pascasalin_dirujuk,
    r.pascasalin_bansos, r.baduta_sasaran, r.baduta_didampingi, r.baduta_berisiko, r.baduta_dirujuk,
    r.baduta_bansos, r.balita_sasaran, r.balita_didampingi, r.balita_berisiko, r.balita_dirujuk,
    r.balita_bansos, r.na
  from old_rows r where r.status >= 2;
  return null;
end
$f$;
create function emit_rekap_tpk_removed() returns trigger language plpgsql as $f$
begin
  insert into change_rekap_tpk (tenant_id, kecamatan_id, period, sign,
    status, timely, catin_sasaran, catin_didampingi, catin_berisiko, catin_dirujuk, catin_bansos,
    hamil_sasaran, hamil_didampingi, hamil_berisiko, hamil_dirujuk, hamil_bansos, pascasalin_sasaran,
    pascasalin_didampingi, pascasalin_berisiko, pascasalin_dirujuk, pascasalin_bansos, baduta_sasaran,
    baduta_didampingi, baduta_berisiko, baduta_dirujuk, baduta_bansos, balita_sasaran, balita_didampingi,
    balita_berisiko, balita_dirujuk, balita_bansos, na)
  select r.tenant_id, r.kecamatan_id, r.period, -1,
    r.status, r.timely, r.catin_sasaran, r.catin_didampingi, r.catin_berisiko, r.catin_dirujuk,
    r.catin_bansos, r.hamil_sasaran, r.hamil_didampingi, r.hamil_berisiko, r.hamil_dirujuk, r.hamil_bansos,
    r.pascasalin_sasaran, r.pascasalin_didampingi, r.pascasalin_berisiko, r.pascasalin_dirujuk,
    r.pascasalin_bansos, r.baduta_sasaran, r.baduta_didampingi, r.baduta_berisiko, r.baduta_dirujuk,
    r.baduta_bansos, r.balita_sasaran, r.balita_didampingi, r.balita_berisiko, r.balita_dirujuk,
    r.balita_bansos, r.na
  from old_rows r where r.status >= 2;
  return null;
end
$f$;
create trigger fact_rekap_tpk_added after insert on fact_rekap_tpk referencing new table as new_rows
  for each statement execute function emit_rekap_tpk_added();
create trigger fact_rekap_tpk_changed after update on fact_rekap_tpk referencing old table as old_rows new table as new_rows
  for each statement execute function emit_rekap_tpk_changed();
create trigger fact_rekap_tpk_removed after delete on fact_rekap_tpk referencing old table as old_rows
  for each statement execute function emit_rekap_tpk_removed();


/* Adds pending changes to kecamatan, district and province rows; answers what it touched.
   One runs at a time: a second finds the lock taken and does nothing. */
create function fold_rekap_tpk(most int) returns table (tenant_id int, period int)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  if not pg_try_advisory_xact_lock(7264, hashtext('fold_rekap_tpk')) then return; end if;
  return query
  with taken as (
    delete from change_rekap_tpk d where d.ctid = any (array(select x.ctid from change_rekap_tpk x limit most)) returning d.*
  ), counted as (
    select r.tenant_id, r.kecamatan_id, r.period,
      sum(r.sign * 1) as sent, sum(r.sign * (r.status >= 3)::int) as verified,
      sum(r.sign * (r.status >= 4)::int) as approved, sum(r.sign * (r.timely > 0)::int) as on_time,
      sum(r.sign * coalesce(r.catin_sasaran, 0)) as v_catin_sasaran,
      sum(r.sign * (r.catin_sasaran is not null)::int) as n_catin_sasaran,
      sum(r.sign * coalesce(get_bit(r.na, 0), 0)) as x_catin_sasaran,
      sum(r.sign * coalesce(r.catin_didampingi, 0)) as v_catin_didampingi,
      sum(r.sign * (r.catin_didampingi is not null)::int) as n_catin_didampingi,
      sum(r.sign * coalesce(get_bit(r.na, 1), 0)) as x_catin_didampingi,
      sum(r.sign * coalesce(r.catin_berisiko, 0)) as v_catin_berisiko,
      sum(r.sign * (r.catin_berisiko is not null)::int) as n_catin_berisiko,
      sum(r.sign * coalesce(get_bit(r.na, 2), 0)) as x_catin_berisiko,
      sum(r.sign * coalesce(r.catin_dirujuk, 0)) as v_catin_dirujuk,
      sum(r.sign * (r.catin_dirujuk is not null)::int) as n_catin_dirujuk,
      sum(r.sign * coalesce(get_bit(r.na, 3), 0)) as x_catin_dirujuk,
      sum(r.sign * coalesce(r.catin_bansos, 0)) as v_catin_bansos,
      sum(r.sign * (r.catin_bansos is not null)::int) as n_catin_bansos,
      sum(r.sign * coalesce(get_bit(r.na, 4), 0)) as x_catin_bansos,
      sum(r.sign * coalesce(r.hamil_sasaran, 0)) as v_hamil_sasaran,
      sum(r.sign * (r.hamil_sasaran is not null)::int) as n_hamil_sasaran,
      sum(r.sign * coalesce(get_bit(r.na, 5), 0)) as x_hamil_sasaran,
      sum(r.sign * coalesce(r.hamil_didampingi, 0)) as v_hamil_didampingi,
      sum(r.sign * (r.hamil_didampingi is not null)::int) as n_hamil_didampingi,
      sum(r.sign * coalesce(get_bit(r.na, 6), 0)) as x_hamil_didampingi,
      sum(r.sign * coalesce(r.hamil_berisiko, 0)) as v_hamil_berisiko,
      sum(r.sign * (r.hamil_berisiko is not null)::int) as n_hamil_berisiko,
      sum(r.sign * coalesce(get_bit(r.na, 7), 0)) as x_hamil_berisiko,
      sum(r.sign * coalesce(r.hamil_dirujuk, 0)) as v_hamil_dirujuk,
      sum(r.sign * (r.hamil_dirujuk is not null)::int) as n_hamil_dirujuk,
      sum(r.sign * coalesce(get_bit(r.na, 8), 0)) as x_hamil_dirujuk,
      sum(r.sign * coalesce(r.hamil_bansos, 0)) as v_hamil_bansos,
      sum(r.sign * (r.hamil_bansos is not null)::int) as n_hamil_bansos,
      sum(r.sign * coalesce(get_bit(r.na, 9), 0)) as x_hamil_bansos,
      sum(r.sign * coalesce(r.pascasalin_sasaran, 0)) as v_pascasalin_sasaran,
      sum(r.sign * (r.pascasalin_sasaran is not null)::int) as n_pascasalin_sasaran,
      sum(r.sign * coalesce(get_bit(r.na, 10), 0)) as x_pascasalin_sasaran,
      sum(r.sign * coalesce(r.pascasalin_didampingi, 0)) as v_pascasalin_didampingi,
      sum(r.sign * (r.pascasalin_didampingi is not null)::int) as n_pascasalin_didampingi,
      sum(r.sign * coalesce(get_bit(r.na, 11), 0)) as x_pascasalin_didampingi,
      sum(r.sign * coalesce(r.pascasalin_berisiko, 0)) as v_pascasalin_berisiko,
      sum(r.sign * (r.pascasalin_berisiko is not null)::int) as n_pascasalin_berisiko,
      sum(r.sign * coalesce(get_bit(r.na, 12), 0)) as x_pascasalin_berisiko,
      sum(r.sign * coalesce(r.pascasalin_dirujuk, 0)) as v_pascasalin_dirujuk,
      sum(r.sign * (r.pascasalin_dirujuk is not null)::int) as n_pascasalin_dirujuk,
      sum(r.sign * coalesce(get_bit(r.na, 13), 0)) as x_pascasalin_dirujuk,
      sum(r.sign * coalesce(r.pascasalin_bansos, 0)) as v_pascasalin_bansos,
      sum(r.sign * (r.pascasalin_bansos is not null)::int) as n_pascasalin_bansos,
      sum(r.sign * coalesce(get_bit(r.na, 14), 0)) as x_pascasalin_bansos,
      sum(r.sign * coalesce(r.baduta_sasaran, 0)) as v_baduta_sasaran,
      sum(r.sign * (r.baduta_sasaran is not null)::int) as n_baduta_sasaran,
      sum(r.sign * coalesce(get_bit(r.na, 15), 0)) as x_baduta_sasaran,
      sum(r.sign * coalesce(r.baduta_didampingi, 0)) as v_baduta_didampingi,
      sum(r.sign * (r.baduta_didampingi is not null)::int) as n_baduta_didampingi,
      sum(r.sign * coalesce(get_bit(r.na, 16), 0)) as x_baduta_didampingi,
      sum(r.sign * coalesce(r.baduta_berisiko, 0)) as v_baduta_berisiko,
      sum(r.sign * (r.baduta_berisiko is not null)::int) as n_baduta_berisiko,
      sum(r.sign * coalesce(get_bit(r.na, 17), 0)) as x_baduta_berisiko,
      sum(r.sign * coalesce(r.baduta_dirujuk, 0)) as v_baduta_dirujuk,
      sum(r.sign * (r.baduta_dirujuk is not null)::int) as n_baduta_dirujuk,
      sum(r.sign * coalesce(get_bit(r.na, 18), 0)) as x_baduta_dirujuk,
      sum(r.sign * coalesce(r.baduta_bansos, 0)) as v_baduta_bansos,
      sum(r.sign * (r.baduta_bansos is not null)::int) as n_baduta_bansos,
      sum(r.sign * coalesce(get_bit(r.na, 19), 0)) as x_baduta_bansos,
      sum(r.sign * coalesce(r.balita_sasaran, 0)) as v_balita_sasaran,
      sum(r.sign * (r.balita_sasaran is not null)::int) as n_balita_sasaran,
      sum(r.sign * coalesce(get_bit(r.na, 20), 0)) as x_balita_sasaran,
      sum(r.sign * coalesce(r.balita_didampingi, 0)) as v_balita_didampingi,
      sum(r.sign * (r.balita_didampingi is not null)::int) as n_balita_didampingi,
      sum(r.sign * coalesce(get_bit(r.na, 21), 0)) as x_balita_didampingi,
      sum(r.sign * coalesce(r.balita_berisiko, 0)) as v_balita_berisiko,
      sum(r.sign * (r.balita_berisiko is not null)::int) as n_balita_berisiko,
      sum(r.sign * coalesce(get_bit(r.na, 22), 0)) as x_balita_berisiko,
      sum(r.sign * coalesce(r.balita_dirujuk, 0)) as v_balita_dirujuk,
      sum(r.sign * (r.balita_dirujuk is not null)::int) as n_balita_dirujuk,
      sum(r.sign * coalesce(get_bit(r.na, 23), 0)) as x_balita_dirujuk,
      sum(r.sign * coalesce(r.balita_bansos, 0)) as v_balita_bansos,
      sum(r.sign * (r.balita_bansos is not null)::int) as n_balita_bansos,
      sum(r.sign * coalesce(get_bit(r.na, 24), 0)) as x_balita_bansos,
      sum(r.sign * coalesce(coalesce(r.catin_sasaran, case get_bit(r.na, 0) when 1 then 0 end) + coalesce(r.hamil_sasaran, case get_bit(r.na, 5) when 1 then 0 end) + coalesce(r.pascasalin_sasaran, case get_bit(r.na, 10) when 1 then 0 end) + coalesce(r.baduta_sasaran, case get_bit(r.na, 15) when 1 then 0 end) + coalesce(r.balita_sasaran, case get_bit(r.na, 20) when 1 then 0 end), 0)) as v_sasaran,
      sum(r.sign * (coalesce(r.catin_sasaran, case get_bit(r.na, 0) when 1 then 0 end) + coalesce(r.hamil_sasaran, case get_bit(r.na, 5) when 1 then 0 end) + coalesce(r.pascasalin_sasaran, case get_bit(r.na, 10) when 1 then 0 end) + coalesce(r.baduta_sasaran, case get_bit(r.na, 15) when 1 then 0 end) + coalesce(r.balita_sasaran, case get_bit(r.na, 20) when 1 then 0 end) is not null and num_nonnulls(r.catin_sasaran, r.hamil_sasaran, r.pascasalin_sasaran, r.baduta_sasaran, r.balita_sasaran) > 0)::int) as n_sasaran,
      sum(r.sign * (coalesce(r.catin_sasaran, case get_bit(r.na, 0) when 1 then 0 end) + coalesce(r.hamil_sasaran, case get_bit(r.na, 5) when 1 then 0 end) + coalesce(r.pascasalin_sasaran, case get_bit(r.na, 10) when 1 then 0 end) + coalesce(r.baduta_sasaran, case get_bit(r.na, 15) when 1 then 0 end) + coalesce(r.balita_sasaran, case get_bit(r.na, 20) when 1 then 0 end) is not null and not num_nonnulls(r.catin_sasaran, r.hamil_sasaran, r.pascasalin_sasaran, r.baduta_sasaran, r.balita_sasaran) > 0)::int) as x_sasaran,
      sum(r.sign * coalesce(coalesce(r.catin_didampingi, case get_bit(r.na, 1) when 1 then 0 end) + coalesce(r.hamil_didampingi, case get_bit(r.na, 6) when 1 then 0 end) + coalesce(r.pascasalin_didampingi, case get_bit(r.na, 11) when 1 then 0 end) + coalesce(r.baduta_didampingi, case get_bit(r.na, 16) when 1 then 0 end) + coalesce(r.balita_didampingi, case get_bit(r.na, 21) when 1 then 0 end), 0)) as v_didampingi,
      sum(r.sign * (coalesce(r.catin_didampingi, case get_bit(r.na, 1) when 1 then 0 end) + coalesce(r.hamil_didampingi, case get_bit(r.na, 6) when 1 then 0 end) + coalesce(r.pascasalin_didampingi, case get_bit(r.na, 11) when 1 then 0 end) + coalesce(r.baduta_didampingi, case get_bit(r.na, 16) when 1 then 0 end) + coalesce(r.balita_didampingi, case get_bit(r.na, 21) when 1 then 0 end) is not null and num_nonnulls(r.catin_didampingi, r.hamil_didampingi, r.pascasalin_didampingi, r.baduta_didampingi, r.balita_didampingi) > 0)::int) as n_didampingi,
      sum(r.sign * (coalesce(r.catin_didampingi, case get_bit(r.na, 1) when 1 then 0 end) + coalesce(r.hamil_didampingi, case get_bit(r.na, 6) when 1 then 0 end) + coalesce(r.pascasalin_didampingi, case get_bit(r.na, 11) when 1 then 0 end) + coalesce(r.baduta_didampingi, case get_bit(r.na, 16) when 1 then 0 end) + coalesce(r.balita_didampingi, case get_bit(r.na, 21) when 1 then 0 end) is not null and not num_nonnulls(r.catin_didampingi, r.hamil_didampingi, r.pascasalin_didampingi, r.baduta_didampingi, r.balita_didampingi) > 0)::int) as x_didampingi,
      sum(r.sign * coalesce(coalesce(r.catin_berisiko, case get_bit(r.na, 2) when 1 then 0 end) + coalesce(r.hamil_berisiko, case get_bit(r.na, 7) when 1 then 0 end) + coalesce(r.pascasalin_berisiko, case get_bit(r.na, 12) when 1 then 0 end) + coalesce(r.baduta_berisiko, case get_bit(r.na, 17) when 1 then 0 end) + coalesce(r.balita_berisiko, case get_bit(r.na, 22) when 1 then 0 end), 0)) as v_berisiko,
      sum(r.sign * (coalesce(r.catin_berisiko, case get_bit(r.na, 2) when 1 then 0 end) + coalesce(r.hamil_berisiko, case get_bit(r.na, 7) when 1 then 0 end) + coalesce(r.pascasalin_berisiko, case get_bit(r.na, 12) when 1 then 0 end) + coalesce(r.baduta_berisiko, case get_bit(r.na, 17) when 1 then 0 end) + coalesce(r.balita_berisiko, case get_bit(r.na, 22) when 1 then 0 end) is not null and num_nonnulls(r.catin_berisiko, r.hamil_berisiko, r.pascasalin_berisiko, r.baduta_berisiko, r.balita_berisiko) > 0)::int) as n_berisiko,
      sum(r.sign * (coalesce(r.catin_berisiko, case get_bit(r.na, 2) when 1 then 0 end) + coalesce(r.hamil_berisiko, case get_bit(r.na, 7) when 1 then 0 end) + coalesce(r.pascasalin_berisiko, case get_bit(r.na, 12) when 1 then 0 end) + coalesce(r.baduta_berisiko, case get_bit(r.na, 17) when 1 then 0 end) + coalesce(r.balita_berisiko, case get_bit(r.na, 22) when 1 then 0 end) is not null and not num_nonnulls(r.catin_berisiko, r.hamil_berisiko, r.pascasalin_berisiko, r.baduta_berisiko, r.balita_berisiko) > 0)::int) as x_berisiko,
      sum(r.sign * coalesce(coalesce(r.catin_dirujuk, case get_bit(r.na, 3) when 1 then 0 end) + coalesce(r.hamil_dirujuk, case get_bit(r.na, 8) when 1 then 0 end) + coalesce(r.pascasalin_dirujuk, case get_bit(r.na, 13) when 1 then 0 end) + coalesce(r.baduta_dirujuk, case get_bit(r.na, 18) when 1 then 0 end) + coalesce(r.balita_dirujuk, case get_bit(r.na, 23) when 1 then 0 end), 0)) as v_dirujuk,
      sum(r.sign * (coalesce(r.catin_dirujuk, case get_bit(r.na, 3) when 1 then 0 end) + coalesce(r.hamil_dirujuk, case get_bit(r.na, 8) when 1 then 0 end) + coalesce(r.pascasalin_dirujuk, case get_bit(r.na, 13) when 1 then 0 end) + coalesce(r.baduta_dirujuk, case get_bit(r.na, 18) when 1 then 0 end) + coalesce(r.balita_dirujuk, case get_bit(r.na, 23) when 1 then 0 end) is not null and num_nonnulls(r.catin_dirujuk, r.hamil_dirujuk, r.pascasalin_dirujuk, r.baduta_dirujuk, r.balita_dirujuk) > 0)::int) as n_dirujuk,
      sum(r.sign * (coalesce(r.catin_dirujuk, case get_bit(r.na, 3) when 1 then 0 end) + coalesce(r.hamil_dirujuk, case get_bit(r.na, 8) when 1 then 0 end) + coalesce(r.pascasalin_dirujuk, case get_bit(r.na, 13) when 1 then 0 end) + coalesce(r.baduta_dirujuk, case get_bit(r.na, 18) when 1 then 0 end) + coalesce(r.balita_dirujuk, case get_bit(r.na, 23) when 1 then 0 end) is not null and not num_nonnulls(r.catin_dirujuk, r.hamil_dirujuk, r.pascasalin_dirujuk, r.baduta_dirujuk, r.balita_dirujuk) > 0)::int) as x_dirujuk,
      sum(r.sign * coalesce(coalesce(r.catin_bansos, case get_bit(r.na, 4) when 1 then 0 end) + coalesce(r.hamil_bansos, case get_bit(r.na, 9) when 1 then 0 end) + coalesce(r.pascasalin_bansos, case get_bit(r.na, 14) when 1 then 0 end) + coalesce(r.baduta_bansos, case get_bit(r.na, 19) when 1 then 0 end) + coalesce(r.balita_bansos, case get_bit(r.na, 24) when 1 then 0 end), 0)) as v_bansos,
      sum(r.sign * (coalesce(r.catin_bansos, case get_bit(r.na, 4) when 1 then 0 end) + coalesce(r.hamil_bansos, case get_bit(r.na, 9) when 1 then 0 end) + coalesce(r.pascasalin_bansos, case get_bit(r.na, 14) when 1 then 0 end) + coalesce(r.baduta_bansos, case get_bit(r.na, 19) when 1 then 0 end) + coalesce(r.balita_bansos, case get_bit(r.na, 24) when 1 then 0 end) is not null and num_nonnulls(r.catin_bansos, r.hamil_bansos, r.pascasalin_bansos, r.baduta_bansos, r.balita_bansos) > 0)::int) as n_bansos,
      sum(r.sign * (coalesce(r.catin_bansos, case get_bit(r.na, 4) when 1 then 0 end) + coalesce(r.hamil_bansos, case get_bit(r.na, 9) when 1 then 0 end) + coalesce(r.pascasalin_bansos, case get_bit(r.na, 14) when 1 then 0 end) + coalesce(r.baduta_bansos, case get_bit(r.na, 19) when 1 then 0 end) + coalesce(r.balita_bansos, case get_bit(r.na, 24) when 1 then 0 end) is not null and not num_nonnulls(r.catin_bansos, r.hamil_bansos, r.pascasalin_bansos, r.baduta_bansos, r.balita_bansos) > 0)::int) as x_bansos,
      sum(r.sign * case when r.catin_didampingi + r.catin_sasaran is null then 0 else r.catin_didampingi end) as num_cakupan_catin,
      sum(r.sign * case when r.catin_didampingi + r.catin_sasaran is null then 0 else r.catin_sasaran end) as den_cakupan_catin,
      sum(r.sign * (r.catin_didampingi + r.catin_sasaran is not null)::int) as both_cakupan_catin,
      sum(r.sign * case when r.catin_berisiko + r.catin_didampingi is null then 0 else r.catin_berisiko end) as num_risiko_catin,
      sum(r.sign * case when r.catin_berisiko + r.catin_didampingi is null then 0 else r.catin_didampingi end) as den_risiko_catin,
      sum(r.sign * (r.catin_berisiko + r.catin_didampingi is not null)::int) as both_risiko_catin,
      sum(r.sign * case when r.hamil_didampingi + r.hamil_sasaran is null then 0 else r.hamil_didampingi end) as num_cakupan_hamil,
      sum(r.sign * case when r.hamil_didampingi + r.hamil_sasaran is null then 0 else r.hamil_sasaran end) as den_cakupan_hamil,
      sum(r.sign * (r.hamil_didampingi + r.hamil_sasaran is not null)::int) as both_cakupan_hamil,
      sum(r.sign * case when r.hamil_berisiko + r.hamil_didampingi is null then 0 else r.hamil_berisiko end) as num_risiko_hamil,
      sum(r.sign * case when r.hamil_berisiko + r.hamil_didampingi is null then 0 else r.hamil_didampingi end) as den_risiko_hamil,
      sum(r.sign * (r.hamil_berisiko + r.hamil_didampingi is not null)::int) as both_risiko_hamil,
      sum(r.sign * case when r.pascasalin_didampingi + r.pascasalin_sasaran is null then 0 else r.pascasalin_didampingi end) as num_cakupan_pascasalin,
      sum(r.sign * case when r.pascasalin_didampingi + r.pascasalin_sasaran is null then 0 else r.pascasalin_sasaran end) as den_cakupan_pascasalin,
      sum(r.sign * (r.pascasalin_didampingi + r.pascasalin_sasaran is not null)::int) as both_cakupan_pascasalin,
      sum(r.sign * case when r.pascasalin_berisiko + r.pascasalin_didampingi is null then 0 else r.pascasalin_berisiko end) as num_risiko_pascasalin,
      sum(r.sign * case when r.pascasalin_berisiko + r.pascasalin_didampingi is null then 0 else r.pascasalin_didampingi end) as den_risiko_pascasalin,
      sum(r.sign * (r.pascasalin_berisiko + r.pascasalin_didampingi is not null)::int) as both_risiko_pascasalin,
      sum(r.sign * case when r.baduta_didampingi + r.baduta_sasaran is null then 0 else r.baduta_didampingi end) as num_cakupan_baduta,
      sum(r.sign * case when r.baduta_didampingi + r.baduta_sasaran is null then 0 else r.baduta_sasaran end) as den_cakupan_baduta,
      sum(r.sign * (r.baduta_didampingi + r.baduta_sasaran is not null)::int) as both_cakupan_baduta,
      sum(r.sign * case when r.baduta_berisiko + r.baduta_didampingi is null then 0 else r.baduta_berisiko end) as num_risiko_baduta,
      sum(r.sign * case when r.baduta_berisiko + r.baduta_didampingi is null then 0 else r.baduta_didampingi end) as den_risiko_baduta,
      sum(r.sign * (r.baduta_berisiko + r.baduta_didampingi is not null)::int) as both_risiko_baduta,
      sum(r.sign * case when r.balita_didampingi + r.balita_sasaran is null then 0 else r.balita_didampingi end) as num_cakupan_balita,
      sum(r.sign * case when r.balita_didampingi + r.balita_sasaran is null then 0 else r.balita_sasaran end) as den_cakupan_balita,
      sum(r.sign * (r.balita_didampingi + r.balita_sasaran is not null)::int) as both_cakupan_balita,
      sum(r.sign * case when r.balita_berisiko + r.balita_didampingi is null then 0 else r.balita_berisiko end) as num_risiko_balita,
      sum(r.sign * case when r.balita_berisiko + r.balita_didampingi is null then 0 else r.balita_didampingi end) as den_risiko_balita,
      sum(r.sign * (r.balita_berisiko + r.balita_didampingi is not null)::int) as both_risiko_balita
    from taken r group by 1, 2, 3
  ), kecamatans as (
    insert into rollup_rekap_tpk_kecamatan as s (tenant_id, kecamatan_id, period,
      sent, verified, approved, on_time, v_catin_sasaran, n_catin_sasaran, x_catin_sasaran,
      v_catin_didampingi, n_catin_didampingi, x_catin_didampingi, v_catin_berisiko, n_catin_berisiko,
      x_catin_berisiko, v_catin_dirujuk, n_catin_dirujuk, x_catin_dirujuk, v_catin_bansos, n_catin_bansos,
      x_catin_bansos, v_hamil_sasaran, n_hamil_sasaran, x_hamil_sasaran, v_hamil_didampingi,
      n_hamil_didampingi, x_hamil_didampingi, v_hamil_berisiko, n_hamil_berisiko, x_hamil_berisiko,
      v_hamil_dirujuk, n_hamil_dirujuk, x_hamil_dirujuk, v_hamil_bansos, n_hamil_bansos, x_hamil_bansos,
      v_pascasalin_sasaran, n_pascasalin_sasaran, x_pascasalin_sasaran, v_pascasalin_didampingi,
      n_pascasalin_didampingi, x_pascasalin_didampingi, v_pascasalin_berisiko, n_pascasalin_berisiko,
      x_pascasalin_berisiko, v_pascasalin_dirujuk, n_pascasalin_dirujuk, x_pascasalin_dirujuk,
      v_pascasalin_bansos, n_pascasalin_bansos, x_pascasalin_bansos, v_baduta_sasaran, n_baduta_sasaran,
      x_baduta_sasaran, v_baduta_didampingi, n_baduta_didampingi, x_baduta_didampingi, v_baduta_berisiko,
      n_baduta_berisiko, x_baduta_berisiko, v_baduta_dirujuk, n_baduta_dirujuk, x_baduta_dirujuk,
      v_baduta_bansos, n_baduta_bansos, x_baduta_bansos, v_balita_sasaran, n_balita_sasaran,
      x_balita_sasaran, v_balita_didampingi, n_balita_didampingi, x_balita_didampingi, v_balita_berisiko,
      n_balita_berisiko, x_balita_berisiko, v_balita_dirujuk, n_balita_dirujuk, x_balita_dirujuk,
      v_balita_bansos, n_balita_bansos, x_balita_bansos, v_sasaran, n_sasaran, x_sasaran, v_didampingi,
      n_didampingi, x_didampingi, v_berisiko, n_berisiko, x_berisiko, v_dirujuk, n_dirujuk, x_dirujuk,
      v_bansos, n_bansos, x_bansos, num_cakupan_catin, den_cakupan_catin, both_cakupan_catin,
      num_risiko_catin, den_risiko_catin, both_risiko_catin, num_cakupan_hamil, den_cakupan_hamil,
      both_cakupan_hamil, num_risiko_hamil, den_risiko_hamil, both_risiko_hamil, num_cakupan_pascasalin,
      den_cakupan_pascasalin, both_cakupan_pascasalin, num_risiko_pascasalin, den_risiko_pascasalin,
      both_risiko_pascasalin, num_cakupan_baduta, den_cakupan_baduta, both_cakupan_baduta, num_risiko_baduta,
      den_risiko_baduta, both_risiko_baduta, num_cakupan_balita, den_cakupan_balita, both_cakupan_balita,
      num_risiko_balita, den_risiko_balita, both_risiko_balita)
    select t.tenant_id, t.kecamatan_id, t.period,
      sum(t.sent), sum(t.verified), sum(t.approved), sum(t.on_time), sum(t.v_catin_sasaran),
      sum(t.n_catin_sasaran), sum(t.x_catin_sasaran), sum(t.v_catin_didampingi), sum(t.n_catin_didampingi),
      sum(t.x_catin_didampingi), sum(t.v_catin_berisiko), sum(t.n_catin_berisiko), sum(t.x_catin_berisiko),
      sum(t.v_catin_dirujuk), sum(t.n_catin_dirujuk), sum(t.x_catin_dirujuk), sum(t.v_catin_bansos),
      sum(t.n_catin_bansos), sum(t.x_catin_bansos), sum(t.v_hamil_sasaran), sum(t.n_hamil_sasaran),
      sum(t.x_hamil_sasaran), sum(t.v_hamil_didampingi), sum(t.n_hamil_didampingi),
      sum(t.x_hamil_didampingi), sum(t.v_hamil_berisiko), sum(t.n_hamil_berisiko), sum(t.x_hamil_berisiko),
      sum(t.v_hamil_dirujuk), sum(t.n_hamil_dirujuk), sum(t.x_hamil_dirujuk), sum(t.v_hamil_bansos),
      sum(t.n_hamil_bansos), sum(t.x_hamil_bansos), sum(t.v_pascasalin_sasaran), sum(t.n_pascasalin_sasaran),
      sum(t.x_pascasalin_sasaran), sum(t.v_pascasalin_didampingi), sum(t.n_pascasalin_didampingi),
      sum(t.x_pascasalin_didampingi), sum(t.v_pascasalin_berisiko), sum(t.n_pascasalin_berisiko),
      sum(t.x_pascasalin_berisiko), sum(t.v_pascasalin_dirujuk), sum(t.n_pascasalin_dirujuk),
      sum(t.x_pascasalin_dirujuk), sum(t.v_pascasalin_bansos), sum(t.n_pascasalin_bansos),
      sum(t.x_pascasalin_bansos), sum(t.v_baduta_sasaran), sum(t.n_baduta_sasaran), sum(t.x_baduta_sasaran),
      sum(t.v_baduta_didampingi), sum(t.n_baduta_didampingi), sum(t.x_baduta_didampingi),
      sum(t.v_baduta_berisiko), sum(t.n_baduta_berisiko), sum(t.x_baduta_berisiko), sum(t.v_baduta_dirujuk),
      sum(t.n_baduta_dirujuk), sum(t.x_baduta_dirujuk), sum(t.v_baduta_bansos), sum(t.n_baduta_bansos),
      sum(t.x_baduta_bansos), sum(t.v_balita_sasaran), sum(t.n_balita_sasaran), sum(t.x_balita_sasaran),
      sum(t.v_balita_didampingi), sum(t.n_balita_didampingi), sum(t.x_balita_didampingi),
      sum(t.v_balita_berisiko), sum(t.n_balita_berisiko), sum(t.x_balita_berisiko), sum(t.v_balita_dirujuk),
      sum(t.n_balita_dirujuk), sum(t.x_balita_dirujuk), sum(t.v_balita_bansos), sum(t.n_balita_bansos),
      sum(t.x_balita_bansos), sum(t.v_sasaran), sum(t.n_sasaran), sum(t.x_sasaran), sum(t.v_didampingi),
      sum(t.n_didampingi), sum(t.x_didampingi), sum(t.v_berisiko), sum(t.n_berisiko), sum(t.x_berisiko),
      sum(t.v_dirujuk), sum(t.n_dirujuk), sum(t.x_dirujuk), sum(t.v_bansos), sum(t.n_bansos),
      sum(t.x_bansos), sum(t.num_cakupan_catin), sum(t.den_cakupan_catin), sum(t.both_cakupan_catin),
      sum(t.num_risiko_catin), sum(t.den_risiko_catin), sum(t.both_risiko_catin), sum(t.num_cakupan_hamil),
      sum(t.den_cakupan_hamil), sum(t.both_cakupan_hamil), sum(t.num_risiko_hamil), sum(t.den_risiko_hamil),
      sum(t.both_risiko_hamil), sum(t.num_cakupan_pascasalin), sum(t.den_cakupan_pascasalin),
      sum(t.both_cakupan_pascasalin), sum(t.num_risiko_pascasalin), sum(t.den_risiko_pascasalin),
      sum(t.both_risiko_pascasalin), sum(t.num_cakupan_baduta), sum(t.den_cakupan_baduta),
      sum(t.both_cakupan_baduta), sum(t.num_risiko_baduta), sum(t.den_risiko_baduta),
      sum(t.both_risiko_baduta), sum(t.num_cakupan_balita), sum(t.den_cakupan_balita),
      sum(t.both_cakupan_balita), sum(t.num_risiko_balita), sum(t.den_risiko_balita),
      sum(t.both_risiko_balita)
    from counted t
    group by 1, 2, 3
    on conflict on constraint rollup_rekap_tpk_kecamatan_pkey do update set
      sent = s.sent + excluded.sent, verified = s.verified + excluded.verified,
      approved = s.approved + excluded.approved, on_time = s.on_time + excluded.on_time,
      v_catin_sasaran = s.v_catin_sasaran + excluded.v_catin_sasaran,
      n_catin_sasaran = s.n_catin_sasaran + excluded.n_catin_sasaran,
      x_catin_sasaran = s.x_catin_sasaran + excluded.x_catin_sasaran,
      v_catin_didampingi = s.v_catin_didampingi + excluded.v_catin_didampingi,
      n_catin_didampingi = s.n_catin_didampingi + excluded.n_catin_didampingi,
      x_catin_didampingi = s.x_catin_didampingi + excluded.x_catin_didampingi,
      v_catin_berisiko = s.v_catin_berisiko + excluded.v_catin_berisiko,
      n_catin_berisiko = s.n_catin_berisiko + excluded.n_catin_berisiko,
      x_catin_berisiko = s.x_catin_berisiko + excluded.x_catin_berisiko,
      v_catin_dirujuk = s.v_catin_dirujuk + excluded.v_catin_dirujuk,
      n_catin_dirujuk = s.n_catin_dirujuk + excluded.n_catin_dirujuk,
      x_catin_dirujuk = s.x_catin_dirujuk + excluded.x_catin_dirujuk,
      v_catin_bansos = s.v_catin_bansos + excluded.v_catin_bansos,
      n_catin_bansos = s.n_catin_bansos + excluded.n_catin_bansos,
      x_catin_bansos = s.x_catin_bansos + excluded.x_catin_bansos,
      v_hamil_sasaran = s.v_hamil_sasaran + excluded.v_hamil_sasaran,
      n_hamil_sasaran = s.n_hamil_sasaran + excluded.n_hamil_sasaran,
      x_hamil_sasaran = s.x_hamil_sasaran + excluded.x_hamil_sasaran,
      v_hamil_didampingi = s.v_hamil_didampingi + excluded.v_hamil_didampingi,
      n_hamil_didampingi = s.n_hamil_didampingi + excluded.n_hamil_didampingi,
      x_hamil_didampingi = s.x_hamil_didampingi + excluded.x_hamil_didampingi,
      v_hamil_berisiko = s.v_hamil_berisiko + excluded.v_hamil_berisiko,
      n_hamil_berisiko = s.n_hamil_berisiko + excluded.n_hamil_berisiko,
      x_hamil_berisiko = s.x_hamil_berisiko + excluded.x_hamil_berisiko,
      v_hamil_dirujuk = s.v_hamil_dirujuk + excluded.v_hamil_dirujuk,
      n_hamil_dirujuk = s.n_hamil_dirujuk + excluded.n_hamil_dirujuk,
      x_hamil_dirujuk = s.x_hamil_dirujuk + excluded.x_hamil_dirujuk,
      v_hamil_bansos = s.v_hamil_bansos + excluded.v_hamil_bansos,
      n_hamil_bansos = s.n_hamil_bansos + excluded.n_hamil_bansos,
      x_hamil_bansos = s.x_hamil_bansos + excluded.x_hamil_bansos,
      v_pascasalin_sasaran = s.v_pascasalin_sasaran + excluded.v_pascasalin_sasaran,
      n_pascasalin_sasaran = s.n_pascasalin_sasaran + excluded.n_pascasalin_sasaran,
      x_pascasalin_sasaran = s.x_pascasalin_sasaran + excluded.x_pascasalin_sasaran,
      v_pascasalin_didampingi = s.v_pascasalin_didampingi + excluded.v_pascasalin_didampingi,
      n_pascasalin_didampingi = s.n_pascasalin_didampingi + excluded.n_pascasalin_didampingi,
      x_pascasalin_didampingi = s.x_pascasalin_didampingi + excluded.x_pascasalin_didampingi,
      v_pascasalin_berisiko = s.v_pascasalin_berisiko + excluded.v_pascasalin_berisiko,
      n_pascasalin_berisiko = s.n_pascasalin_berisiko + excluded.n_pascasalin_berisiko,
      x_pascasalin_berisiko = s.x_pascasalin_berisiko + excluded.x_pascasalin_berisiko,
      v_pascasalin_dirujuk = s.v_pascasalin_dirujuk + excluded.v_pascasalin_dirujuk,
      n_pascasalin_dirujuk = s.n_pascasalin_dirujuk + excluded.n_pascasalin_dirujuk,
      x_pascasalin_dirujuk = s.x_pascasalin_dirujuk + excluded.x_pascasalin_dirujuk,
      v_pascasalin_bansos = s.v_pascasalin_bansos + excluded.v_pascasalin_bansos,
      n_pascasalin_bansos = s.n_pascasalin_bansos + excluded.n_pascasalin_bansos,
      x_pascasalin_bansos = s.x_pascasalin_bansos + excluded.x_pascasalin_bansos,
      v_baduta_sasaran = s.v_baduta_sasaran + excluded.v_baduta_sasaran,
      n_baduta_sasaran = s.n_baduta_sasaran + excluded.n_baduta_sasaran,
      x_baduta_sasaran = s.x_baduta_sasaran + excluded.x_baduta_sasaran,
      v_baduta_didampingi = s.v_baduta_didampingi + excluded.v_baduta_didampingi,
      n_baduta_didampingi = s.n_baduta_didampingi + excluded.n_baduta_didampingi,
      x_baduta_didampingi = s.x_baduta_didampingi + excluded.x_baduta_didampingi,
      v_baduta_berisiko = s.v_baduta_berisiko + excluded.v_baduta_berisiko,
      n_baduta_berisiko = s.n_baduta_berisiko + excluded.n_baduta_berisiko,
      x_baduta_berisiko = s.x_baduta_berisiko + excluded.x_baduta_berisiko,
      v_baduta_dirujuk = s.v_baduta_dirujuk + excluded.v_baduta_dirujuk,
      n_baduta_dirujuk = s.n_baduta_dirujuk + excluded.n_baduta_dirujuk,
      x_baduta_dirujuk = s.x_baduta_dirujuk + excluded.x_baduta_dirujuk,
      v_baduta_bansos = s.v_baduta_bansos + excluded.v_baduta_bansos,
      n_baduta_bansos = s.n_baduta_bansos + excluded.n_baduta_bansos,
      x_baduta_bansos = s.x_baduta_bansos + excluded.x_baduta_bansos,
      v_balita_sasaran = s.v_balita_sasaran + excluded.v_balita_sasaran,
      n_balita_sasaran = s.n_balita_sasaran + excluded.n_balita_sasaran,
      x_balita_sasaran = s.x_balita_sasaran + excluded.x_balita_sasaran,
      v_balita_didampingi = s.v_balita_didampingi + excluded.v_balita_didampingi,
      n_balita_didampingi = s.n_balita_didampingi + excluded.n_balita_didampingi,
      x_balita_didampingi = s.x_balita_didampingi + excluded.x_balita_didampingi,
      v_balita_berisiko = s.v_balita_berisiko + excluded.v_balita_berisiko,
      n_balita_berisiko = s.n_balita_berisiko + excluded.n_balita_berisiko,
      x_balita_berisiko = s.x_balita_berisiko + excluded.x_balita_berisiko,
      v_balita_dirujuk = s.v_balita_dirujuk + excluded.v_balita_dirujuk,
      n_balita_dirujuk = s.n_balita_dirujuk + excluded.n_balita_dirujuk,
      x_balita_dirujuk = s.x_balita_dirujuk + excluded.x_balita_dirujuk,
      v_balita_bansos = s.v_balita_bansos + excluded.v_balita_bansos,
      n_balita_bansos = s.n_balita_bansos + excluded.n_balita_bansos,
      x_balita_bansos = s.x_balita_bansos + excluded.x_balita_bansos,
      v_sasaran = s.v_sasaran + excluded.v_sasaran, n_sasaran = s.n_sasaran + excluded.n_sasaran,
      x_sasaran = s.x_sasaran + excluded.x_sasaran, v_didampingi = s.v_didampingi + excluded.v_didampingi,
      n_didampingi = s.n_didampingi + excluded.n_didampingi,
      x_didampingi = s.x_didampingi + excluded.x_didampingi, v_berisiko = s.v_berisiko + excluded.v_berisiko,
      n_berisiko = s.n_berisiko + excluded.n_berisiko, x_berisiko = s.x_berisiko + excluded.x_berisiko,
      v_dirujuk = s.v_dirujuk + excluded.v_dirujuk, n_dirujuk = s.n_dirujuk + excluded.n_dirujuk,
      x_dirujuk = s.x_dirujuk + excluded.x_dirujuk, v_bansos = s.v_bansos + excluded.v_bansos,
      n_bansos = s.n_bansos + excluded.n_bansos, x_bansos = s.x_bansos + excluded.x_bansos,
      num_cakupan_catin = s.num_cakupan_catin + excluded.num_cakupan_catin,
      den_cakupan_catin = s.den_cakupan_catin + excluded.den_cakupan_catin,
      both_cakupan_catin = s.both_cakupan_catin + excluded.both_cakupan_catin,
      num_risiko_catin = s.num_risiko_catin + excluded.num_risiko_catin,
      den_risiko_catin = s.den_risiko_catin + excluded.den_risiko_catin,
      both_risiko_catin = s.both_risiko_catin + excluded.both_risiko_catin,
      num_cakupan_hamil = s.num_cakupan_hamil + excluded.num_cakupan_hamil,
      den_cakupan_hamil = s.den_cakupan_hamil + excluded.den_cakupan_hamil,
      both_cakupan_hamil = s.both_cakupan_hamil + excluded.both_cakupan_hamil,
      num_risiko_hamil = s.num_risiko_hamil + excluded.num_risiko_hamil,
      den_risiko_hamil = s.den_risiko_hamil + excluded.den_risiko_hamil,
      both_risiko_hamil = s.both_risiko_hamil + excluded.both_risiko_hamil,
      num_cakupan_pascasalin = s.num_cakupan_pascasalin + excluded.num_cakupan_pascasalin,
      den_cakupan_pascasalin = s.den_cakupan_pascasalin + excluded.den_cakupan_pascasalin,
      both_cakupan_pascasalin = s.both_cakupan_pascasalin + excluded.both_cakupan_pascasalin,
      num_risiko_pascasalin = s.num_risiko_pascasalin + excluded.num_risiko_pascasalin,
      den_risiko_pascasalin = s.den_risiko_pascasalin + excluded.den_risiko_pascasalin,
      both_risiko_pascasalin = s.both_risiko_pascasalin + excluded.both_risiko_pascasalin,
      num_cakupan_baduta = s.num_cakupan_baduta + excluded.num_cakupan_baduta,
      den_cakupan_baduta = s.den_cakupan_baduta + excluded.den_cakupan_baduta,
      both_cakupan_baduta = s.both_cakupan_baduta + excluded.both_cakupan_baduta,
      num_risiko_baduta = s.num_risiko_baduta + excluded.num_risiko_baduta,
      den_risiko_baduta = s.den_risiko_baduta + excluded.den_risiko_baduta,
      both_risiko_baduta = s.both_risiko_baduta + excluded.both_risiko_baduta,
      num_cakupan_balita = s.num_cakupan_balita + excluded.num_cakupan_balita,
      den_cakupan_balita = s.den_cakupan_balita + excluded.den_cakupan_balita,
      both_cakupan_balita = s.both_cakupan_balita + excluded.both_cakupan_balita,
      num_risiko_balita = s.num_risiko_balita + excluded.num_risiko_balita,
      den_risiko_balita = s.den_risiko_balita + excluded.den_risiko_balita,
      both_risiko_balita = s.both_risiko_balita + excluded.both_risiko_balita
  ), districts as (
    insert into rollup_rekap_tpk_district as s (tenant_id, period,
      sent, verified, approved, on_time, v_catin_sasaran, n_catin_sasaran, x_catin_sasaran,
      v_catin_didampingi, n_catin_didampingi, x_catin_didampingi, v_catin_berisiko, n_catin_berisiko,
      x_catin_berisiko, v_catin_dirujuk, n_catin_dirujuk, x_catin_dirujuk, v_catin_bansos, n_catin_bansos,
      x_catin_bansos, v_hamil_sasaran, n_hamil_sasaran, x_hamil_sasaran, v_hamil_didampingi,
      n_hamil_didampingi, x_hamil_didampingi, v_hamil_berisiko, n_hamil_berisiko, x_hamil_berisiko,
      v_hamil_dirujuk, n_hamil_dirujuk, x_hamil_dirujuk, v_hamil_bansos, n_hamil_bansos, x_hamil_bansos,
      v_pascasalin_sasaran, n_pascasalin_sasaran, x_pascasalin_sasaran, v_pascasalin_didampingi,
      n_pascasalin_didampingi, x_pascasalin_didampingi, v_pascasalin_berisiko, n_pascasalin_berisiko,
      x_pascasalin_berisiko, v_pascasalin_dirujuk, n_pascasalin_dirujuk, x_pascasalin_dirujuk,
      v_pascasalin_bansos, n_pascasalin_bansos, x_pascasalin_bansos, v_baduta_sasaran, n_baduta_sasaran,
      x_baduta_sasaran, v_baduta_didampingi, n_baduta_didampingi, x_baduta_didampingi, v_baduta_berisiko,
      n_baduta_berisiko, x_baduta_berisiko, v_baduta_dirujuk, n_baduta_dirujuk, x_baduta_dirujuk,
      v_baduta_bansos, n_baduta_bansos, x_baduta_bansos, v_balita_sasaran, n_balita_sasaran,
      x_balita_sasaran, v_balita_didampingi, n_balita_didampingi, x_balita_didampingi, v_balita_berisiko,
      n_balita_berisiko, x_balita_berisiko, v_balita_dirujuk, n_balita_dirujuk, x_balita_dirujuk,
      v_balita_bansos, n_balita_bansos, x_balita_bansos, v_sasaran, n_sasaran, x_sasaran, v_didampingi,
      n_didampingi, x_didampingi, v_berisiko, n_berisiko, x_berisiko, v_dirujuk, n_dirujuk, x_dirujuk,
      v_bansos, n_bansos, x_bansos, num_cakupan_catin, den_cakupan_catin, both_cakupan_catin,
      num_risiko_catin, den_risiko_catin, both_risiko_catin, num_cakupan_hamil, den_cakupan_hamil,
      both_cakupan_hamil, num_risiko_hamil, den_risiko_hamil, both_risiko_hamil, num_cakupan_pascasalin,
      den_cakupan_pascasalin, both_cakupan_pascasalin, num_risiko_pascasalin, den_risiko_pascasalin,
      both_risiko_pascasalin, num_cakupan_baduta, den_cakupan_baduta, both_cakupan_baduta, num_risiko_baduta,
      den_risiko_baduta, both_risiko_baduta, num_cakupan_balita, den_cakupan_balita, both_cakupan_balita,
      num_risiko_balita, den_risiko_balita, both_risiko_balita)
    select t.tenant_id, t.period,
      sum(t.sent), sum(t.verified), sum(t.approved), sum(t.on_time), sum(t.v_catin_sasaran),
      sum(t.n_catin_sasaran), sum(t.x_catin_sasaran), sum(t.v_catin_didampingi), sum(t.n_catin_didampingi),
      sum(t.x_catin_didampingi), sum(t.v_catin_berisiko), sum(t.n_catin_berisiko), sum(t.x_catin_berisiko),
      sum(t.v_catin_dirujuk), sum(t.n_catin_dirujuk), sum(t.x_catin_dirujuk), sum(t.v_catin_bansos),
      sum(t.n_catin_bansos), sum(t.x_catin_bansos), sum(t.v_hamil_sasaran), sum(t.n_hamil_sasaran),
      sum(t.x_hamil_sasaran), sum(t.v_hamil_didampingi), sum(t.n_hamil_didampingi),
      sum(t.x_hamil_didampingi), sum(t.v_hamil_berisiko), sum(t.n_hamil_berisiko), sum(t.x_hamil_berisiko),
      sum(t.v_hamil_dirujuk), sum(t.n_hamil_dirujuk), sum(t.x_hamil_dirujuk), sum(t.v_hamil_bansos),
      sum(t.n_hamil_bansos), sum(t.x_hamil_bansos), sum(t.v_pascasalin_sasaran), sum(t.n_pascasalin_sasaran),
      sum(t.x_pascasalin_sasaran), sum(t.v_pascasalin_didampingi), sum(t.n_pascasalin_didampingi),
      sum(t.x_pascasalin_didampingi), sum(t.v_pascasalin_berisiko), sum(t.n_pascasalin_berisiko),
      sum(t.x_pascasalin_berisiko), sum(t.v_pascasalin_dirujuk), sum(t.n_pascasalin_dirujuk),
      sum(t.x_pascasalin_dirujuk), sum(t.v_pascasalin_bansos), sum(t.n_pascasalin_bansos),
      sum(t.x_pascasalin_bansos), sum(t.v_baduta_sasaran), sum(t.n_baduta_sasaran), sum(t.x_baduta_sasaran),
      sum(t.v_baduta_didampingi), sum(t.n_baduta_didampingi), sum(t.x_baduta_didampingi),
      sum(t.v_baduta_berisiko), sum(t.n_baduta_berisiko), sum(t.x_baduta_berisiko), sum(t.v_baduta_dirujuk),
      sum(t.n_baduta_dirujuk), sum(t.x_baduta_dirujuk), sum(t.v_baduta_bansos), sum(t.n_baduta_bansos),
      sum(t.x_baduta_bansos), sum(t.v_balita_sasaran), sum(t.n_balita_sasaran), sum(t.x_balita_sasaran),
      sum(t.v_balita_didampingi), sum(t.n_balita_didampingi), sum(t.x_balita_didampingi),
      sum(t.v_balita_berisiko), sum(t.n_balita_berisiko), sum(t.x_balita_berisiko), sum(t.v_balita_dirujuk),
      sum(t.n_balita_dirujuk), sum(t.x_balita_dirujuk), sum(t.v_balita_bansos), sum(t.n_balita_bansos),
      sum(t.x_balita_bansos), sum(t.v_sasaran), sum(t.n_sasaran), sum(t.x_sasaran), sum(t.v_didampingi),
      sum(t.n_didampingi), sum(t.x_didampingi), sum(t.v_berisiko), sum(t.n_berisiko), sum(t.x_berisiko),
      sum(t.v_dirujuk), sum(t.n_dirujuk), sum(t.x_dirujuk), sum(t.v_bansos), sum(t.n_bansos),
      sum(t.x_bansos), sum(t.num_cakupan_catin), sum(t.den_cakupan_catin), sum(t.both_cakupan_catin),
      sum(t.num_risiko_catin), sum(t.den_risiko_catin), sum(t.both_risiko_catin), sum(t.num_cakupan_hamil),
      sum(t.den_cakupan_hamil), sum(t.both_cakupan_hamil), sum(t.num_risiko_hamil), sum(t.den_risiko_hamil),
      sum(t.both_risiko_hamil), sum(t.num_cakupan_pascasalin), sum(t.den_cakupan_pascasalin),
      sum(t.both_cakupan_pascasalin), sum(t.num_risiko_pascasalin), sum(t.den_risiko_pascasalin),
      sum(t.both_risiko_pascasalin), sum(t.num_cakupan_baduta), sum(t.den_cakupan_baduta),
      sum(t.both_cakupan_baduta), sum(t.num_risiko_baduta), sum(t.den_risiko_baduta),
      sum(t.both_risiko_baduta), sum(t.num_cakupan_balita), sum(t.den_cakupan_balita),
      sum(t.both_cakupan_balita), sum(t.num_risiko_balita), sum(t.den_risiko_balita),
      sum(t.both_risiko_balita)
    from counted t
    group by 1, 2
    on conflict on constraint rollup_rekap_tpk_district_pkey do update set
      sent = s.sent + excluded.sent, verified = s.verified + excluded.verified,
      approved = s.approved + excluded.approved, on_time = s.on_time + excluded.on_time,
      v_catin_sasaran = s.v_catin_sasaran + excluded.v_catin_sasaran,
      n_catin_sasaran = s.n_catin_sasaran + excluded.n_catin_sasaran,
      x_catin_sasaran = s.x_catin_sasaran + excluded.x_catin_sasaran,
      v_catin_didampingi = s.v_catin_didampingi + excluded.v_catin_didampingi,
      n_catin_didampingi = s.n_catin_didampingi + excluded.n_catin_didampingi,
      x_catin_didampingi = s.x_catin_didampingi + excluded.x_catin_didampingi,
      v_catin_berisiko = s.v_catin_berisiko + excluded.v_catin_berisiko,
      n_catin_berisiko = s.n_catin_berisiko + excluded.n_catin_berisiko,
      x_catin_berisiko = s.x_catin_berisiko + excluded.x_catin_berisiko,
      v_catin_dirujuk = s.v_catin_dirujuk + excluded.v_catin_dirujuk,
      n_catin_dirujuk = s.n_catin_dirujuk + excluded.n_catin_dirujuk,
      x_catin_dirujuk = s.x_catin_dirujuk + excluded.x_catin_dirujuk,
      v_catin_bansos = s.v_catin_bansos + excluded.v_catin_bansos,
      n_catin_bansos = s.n_catin_bansos + excluded.n_catin_bansos,
      x_catin_bansos = s.x_catin_bansos + excluded.x_catin_bansos,
      v_hamil_sasaran = s.v_hamil_sasaran + excluded.v_hamil_sasaran,
      n_hamil_sasaran = s.n_hamil_sasaran + excluded.n_hamil_sasaran,
      x_hamil_sasaran = s.x_hamil_sasaran + excluded.x_hamil_sasaran,
      v_hamil_didampingi = s.v_hamil_didampingi + excluded.v_hamil_didampingi,
      n_hamil_didampingi = s.n_hamil_didampingi + excluded.n_hamil_didampingi,
      x_hamil_didampingi = s.x_hamil_didampingi + excluded.x_hamil_didampingi,
      v_hamil_berisiko = s.v_hamil_berisiko + excluded.v_hamil_berisiko,
      n_hamil_berisiko = s.n_hamil_berisiko + excluded.n_hamil_berisiko,
      x_hamil_berisiko = s.x_hamil_berisiko + excluded.x_hamil_berisiko,
      v_hamil_dirujuk = s.v_hamil_dirujuk + excluded.v_hamil_dirujuk,
      n_hamil_dirujuk = s.n_hamil_dirujuk + excluded.n_hamil_dirujuk,
      x_hamil_dirujuk = s.x_hamil_dirujuk + excluded.x_hamil_dirujuk,
      v_hamil_bansos = s.v_hamil_bansos + excluded.v_hamil_bansos,
      n_hamil_bansos = s.n_hamil_bansos + excluded.n_hamil_bansos,
      x_hamil_bansos = s.x_hamil_bansos + excluded.x_hamil_bansos,
      v_pascasalin_sasaran = s.v_pascasalin_sasaran + excluded.v_pascasalin_sasaran,
      n_pascasalin_sasaran = s.n_pascasalin_sasaran + excluded.n_pascasalin_sasaran,
      x_pascasalin_sasaran = s.x_pascasalin_sasaran + excluded.x_pascasalin_sasaran,
      v_pascasalin_didampingi = s.v_pascasalin_didampingi + excluded.v_pascasalin_didampingi,
      n_pascasalin_didampingi = s.n_pascasalin_didampingi + excluded.n_pascasalin_didampingi,
      x_pascasalin_didampingi = s.x_pascasalin_didampingi + excluded.x_pascasalin_didampingi,
      v_pascasalin_berisiko = s.v_pascasalin_berisiko + excluded.v_pascasalin_berisiko,
      n_pascasalin_berisiko = s.n_pascasalin_berisiko + excluded.n_pascasalin_berisiko,
      x_pascasalin_berisiko = s.x_pascasalin_berisiko + excluded.x_pascasalin_berisiko,
      v_pascasalin_dirujuk = s.v_pascasalin_dirujuk + excluded.v_pascasalin_dirujuk,
      n_pascasalin_dirujuk = s.n_pascasalin_dirujuk + excluded.n_pascasalin_dirujuk,
      x_pascasalin_dirujuk = s.x_pascasalin_dirujuk + excluded.x_pascasalin_dirujuk,
      v_pascasalin_bansos = s.v_pascasalin_bansos + excluded.v_pascasalin_bansos,
      n_pascasalin_bansos = s.n_pascasalin_bansos + excluded.n_pascasalin_bansos,
      x_pascasalin_bansos = s.x_pascasalin_bansos + excluded.x_pascasalin_bansos,
      v_baduta_sasaran = s.v_baduta_sasaran + excluded.v_baduta_sasaran,
      n_baduta_sasaran = s.n_baduta_sasaran + excluded.n_baduta_sasaran,
      x_baduta_sasaran = s.x_baduta_sasaran + excluded.x_baduta_sasaran,
      v_baduta_didampingi = s.v_baduta_didampingi + excluded.v_baduta_didampingi,
      n_baduta_didampingi = s.n_baduta_didampingi + excluded.n_baduta_didampingi,
      x_baduta_didampingi = s.x_baduta_didampingi + excluded.x_baduta_didampingi,
      v_baduta_berisiko = s.v_baduta_berisiko + excluded.v_baduta_berisiko,
      n_baduta_berisiko = s.n_baduta_berisiko + excluded.n_baduta_berisiko,
      x_baduta_berisiko = s.x_baduta_berisiko + excluded.x_baduta_berisiko,
      v_baduta_dirujuk = s.v_baduta_dirujuk + excluded.v_baduta_dirujuk,
      n_baduta_dirujuk = s.n_baduta_dirujuk + excluded.n_baduta_dirujuk,
      x_baduta_dirujuk = s.x_baduta_dirujuk + excluded.x_baduta_dirujuk,
      v_baduta_bansos = s.v_baduta_bansos + excluded.v_baduta_bansos,
      n_baduta_bansos = s.n_baduta_bansos + excluded.n_baduta_bansos,
      x_baduta_bansos = s.x_baduta_bansos + excluded.x_baduta_bansos,
      v_balita_sasaran = s.v_balita_sasaran + excluded.v_balita_sasaran,
      n_balita_sasaran = s.n_balita_sasaran + excluded.n_balita_sasaran,
      x_balita_sasaran = s.x_balita_sasaran + excluded.x_balita_sasaran,
      v_balita_didampingi = s.v_balita_didampingi + excluded.v_balita_didampingi,
      n_balita_didampingi = s.n_balita_didampingi + excluded.n_balita_didampingi,
      x_balita_didampingi = s.x_balita_didampingi + excluded.x_balita_didampingi,
      v_balita_berisiko = s.v_balita_berisiko + excluded.v_balita_berisiko,
      n_balita_berisiko = s.n_balita_berisiko + excluded.n_balita_berisiko,
      x_balita_berisiko = s.x_balita_berisiko + excluded.x_balita_berisiko,
      v_balita_dirujuk = s.v_balita_dirujuk + excluded.v_balita_dirujuk,
      n_balita_dirujuk = s.n_balita_dirujuk + excluded.n_balita_dirujuk,
      x_balita_dirujuk = s.x_balita_dirujuk + excluded.x_balita_dirujuk,
      v_balita_bansos = s.v_balita_bansos + excluded.v_balita_bansos,
      n_balita_bansos = s.n_balita_bansos + excluded.n_balita_bansos,
      x_balita_bansos = s.x_balita_bansos + excluded.x_balita_bansos,
      v_sasaran = s.v_sasaran + excluded.v_sasaran, n_sasaran = s.n_sasaran + excluded.n_sasaran,
      x_sasaran = s.x_sasaran + excluded.x_sasaran, v_didampingi = s.v_didampingi + excluded.v_didampingi,
      n_didampingi = s.n_didampingi + excluded.n_didampingi,
      x_didampingi = s.x_didampingi + excluded.x_didampingi, v_berisiko = s.v_berisiko + excluded.v_berisiko,
      n_berisiko = s.n_berisiko + excluded.n_berisiko, x_berisiko = s.x_berisiko + excluded.x_berisiko,
      v_dirujuk = s.v_dirujuk + excluded.v_dirujuk, n_dirujuk = s.n_dirujuk + excluded.n_dirujuk,
      x_dirujuk = s.x_dirujuk + excluded.x_dirujuk, v_bansos = s.v_bansos + excluded.v_bansos,
      n_bansos = s.n_bansos + excluded.n_bansos, x_bansos = s.x_bansos + excluded.x_bansos,
      num_cakupan_catin = s.num_cakupan_catin + excluded.num_cakupan_catin,
      den_cakupan_catin = s.den_cakupan_catin + excluded.den_cakupan_catin,
      both_cakupan_catin = s.both_cakupan_catin + excluded.both_cakupan_catin,
      num_risiko_catin = s.num_risiko_catin + excluded.num_risiko_catin,
      den_risiko_catin = s.den_risiko_catin + excluded.den_risiko_catin,
      both_risiko_catin = s.both_risiko_catin + excluded.both_risiko_catin,
      num_cakupan_hamil = s.num_cakupan_hamil + excluded.num_cakupan_hamil,
      den_cakupan_hamil = s.den_cakupan_hamil + excluded.den_cakupan_hamil,
      both_cakupan_hamil = s.both_cakupan_hamil + excluded.both_cakupan_hamil,
      num_risiko_hamil = s.num_risiko_hamil + excluded.num_risiko_hamil,
      den_risiko_hamil = s.den_risiko_hamil + excluded.den_risiko_hamil,
      both_risiko_hamil = s.both_risiko_hamil + excluded.both_risiko_hamil,
      num_cakupan_pascasalin = s.num_cakupan_pascasalin + excluded.num_cakupan_pascasalin,
      den_cakupan_pascasalin = s.den_cakupan_pascasalin + excluded.den_cakupan_pascasalin,
      both_cakupan_pascasalin = s.both_cakupan_pascasalin + excluded.both_cakupan_pascasalin,
      num_risiko_pascasalin = s.num_risiko_pascasalin + excluded.num_risiko_pascasalin,
      den_risiko_pascasalin = s.den_risiko_pascasalin + excluded.den_risiko_pascasalin,
      both_risiko_pascasalin = s.both_risiko_pascasalin + excluded.both_risiko_pascasalin,
      num_cakupan_baduta = s.num_cakupan_baduta + excluded.num_cakupan_baduta,
      den_cakupan_baduta = s.den_cakupan_baduta + excluded.den_cakupan_baduta,
      both_cakupan_baduta = s.both_cakupan_baduta + excluded.both_cakupan_baduta,
      num_risiko_baduta = s.num_risiko_baduta + excluded.num_risiko_baduta,
      den_risiko_baduta = s.den_risiko_baduta + excluded.den_risiko_baduta,
      both_risiko_baduta = s.both_risiko_baduta + excluded.both_risiko_baduta,
      num_cakupan_balita = s.num_cakupan_balita + excluded.num_cakupan_balita,
      den_cakupan_balita = s.den_cakupan_balita + excluded.den_cakupan_balita,
      both_cakupan_balita = s.both_cakupan_balita + excluded.both_cakupan_balita,
      num_risiko_balita = s.num_risiko_balita + excluded.num_risiko_balita,
      den_risiko_balita = s.den_risiko_balita + excluded.den_risiko_balita,
      both_risiko_balita = s.both_risiko_balita + excluded.both_risiko_balita
  ), provinces as (
    insert into rollup_rekap_tpk_province as s (province_id, period,
      sent, verified, approved, on_time, v_catin_sasaran, n_catin_sasaran, x_catin_sasaran,
      v_catin_didampingi, n_catin_didampingi, x_catin_didampingi, v_catin_berisiko, n_catin_berisiko,
      x_catin_berisiko, v_catin_dirujuk, n_catin_dirujuk, x_catin_dirujuk, v_catin_bansos, n_catin_bansos,
      x_catin_bansos, v_hamil_sasaran, n_hamil_sasaran, x_hamil_sasaran, v_hamil_didampingi,
      n_hamil_didampingi, x_hamil_didampingi, v_hamil_berisiko, n_hamil_berisiko, x_hamil_berisiko,
      v_hamil_dirujuk, n_hamil_dirujuk, x_hamil_dirujuk, v_hamil_bansos, n_hamil_bansos, x_hamil_bansos,
      v_pascasalin_sasaran, n_pascasalin_sasaran, x_pascasalin_sasaran, v_pascasalin_didampingi,
      n_pascasalin_didampingi, x_pascasalin_didampingi, v_pascasalin_berisiko, n_pascasalin_berisiko,
      x_pascasalin_berisiko, v_pascasalin_dirujuk, n_pascasalin_dirujuk, x_pascasalin_dirujuk,
      v_pascasalin_bansos, n_pascasalin_bansos, x_pascasalin_bansos, v_baduta_sasaran, n_baduta_sasaran,
      x_baduta_sasaran, v_baduta_didampingi, n_baduta_didampingi, x_baduta_didampingi, v_baduta_berisiko,
      n_baduta_berisiko, x_baduta_berisiko, v_baduta_dirujuk, n_baduta_dirujuk, x_baduta_dirujuk,
      v_baduta_bansos, n_baduta_bansos, x_baduta_bansos, v_balita_sasaran, n_balita_sasaran,
      x_balita_sasaran, v_balita_didampingi, n_balita_didampingi, x_balita_didampingi, v_balita_berisiko,
      n_balita_berisiko, x_balita_berisiko, v_balita_dirujuk, n_balita_dirujuk, x_balita_dirujuk,
      v_balita_bansos, n_balita_bansos, x_balita_bansos, v_sasaran, n_sasaran, x_sasaran, v_didampingi,
      n_didampingi, x_didampingi, v_berisiko, n_berisiko, x_berisiko, v_dirujuk, n_dirujuk, x_dirujuk,
      v_bansos, n_bansos, x_bansos, num_cakupan_catin, den_cakupan_catin, both_cakupan_catin,
      num_risiko_catin, den_risiko_catin, both_risiko_catin, num_cakupan_hamil, den_cakupan_hamil,
      both_cakupan_hamil, num_risiko_hamil, den_risiko_hamil, both_risiko_hamil, num_cakupan_pascasalin,
      den_cakupan_pascasalin, both_cakupan_pascasalin, num_risiko_pascasalin, den_risiko_pascasalin,
      both_risiko_pascasalin, num_cakupan_baduta, den_cakupan_baduta, both_cakupan_baduta, num_risiko_baduta,
      den_risiko_baduta, both_risiko_baduta, num_cakupan_balita, den_cakupan_balita, both_cakupan_balita,
      num_risiko_balita, den_risiko_balita, both_risiko_balita)
    select o.province_id, t.period,
      sum(t.sent), sum(t.verified), sum(t.approved), sum(t.on_time), sum(t.v_catin_sasaran),
      sum(t.n_catin_sasaran), sum(t.x_catin_sasaran), sum(t.v_catin_didampingi), sum(t.n_catin_didampingi),
      sum(t.x_catin_didampingi), sum(t.v_catin_berisiko), sum(t.n_catin_berisiko), sum(t.x_catin_berisiko),
      sum(t.v_catin_dirujuk), sum(t.n_catin_dirujuk), sum(t.x_catin_dirujuk), sum(t.v_catin_bansos),
      sum(t.n_catin_bansos), sum(t.x_catin_bansos), sum(t.v_hamil_sasaran), sum(t.n_hamil_sasaran),
      sum(t.x_hamil_sasaran), sum(t.v_hamil_didampingi), sum(t.n_hamil_didampingi),
      sum(t.x_hamil_didampingi), sum(t.v_hamil_berisiko), sum(t.n_hamil_berisiko), sum(t.x_hamil_berisiko),
      sum(t.v_hamil_dirujuk), sum(t.n_hamil_dirujuk), sum(t.x_hamil_dirujuk), sum(t.v_hamil_bansos),
      sum(t.n_hamil_bansos), sum(t.x_hamil_bansos), sum(t.v_pascasalin_sasaran), sum(t.n_pascasalin_sasaran),
      sum(t.x_pascasalin_sasaran), sum(t.v_pascasalin_didampingi), sum(t.n_pascasalin_didampingi),
      sum(t.x_pascasalin_didampingi), sum(t.v_pascasalin_berisiko), sum(t.n_pascasalin_berisiko),
      sum(t.x_pascasalin_berisiko), sum(t.v_pascasalin_dirujuk), sum(t.n_pascasalin_dirujuk),
      sum(t.x_pascasalin_dirujuk), sum(t.v_pascasalin_bansos), sum(t.n_pascasalin_bansos),
      sum(t.x_pascasalin_bansos), sum(t.v_baduta_sasaran), sum(t.n_baduta_sasaran), sum(t.x_baduta_sasaran),
      sum(t.v_baduta_didampingi), sum(t.n_baduta_didampingi), sum(t.x_baduta_didampingi),
      sum(t.v_baduta_berisiko), sum(t.n_baduta_berisiko), sum(t.x_baduta_berisiko), sum(t.v_baduta_dirujuk),
      sum(t.n_baduta_dirujuk), sum(t.x_baduta_dirujuk), sum(t.v_baduta_bansos), sum(t.n_baduta_bansos),
      sum(t.x_baduta_bansos), sum(t.v_balita_sasaran), sum(t.n_balita_sasaran), sum(t.x_balita_sasaran),
      sum(t.v_balita_didampingi), sum(t.n_balita_didampingi), sum(t.x_balita_didampingi),
      sum(t.v_balita_berisiko), sum(t.n_balita_berisiko), sum(t.x_balita_berisiko), sum(t.v_balita_dirujuk),
      sum(t.n_balita_dirujuk), sum(t.x_balita_dirujuk), sum(t.v_balita_bansos), sum(t.n_balita_bansos),
      sum(t.x_balita_bansos), sum(t.v_sasaran), sum(t.n_sasaran), sum(t.x_sasaran), sum(t.v_didampingi),
      sum(t.n_didampingi), sum(t.x_didampingi), sum(t.v_berisiko), sum(t.n_berisiko), sum(t.x_berisiko),
      sum(t.v_dirujuk), sum(t.n_dirujuk), sum(t.x_dirujuk), sum(t.v_bansos), sum(t.n_bansos),
      sum(t.x_bansos), sum(t.num_cakupan_catin), sum(t.den_cakupan_catin), sum(t.both_cakupan_catin),
      sum(t.num_risiko_catin), sum(t.den_risiko_catin), sum(t.both_risiko_catin), sum(t.num_cakupan_hamil),
      sum(t.den_cakupan_hamil), sum(t.both_cakupan_hamil), sum(t.num_risiko_hamil), sum(t.den_risiko_hamil),
      sum(t.both_risiko_hamil), sum(t.num_cakupan_pascasalin), sum(t.den_cakupan_pascasalin),
      sum(t.both_cakupan_pascasalin), sum(t.num_risiko_pascasalin), sum(t.den_risiko_pascasalin),
      sum(t.both_risiko_pascasalin), sum(t.num_cakupan_baduta), sum(t.den_cakupan_baduta),
      sum(t.both_cakupan_baduta), sum(t.num_risiko_baduta), sum(t.den_risiko_baduta),
      sum(t.both_risiko_baduta), sum(t.num_cakupan_balita), sum(t.den_cakupan_balita),
      sum(t.both_cakupan_balita), sum(t.num_risiko_balita), sum(t.den_risiko_balita),
      sum(t.both_risiko_balita)
    from counted t join tenant o on o.id = t.tenant_id
    group by 1, 2
    on conflict on constraint rollup_rekap_tpk_province_pkey do update set
      sent = s.sent + excluded.sent, verified = s.verified + excluded.verified,
      approved = s.approved + excluded.approved, on_time = s.on_time + excluded.on_time,
      v_catin_sasaran = s.v_catin_sasaran + excluded.v_catin_sasaran,
      n_catin_sasaran = s.n_catin_sasaran + excluded.n_catin_sasaran,
      x_catin_sasaran = s.x_catin_sasaran + excluded.x_catin_sasaran,
      v_catin_didampingi = s.v_catin_didampingi + excluded.v_catin_didampingi,
      n_catin_didampingi = s.n_catin_didampingi + excluded.n_catin_didampingi,
      x_catin_didampingi = s.x_catin_didampingi + excluded.x_catin_didampingi,
      v_catin_berisiko = s.v_catin_berisiko + excluded.v_catin_berisiko,
      n_catin_berisiko = s.n_catin_berisiko + excluded.n_catin_berisiko,
      x_catin_berisiko = s.x_catin_berisiko + excluded.x_catin_berisiko,
      v_catin_dirujuk = s.v_catin_dirujuk + excluded.v_catin_dirujuk,
      n_catin_dirujuk = s.n_catin_dirujuk + excluded.n_catin_dirujuk,
      x_catin_dirujuk = s.x_catin_dirujuk + excluded.x_catin_dirujuk,
      v_catin_bansos = s.v_catin_bansos + excluded.v_catin_bansos,
      n_catin_bansos = s.n_catin_bansos + excluded.n_catin_bansos,
      x_catin_bansos = s.x_catin_bansos + excluded.x_catin_bansos,
      v_hamil_sasaran = s.v_hamil_sasaran + excluded.v_hamil_sasaran,
      n_hamil_sasaran = s.n_hamil_sasaran + excluded.n_hamil_sasaran,
      x_hamil_sasaran = s.x_hamil_sasaran + excluded.x_hamil_sasaran,
      v_hamil_didampingi = s.v_hamil_didampingi + excluded.v_hamil_didampingi,
      n_hamil_didampingi = s.n_hamil_didampingi + excluded.n_hamil_didampingi,
      x_hamil_didampingi = s.x_hamil_didampingi + excluded.x_hamil_didampingi,
      v_hamil_berisiko = s.v_hamil_berisiko + excluded.v_hamil_berisiko,
      n_hamil_berisiko = s.n_hamil_berisiko + excluded.n_hamil_berisiko,
      x_hamil_berisiko = s.x_hamil_berisiko + excluded.x_hamil_berisiko,
      v_hamil_dirujuk = s.v_hamil_dirujuk + excluded.v_hamil_dirujuk,
      n_hamil_dirujuk = s.n_hamil_dirujuk + excluded.n_hamil_dirujuk,
      x_hamil_dirujuk = s.x_hamil_dirujuk + excluded.x_hamil_dirujuk,
      v_hamil_bansos = s.v_hamil_bansos + excluded.v_hamil_bansos,
      n_hamil_bansos = s.n_hamil_bansos + excluded.n_hamil_bansos,
      x_hamil_bansos = s.x_hamil_bansos + excluded.x_hamil_bansos,
      v_pascasalin_sasaran = s.v_pascasalin_sasaran + excluded.v_pascasalin_sasaran,
      n_pascasalin_sasaran = s.n_pascasalin_sasaran + excluded.n_pascasalin_sasaran,
      x_pascasalin_sasaran = s.x_pascasalin_sasaran + excluded.x_pascasalin_sasaran,
      v_pascasalin_didampingi = s.v_pascasalin_didampingi + excluded.v_pascasalin_didampingi,
      n_pascasalin_didampingi = s.n_pascasalin_didampingi + excluded.n_pascasalin_didampingi,
      x_pascasalin_didampingi = s.x_pascasalin_didampingi + excluded.x_pascasalin_didampingi,
      v_pascasalin_berisiko = s.v_pascasalin_berisiko + excluded.v_pascasalin_berisiko,
      n_pascasalin_berisiko = s.n_pascasalin_berisiko + excluded.n_pascasalin_berisiko,
      x_pascasalin_berisiko = s.x_pascasalin_berisiko + excluded.x_pascasalin_berisiko,
      v_pascasalin_dirujuk = s.v_pascasalin_dirujuk + excluded.v_pascasalin_dirujuk,
      n_pascasalin_dirujuk = s.n_pascasalin_dirujuk + excluded.n_pascasalin_dirujuk,
      x_pascasalin_dirujuk = s.x_pascasalin_dirujuk + excluded.x_pascasalin_dirujuk,
      v_pascasalin_bansos = s.v_pascasalin_bansos + excluded.v_pascasalin_bansos,
      n_pascasalin_bansos = s.n_pascasalin_bansos + excluded.n_pascasalin_bansos,
      x_pascasalin_bansos = s.x_pascasalin_bansos + excluded.x_pascasalin_bansos,
      v_baduta_sasaran = s.v_baduta_sasaran + excluded.v_baduta_sasaran,
      n_baduta_sasaran = s.n_baduta_sasaran + excluded.n_baduta_sasaran,
      x_baduta_sasaran = s.x_baduta_sasaran + excluded.x_baduta_sasaran,
      v_baduta_didampingi = s.v_baduta_didampingi + excluded.v_baduta_didampingi,
      n_baduta_didampingi = s.n_baduta_didampingi + excluded.n_baduta_didampingi,
      x_baduta_didampingi = s.x_baduta_didampingi + excluded.x_baduta_didampingi,
      v_baduta_berisiko = s.v_baduta_berisiko + excluded.v_baduta_berisiko,
      n_baduta_berisiko = s.n_baduta_berisiko + excluded.n_baduta_berisiko,
      x_baduta_berisiko = s.x_baduta_berisiko + excluded.x_baduta_berisiko,
      v_baduta_dirujuk = s.v_baduta_dirujuk + excluded.v_baduta_dirujuk,
      n_baduta_dirujuk = s.n_baduta_dirujuk + excluded.n_baduta_dirujuk,
      x_baduta_dirujuk = s.x_baduta_dirujuk + excluded.x_baduta_dirujuk,
      v_baduta_bansos = s.v_baduta_bansos + excluded.v_baduta_bansos,
      n_baduta_bansos = s.n_baduta_bansos + excluded.n_baduta_bansos,
      x_baduta_bansos = s.x_baduta_bansos + excluded.x_baduta_bansos,
      v_balita_sasaran = s.v_balita_sasaran + excluded.v_balita_sasaran,
      n_balita_sasaran = s.n_balita_sasaran + excluded.n_balita_sasaran,
      x_balita_sasaran = s.x_balita_sasaran + excluded.x_balita_sasaran,
      v_balita_didampingi = s.v_balita_didampingi + excluded.v_balita_didampingi,
      n_balita_didampingi = s.n_balita_didampingi + excluded.n_balita_didampingi,
      x_balita_didampingi = s.x_balita_didampingi + excluded.x_balita_didampingi,
      v_balita_berisiko = s.v_balita_berisiko + excluded.v_balita_berisiko,
      n_balita_berisiko = s.n_balita_berisiko + excluded.n_balita_berisiko,
      x_balita_berisiko = s.x_balita_berisiko + excluded.x_balita_berisiko,
      v_balita_dirujuk = s.v_balita_dirujuk + excluded.v_balita_dirujuk,
      n_balita_dirujuk = s.n_balita_dirujuk + excluded.n_balita_dirujuk,
      x_balita_dirujuk = s.x_balita_dirujuk + excluded.x_balita_dirujuk,
      v_balita_bansos = s.v_balita_bansos + excluded.v_balita_bansos,
      n_balita_bansos = s.n_balita_bansos + excluded.n_balita_bansos,
      x_balita_bansos = s.x_balita_bansos + excluded.x_balita_bansos,
      v_sasaran = s.v_sasaran + excluded.v_sasaran, n_sasaran = s.n_sasaran + excluded.n_sasaran,
      x_sasaran = s.x_sasaran + excluded.x_sasaran, v_didampingi = s.v_didampingi + excluded.v_didampingi,
      n_didampingi = s.n_didampingi + excluded.n_didampingi,
      x_didampingi = s.x_didampingi + excluded.x_didampingi, v_berisiko = s.v_berisiko + excluded.v_berisiko,
      n_berisiko = s.n_berisiko + excluded.n_berisiko, x_berisiko = s.x_berisiko + excluded.x_berisiko,
      v_dirujuk = s.v_dirujuk + excluded.v_dirujuk, n_dirujuk = s.n_dirujuk + excluded.n_dirujuk,
      x_dirujuk = s.x_dirujuk + excluded.x_dirujuk, v_bansos = s.v_bansos + excluded.v_bansos,
      n_bansos = s.n_bansos + excluded.n_bansos, x_bansos = s.x_bansos + excluded.x_bansos,
      num_cakupan_catin = s.num_cakupan_catin + excluded.num_cakupan_catin,
      den_cakupan_catin = s.den_cakupan_catin + excluded.den_cakupan_catin,
      both_cakupan_catin = s.both_cakupan_catin + excluded.both_cakupan_catin,
      num_risiko_catin = s.num_risiko_catin + excluded.num_risiko_catin,
      den_risiko_catin = s.den_risiko_catin + excluded.den_risiko_catin,
      both_risiko_catin = s.both_risiko_catin + excluded.both_risiko_catin,
      num_cakupan_hamil = s.num_cakupan_hamil + excluded.num_cakupan_hamil,
      den_cakupan_hamil = s.den_cakupan_hamil + excluded.den_cakupan_hamil,
      both_cakupan_hamil = s.both_cakupan_hamil + excluded.both_cakupan_hamil,
      num_risiko_hamil = s.num_risiko_hamil + excluded.num_risiko_hamil,
      den_risiko_hamil = s.den_risiko_hamil + excluded.den_risiko_hamil,
      both_risiko_hamil = s.both_risiko_hamil + excluded.both_risiko_hamil,
      num_cakupan_pascasalin = s.num_cakupan_pascasalin + excluded.num_cakupan_pascasalin,
      den_cakupan_pascasalin = s.den_cakupan_pascasalin + excluded.den_cakupan_pascasalin,
      both_cakupan_pascasalin = s.both_cakupan_pascasalin + excluded.both_cakupan_pascasalin,
      num_risiko_pascasalin = s.num_risiko_pascasalin + excluded.num_risiko_pascasalin,
      den_risiko_pascasalin = s.den_risiko_pascasalin + excluded.den_risiko_pascasalin,
      both_risiko_pascasalin = s.both_risiko_pascasalin + excluded.both_risiko_pascasalin,
      num_cakupan_baduta = s.num_cakupan_baduta + excluded.num_cakupan_baduta,
      den_cakupan_baduta = s.den_cakupan_baduta + excluded.den_cakupan_baduta,
      both_cakupan_baduta = s.both_cakupan_baduta + excluded.both_cakupan_baduta,
      num_risiko_baduta = s.num_risiko_baduta + excluded.num_risiko_baduta,
      den_risiko_baduta = s.den_risiko_baduta + excluded.den_risiko_baduta,
      both_risiko_baduta = s.both_risiko_baduta + excluded.both_risiko_baduta,
      num_cakupan_balita = s.num_cakupan_balita + excluded.num_cakupan_balita,
      den_cakupan_balita = s.den_cakupan_balita + excluded.den_cakupan_balita,
      both_cakupan_balita = s.both_cakupan_balita + excluded.both_cakupan_balita,
      num_risiko_balita = s.num_risiko_balita + excluded.num_risiko_balita,
      den_risiko_balita = s.den_risiko_balita + excluded.den_risiko_balita,
      both_risiko_balita = s.both_risiko_balita + excluded.both_risiko_balita
  )
  select distinct t.tenant_id, t.period from counted t;
end
$f$;
grant create on schema public to lini_fold;
alter function fold_rekap_tpk(int) owner to lini_fold;
revoke create on schema public from lini_fold;
set role lini_fold;
revoke execute on function fold_rekap_tpk(int) from public;
grant execute on function fold_rekap_tpk(int) to lini_app;
reset role;

/* Lets sensitive figures leave an office in steps: when at least five more units of a
   kecamatan count than at its last step, and once when the month has closed. A later
   correction of one unit stays inside, since the difference would tell that unit's figure. */
create function publish_rekap_tpk(closed_period int) returns table (tenant_id int, period int)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  if not pg_try_advisory_xact_lock(7264, hashtext('publish_rekap_tpk')) then return; end if;
  return query
  with steps as (
    insert into published_rekap_tpk_kecamatan as p (tenant_id, kecamatan_id, period, published_at, final,
      sent, verified, approved, on_time, v_catin_sasaran, n_catin_sasaran, x_catin_sasaran,
      v_catin_didampingi, n_catin_didampingi, x_catin_didampingi, v_catin_berisiko, n_catin_berisiko,
      x_catin_berisiko, v_catin_dirujuk, n_catin_dirujuk, x_catin_dirujuk, v_catin_bansos, n_catin_bansos,
      x_catin_bansos, v_hamil_sasaran, n_hamil_sasaran, x_hamil_sasaran, v_hamil_didampingi,
      n_hamil_didampingi, x_hamil_didampingi, v_hamil_berisiko, n_hamil_berisiko, x_hamil_berisiko,
      v_hamil_dirujuk, n_hamil_dirujuk, x_hamil_dirujuk, v_hamil_bansos, n_hamil_bansos, x_hamil_bansos,
      v_pascasalin_sasaran, n_pascasalin_sasaran, x_pascasalin_sasaran, v_pascasalin_didampingi,
      n_pascasalin_didampingi, x_pascasalin_didampingi, v_pascasalin_berisiko, n_pascasalin_berisiko,
      x_pascasalin_berisiko, v_pascasalin_dirujuk, n_pascasalin_dirujuk, x_pascasalin_dirujuk,
      v_pascasalin_bansos, n_pascasalin_bansos, x_pascasalin_bansos, v_baduta_sasaran, n_baduta_sasaran,
      x_baduta_sasaran, v_baduta_didampingi, n_baduta_didampingi, x_baduta_didampingi, v_baduta_berisiko,
      n_baduta_berisiko, x_baduta_berisiko, v_baduta_dirujuk, n_baduta_dirujuk, x_baduta_dirujuk,
      v_baduta_bansos, n_baduta_bansos, x_baduta_bansos, v_balita_sasaran, n_balita_sasaran,
      x_balita_sasaran, v_balita_didampingi, n_balita_didampingi, x_balita_didampingi, v_balita_berisiko,
      n_balita_berisiko, x_balita_berisiko, v_balita_dirujuk, n_balita_dirujuk, x_balita_dirujuk,
      v_balita_bansos, n_balita_bansos, x_balita_bansos, v_sasaran, n_sasaran, x_sasaran, v_didampingi,
      n_didampingi, x_didampingi, v_berisiko, n_berisiko, x_berisiko, v_dirujuk, n_dirujuk, x_dirujuk,
      v_bansos, n_bansos, x_bansos, num_cakupan_catin, den_cakupan_catin, both_cakupan_catin,
      num_risiko_catin, den_risiko_catin, both_risiko_catin, num_cakupan_hamil, den_cakupan_hamil,
      both_cakupan_hamil, num_risiko_hamil, den_risiko_hamil, both_risiko_hamil, num_cakupan_pascasalin,
      den_cakupan_pascasalin, both_cakupan_pascasalin, num_risiko_pascasalin, den_risiko_pascasalin,
      both_risiko_pascasalin, num_cakupan_baduta, den_cakupan_baduta, both_cakupan_baduta, num_risiko_baduta,
      den_risiko_baduta, both_risiko_baduta, num_cakupan_balita, den_cakupan_balita, both_cakupan_balita,
      num_risiko_balita, den_risiko_balita, both_risiko_balita)
    select k.tenant_id, k.kecamatan_id, k.period, now(), k.period <= closed_period,
      k.sent, k.verified, k.approved, k.on_time, k.v_catin_sasaran, k.n_catin_sasaran, k.x_catin_sasaran,
      k.v_catin_didampingi, k.n_catin_didampingi, k.x_catin_didampingi, k.v_catin_berisiko,
      k.n_catin_berisiko, k.x_catin_berisiko, k.v_catin_dirujuk, k.n_catin_dirujuk, k.x_catin_dirujuk,
      k.v_catin_bansos, k.n_catin_bansos, k.x_catin_bansos, k.v_hamil_sasaran, k.n_hamil_sasaran,
      k.x_hamil_sasaran, k.v_hamil_didampingi, k.n_hamil_didampingi, k.x_hamil_didampingi,
      k.v_hamil_berisiko, k.n_hamil_berisiko, k.x_hamil_berisiko, k.v_hamil_dirujuk, k.n_hamil_dirujuk,
      k.x_hamil_dirujuk, k.v_hamil_bansos, k.n_hamil_bansos, k.x_hamil_bansos, k.v_pascasalin_sasaran,
      k.n_pascasalin_sasaran, k.x_pascasalin_sasaran, k.v_pascasalin_didampingi, k.n_pascasalin_didampingi,
      k.x_pascasalin_didampingi, k.v_pascasalin_berisiko, k.n_pascasalin_berisiko, k.x_pascasalin_berisiko,
      k.v_pascasalin_dirujuk, k.n_pascasalin_dirujuk, k.x_pascasalin_dirujuk, k.v_pascasalin_bansos,
      k.n_pascasalin_bansos, k.x_pascasalin_bansos, k.v_baduta_sasaran, k.n_baduta_sasaran,
      k.x_baduta_sasaran, k.v_baduta_didampingi, k.n_baduta_didampingi, k.x_baduta_didampingi,
      k.v_baduta_berisiko, k.n_baduta_berisiko, k.x_baduta_berisiko, k.v_baduta_dirujuk, k.n_baduta_dirujuk,
      k.x_baduta_dirujuk, k.v_baduta_bansos, k.n_baduta_bansos, k.x_baduta_bansos, k.v_balita_sasaran,
      k.n_balita_sasaran, k.x_balita_sasaran, k.v_balita_didampingi, k.n_balita_didampingi,
      k.x_balita_didampingi, k.v_balita_berisiko, k.n_balita_berisiko, k.x_balita_berisiko,
      k.v_balita_dirujuk, k.n_balita_dirujuk, k.x_balita_dirujuk, k.v_balita_bansos, k.n_balita_bansos,
      k.x_balita_bansos, k.v_sasaran, k.n_sasaran, k.x_sasaran, k.v_didampingi, k.n_didampingi,
      k.x_didampingi, k.v_berisiko, k.n_berisiko, k.x_berisiko, k.v_dirujuk, k.n_dirujuk, k.x_dirujuk,
      k.v_bansos, k.n_bansos, k.x_bansos, k.num_cakupan_catin, k.den_cakupan_catin, k.both_cakupan_catin,
      k.num_risiko_catin, k.den_risiko_catin, k.both_risiko_catin, k.num_cakupan_hamil, k.den_cakupan_hamil,
      k.both_cakupan_hamil, k.num_risiko_hamil, k.den_risiko_hamil, k.both_risiko_hamil,
      k.num_cakupan_pascasalin, k.den_cakupan_pascasalin, k.both_cakupan_pascasalin, k.num_risiko_pascasalin,
      k.den_risiko_pascasalin, k.both_risiko_pascasalin, k.num_cakupan_baduta, k.den_cakupan_baduta,
      k.both_cakupan_baduta, k.num_risiko_baduta, k.den_risiko_baduta, k.both_risiko_baduta,
      k.num_cakupan_balita, k.den_cakupan_balita, k.both_cakupan_balita, k.num_risiko_balita,
      k.den_risiko_balita, k.both_risiko_balita
    from rollup_rekap_tpk_kecamatan k
    left join published_rekap_tpk_kecamatan s
      on s.tenant_id = k.tenant_id and s.period = k.period and s.kecamatan_id = k.kecamatan_id
    where k.sent >= coalesce(s.sent, 0) + 5
      or (k.period <= closed_period and not coalesce(s.final, false))
    on conflict on constraint published_rekap_tpk_kecamatan_pkey do update set published_at = excluded.published_at,
      final = excluded.final,
      sent = excluded.sent, verified = excluded.verified, approved = excluded.approved,
      on_time = excluded.on_time, v_catin_sasaran = excluded.v_catin_sasaran,
      n_catin_sasaran = excluded.n_catin_sasaran, x_catin_sasaran = excluded.x_catin_sasaran,
      v_catin_didampingi = excluded.v_catin_didampingi, n_catin_didampingi = excluded.n_catin_didampingi,
      x_catin_didampingi = excluded.x_catin_didampingi, v_catin_berisiko = excluded.v_catin_berisiko,
      n_catin_berisiko = excluded.n_catin_berisiko, x_catin_berisiko = excluded.x_catin_berisiko,
      v_catin_dirujuk = excluded.v_catin_dirujuk, n_catin_dirujuk = excluded.n_catin_dirujuk,
      x_catin_dirujuk = excluded.x_catin_dirujuk, v_catin_bansos = excluded.v_catin_bansos,
      n_catin_bansos = excluded.n_catin_bansos, x_catin_bansos = excluded.x_catin_bansos,
      v_hamil_sasaran = excluded.v_hamil_sasaran, n_hamil_sasaran = excluded.n_hamil_sasaran,
      x_hamil_sasaran = excluded.x_hamil_sasaran, v_hamil_didampingi = excluded.v_hamil_didampingi,
      n_hamil_didampingi = excluded.n_hamil_didampingi, x_hamil_didampingi = excluded.x_hamil_didampingi,
      v_hamil_berisiko = excluded.v_hamil_berisiko, n_hamil_berisiko = excluded.n_hamil_berisiko,
      x_hamil_berisiko = excluded.x_hamil_berisiko, v_hamil_dirujuk = excluded.v_hamil_dirujuk,
      n_hamil_dirujuk = excluded.n_hamil_dirujuk, x_hamil_dirujuk = excluded.x_hamil_dirujuk,
      v_hamil_bansos = excluded.v_hamil_bansos, n_hamil_bansos = excluded.n_hamil_bansos,
      x_hamil_bansos = excluded.x_hamil_bansos, v_pascasalin_sasaran = excluded.v_pascasalin_sasaran,
      n_pascasalin_sasaran = excluded.n_pascasalin_sasaran,
      x_pascasalin_sasaran = excluded.x_pascasalin_sasaran,
      v_pascasalin_didampingi = excluded.v_pascasalin_didampingi,
      n_pascasalin_didampingi = excluded.n_pascasalin_didampingi,
      x_pascasalin_didampingi = excluded.x_pascasalin_didampingi,
      v_pascasalin_berisiko = excluded.v_pascasalin_berisiko,
      n_pascasalin_berisiko = excluded.n_pascasalin_berisiko,
      x_pascasalin_berisiko = excluded.x_pascasalin_berisiko,
      v_pascasalin_dirujuk = excluded.v_pascasalin_dirujuk,
      n_pascasalin_dirujuk = excluded.n_pascasalin_dirujuk,
      x_pascasalin_dirujuk = excluded.x_pascasalin_dirujuk,
      v_pascasalin_bansos = excluded.v_pascasalin_bansos, n_pascasalin_bansos = excluded.n_pascasalin_bansos,
      x_pascasalin_bansos = excluded.x_pascasalin_bansos, v_baduta_sasaran = excluded.v_baduta_sasaran,
      n_baduta_sasaran = excluded.n_baduta_sasaran, x_baduta_sasaran = excluded.x_baduta_sasaran,
      v_baduta_didampingi = excluded.v_baduta_didampingi, n_baduta_didampingi = excluded.n_baduta_didampingi,
      x_baduta_didampingi = excluded.x_baduta_didampingi, v_baduta_berisiko = excluded.v_baduta_berisiko,
      n_baduta_berisiko = excluded.n_baduta_berisiko, x_baduta_berisiko = excluded.x_baduta_berisiko,
      v_baduta_dirujuk = excluded.v_baduta_dirujuk, n_baduta_dirujuk = excluded.n_baduta_dirujuk,
      x_baduta_dirujuk = excluded.x_baduta_dirujuk, v_baduta_bansos = excluded.v_baduta_bansos,
      n_baduta_bansos = excluded.n_baduta_bansos, x_baduta_bansos = excluded.x_baduta_bansos,
      v_balita_sasaran = excluded.v_balita_sasaran, n_balita_sasaran = excluded.n_balita_sasaran,
      x_balita_sasaran = excluded.x_balita_sasaran, v_balita_didampingi = excluded.v_balita_didampingi,
      n_balita_didampingi = excluded.n_balita_didampingi, x_balita_didampingi = excluded.x_balita_didampingi,
      v_balita_berisiko = excluded.v_balita_berisiko, n_balita_berisiko = excluded.n_balita_berisiko,
      x_balita_berisiko = excluded.x_balita_berisiko, v_balita_dirujuk = excluded.v_balita_dirujuk,
      n_balita_dirujuk = excluded.n_balita_dirujuk, x_balita_dirujuk = excluded.x_balita_dirujuk,
      v_balita_bansos = excluded.v_balita_bansos, n_balita_bansos = excluded.n_balita_bansos,
      x_balita_bansos = excluded.x_balita_bansos, v_sasaran = excluded.v_sasaran,
      n_sasaran = excluded.n_sasaran, x_sasaran = excluded.x_sasaran, v_didampingi = excluded.v_didampingi,
      n_didampingi = excluded.n_didampingi, x_didampingi = excluded.x_didampingi,
      v_berisiko = excluded.v_berisiko, n_berisiko = excluded.n_berisiko, x_berisiko = excluded.x_berisiko,
      v_dirujuk = excluded.v_dirujuk, n_dirujuk = excluded.n_dirujuk, x_dirujuk = excluded.x_dirujuk,
      v_bansos = excluded.v_bansos, n_bansos = excluded.n_bansos, x_bansos = excluded.x_bansos,
      num_cakupan_catin = excluded.num_cakupan_catin, den_cakupan_catin = excluded.den_cakupan_catin,
      both_cakupan_catin = excluded.both_cakupan_catin, num_risiko_catin = excluded.num_risiko_catin,
      den_risiko_catin = excluded.den_risiko_catin, both_risiko_catin = excluded.both_risiko_catin,
      num_cakupan_hamil = excluded.num_cakupan_hamil, den_cakupan_hamil = excluded.den_cakupan_hamil,
      both_cakupan_hamil = excluded.both_cakupan_hamil, num_risiko_hamil = excluded.num_risiko_hamil,
      den_risiko_hamil = excluded.den_risiko_hamil, both_risiko_hamil = excluded.both_risiko_hamil,
      num_cakupan_pascasalin = excluded.num_cakupan_pascasalin,
      den_cakupan_pascasalin = excluded.den_cakupan_pascasalin,
      both_cakupan_pascasalin = excluded.both_cakupan_pascasalin,
      num_risiko_pascasalin = excluded.num_risiko_pascasalin,
      den_risiko_pascasalin = excluded.den_risiko_pascasalin,
      both_risiko_pascasalin = excluded.both_risiko_pascasalin,
      num_cakupan_baduta = excluded.num_cakupan_baduta, den_cakupan_baduta = excluded.den_cakupan_baduta,
      both_cakupan_baduta = excluded.both_cakupan_baduta, num_risiko_baduta = excluded.num_risiko_baduta,
      den_risiko_baduta = excluded.den_risiko_baduta, both_risiko_baduta = excluded.both_risiko_baduta,
      num_cakupan_balita = excluded.num_cakupan_balita, den_cakupan_balita = excluded.den_cakupan_balita,
      both_cakupan_balita = excluded.both_cakupan_balita, num_risiko_balita = excluded.num_risiko_balita,
      den_risiko_balita = excluded.den_risiko_balita, both_risiko_balita = excluded.both_risiko_balita
    returning p.tenant_id, p.period
  )
  select distinct s.tenant_id, s.period from steps s;
end
$f$;
grant create on schema public to lini_fold;
alter function publish_rekap_tpk(int) owner to lini_fold;
revoke create on schema public from lini_fold;
set role lini_fold;
revoke execute on function publish_rekap_tpk(int) from public;
grant execute on function publish_rekap_tpk(int) to lini_app;
reset role;


-- What each counted fact adds, in one place for the verifier and the rebuilder.
create view contribution_rekap_tpk with (security_invoker = true) as
select r.tenant_id, o.province_id, r.kecamatan_id, r.period,
    1 as sent, (r.status >= 3)::int as verified, (r.status >= 4)::int as approved,
    (r.timely > 0)::int as on_time, coalesce(r.catin_sasaran, 0) as v_catin_sasaran,
    (r.catin_sasaran is not null)::int as n_catin_sasaran,
    coalesce(get_bit(r.na, 0), 0) as x_catin_sasaran,
    coalesce(r.catin_didampingi, 0) as v_catin_didampingi,
    (r.catin_didampingi is not null)::int as n_catin_didampingi,
    coalesce(get_bit(r.na, 1), 0) as x_catin_didampingi, coalesce(r.catin_berisiko, 0) as v_catin_berisiko,
    (r.catin_berisiko is not null)::int as n_catin_berisiko,
    coalesce(get_bit(r.na, 2), 0) as x_catin_berisiko, coalesce(r.catin_dirujuk, 0) as v_catin_dirujuk,
    (r.catin_dirujuk is not null)::int as n_catin_dirujuk,
    coalesce(get_bit(r.na, 3), 0) as x_catin_dirujuk, coalesce(r.catin_bansos, 0) as v_catin_bansos,
    (r.catin_bansos is not null)::int as n_catin_bansos, coalesce(get_bit(r.na, 4), 0) as x_catin_bansos,
    coalesce(r.hamil_sasaran, 0) as v_hamil_sasaran, (r.hamil_sasaran is not null)::int as n_hamil_sasaran,
    coalesce(get_bit(r.na, 5), 0) as x_hamil_sasaran,
    coalesce(r.hamil_didampingi, 0) as v_hamil_didampingi,
    (r.hamil_didampingi is not null)::int as n_hamil_didampingi,
    coalesce(get_bit(r.na, 6), 0) as x_hamil_didampingi, coalesce(r.hamil_berisiko, 0) as v_hamil_berisiko,
    (r.hamil_berisiko is not null)::int as n_hamil_berisiko,
    coalesce(get_bit(r.na, 7), 0) as x_hamil_berisiko, coalesce(r.hamil_dirujuk, 0) as v_hamil_dirujuk,
    (r.hamil_dirujuk is not null)::int as n_hamil_dirujuk,
    coalesce(get_bit(r.na, 8), 0) as x_hamil_dirujuk, coalesce(r.hamil_bansos, 0) as v_hamil_bansos,
    (r.hamil_bansos is not null)::int as n_hamil_bansos, coalesce(get_bit(r.na, 9), 0) as x_hamil_bansos,
    coalesce(r.pascasalin_sasaran, 0) as v_pascasalin_sasaran,
    (r.pascasalin_sasaran is not null)::int as n_pascasalin_sasaran,
    coalesce(get_bit(r.na, 10), 0) as x_pascasalin_sasaran,
    coalesce(r.pascasalin_didampingi, 0) as v_pascasalin_didampingi,
    (r.pascasalin_didampingi is not null)::int as n_pascasalin_didampingi,
    coalesce(get_bit(r.na, 11), 0) as x_pascasalin_didampingi,
    coalesce(r.pascasalin_berisiko, 0) as v_pascasalin_berisiko,
    (r.pascasalin_berisiko is not null)::int as n_pascasalin_berisiko,
    coalesce(get_bit(r.na, 12), 0) as x_pascasalin_berisiko,
    coalesce(r.pascasalin_dirujuk, 0) as v_pascasalin_dirujuk,
    (r.pascasalin_dirujuk is not null)::int as n_pascasalin_dirujuk,
    coalesce(get_bit(r.na, 13), 0) as x_pascasalin_dirujuk,
    coalesce(r.pascasalin_bansos, 0) as v_pascasalin_bansos,
    (r.pascasalin_bansos is not null)::int as n_pascasalin_bansos,
    coalesce(get_bit(r.na, 14), 0) as x_pascasalin_bansos,
    coalesce(r.baduta_sasaran, 0) as v_baduta_sasaran,
    (r.baduta_sasaran is not null)::int as n_baduta_sasaran,
    coalesce(get_bit(r.na, 15), 0) as x_baduta_sasaran,
    coalesce(r.baduta_didampingi, 0) as v_baduta_didampingi,
    (r.baduta_didampingi is not null)::int as n_baduta_didampingi,
    coalesce(get_bit(r.na, 16), 0) as x_baduta_didampingi,
    coalesce(r.baduta_berisiko, 0) as v_baduta_berisiko,
    (r.baduta_berisiko is not null)::int as n_baduta_berisiko,
    coalesce(get_bit(r.na, 17), 0) as x_baduta_berisiko, coalesce(r.baduta_dirujuk, 0) as v_baduta_dirujuk,
    (r.baduta_dirujuk is not null)::int as n_baduta_dirujuk,
    coalesce(get_bit(r.na, 18), 0) as x_baduta_dirujuk, coalesce(r.baduta_bansos, 0) as v_baduta_bansos,
    (r.baduta_bansos is not null)::int as n_baduta_bansos,
    coalesce(get_bit(r.na, 19), 0) as x_baduta_bansos, coalesce(r.balita_sasaran, 0) as v_balita_sasaran,
    (r.balita_sasaran is not null)::int as n_balita_sasaran,
    coalesce(get_bit(r.na, 20), 0) as x_balita_sasaran,
    coalesce(r.balita_didampingi, 0) as v_balita_didampingi,
    (r.balita_didampingi is not null)::int as n_balita_didampingi,
    coalesce(get_bit(r.na, 21), 0) as x_balita_didampingi,
    coalesce(r.balita_berisiko, 0) as v_balita_berisiko,
    (r.balita_berisiko is not null)::int as n_balita_berisiko,
    coalesce(get_bit(r.na, 22), 0) as x_balita_berisiko, coalesce(r.balita_dirujuk, 0) as v_balita_dirujuk,
    (r.balita_dirujuk is not null)::int as n_balita_dirujuk,
    coalesce(get_bit(r.na, 23), 0) as x_balita_dirujuk, coalesce(r.balita_bansos, 0) as v_balita_bansos,
    (r.balita_bansos is not null)::int as n_balita_bansos,
    coalesce(get_bit(r.na, 24), 0) as x_balita_bansos,
    coalesce(coalesce(r.catin_sasaran, case get_bit(r.na, 0) when 1 then 0 end) + coalesce(r.hamil_sasaran, case get_bit(r.na, 5) when 1 then 0 end) + coalesce(r.pascasalin_sasaran, case get_bit(r.na, 10) when 1 then 0 end) + coalesce(r.baduta_sasaran, case get_bit(r.na, 15) when 1 then 0 end) + coalesce(r.balita_sasaran, case get_bit(r.na, 20) when 1 then 0 end), 0) as v_sasaran,
    (coalesce(r.catin_sasaran, case get_bit(r.na, 0) when 1 then 0 end) + coalesce(r.hamil_sasaran, case get_bit(r.na, 5) when 1 then 0 end) + coalesce(r.pascasalin_sasaran, case get_bit(r.na, 10) when 1 then 0 end) + coalesce(r.baduta_sasaran, case get_bit(r.na, 15) when 1 then 0 end) + coalesce(r.balita_sasaran, case get_bit(r.na, 20) when 1 then 0 end) is not null and num_nonnulls(r.catin_sasaran, r.hamil_sasaran, r.pascasalin_sasaran, r.baduta_sasaran, r.balita_sasaran) > 0)::int as n_sasaran,
    (coalesce(r.catin_sasaran, case get_bit(r.na, 0) when 1 then 0 end) + coalesce(r.hamil_sasaran, case get_bit(r.na, 5) when 1 then 0 end) + coalesce(r.pascasalin_sasaran, case get_bit(r.na, 10) when 1 then 0 end) + coalesce(r.baduta_sasaran, case get_bit(r.na, 15) when 1 then 0 end) + coalesce(r.balita_sasaran, case get_bit(r.na, 20) when 1 then 0 end) is not null and not num_nonnulls(r.catin_sasaran, r.hamil_sasaran, r.pascasalin_sasaran, r.baduta_sasaran, r.balita_sasaran) > 0)::int as x_sasaran,
    coalesce(coalesce(r.catin_didampingi, case get_bit(r.na, 1) when 1 then 0 end) + coalesce(r.hamil_didampingi, case get_bit(r.na, 6) when 1 then 0 end) + coalesce(r.pascasalin_didampingi, case get_bit(r.na, 11) when 1 then 0 end) + coalesce(r.baduta_didampingi, case get_bit(r.na, 16) when 1 then 0 end) + coalesce(r.balita_didampingi, case get_bit(r.na, 21) when 1 then 0 end), 0) as v_didampingi,
    (coalesce(r.catin_didampingi, case get_bit(r.na, 1) when 1 then 0 end) + coalesce(r.hamil_didampingi, case get_bit(r.na, 6) when 1 then 0 end) + coalesce(r.pascasalin_didampingi, case get_bit(r.na, 11) when 1 then 0 end) + coalesce(r.baduta_didampingi, case get_bit(r.na, 16) when 1 then 0 end) + coalesce(r.balita_didampingi, case get_bit(r.na, 21) when 1 then 0 end) is not null and num_nonnulls(r.catin_didampingi, r.hamil_didampingi, r.pascasalin_didampingi, r.baduta_didampingi, r.balita_didampingi) > 0)::int as n_didampingi,
    (coalesce(r.catin_didampingi, case get_bit(r.na, 1) when 1 then 0 end) + coalesce(r.hamil_didampingi, case get_bit(r.na, 6) when 1 then 0 end) + coalesce(r.pascasalin_didampingi, case get_bit(r.na, 11) when 1 then 0 end) + coalesce(r.baduta_didampingi, case get_bit(r.na, 16) when 1 then 0 end) + coalesce(r.balita_didampingi, case get_bit(r.na, 21) when 1 then 0 end) is not null and not num_nonnulls(r.catin_didampingi, r.hamil_didampingi, r.pascasalin_didampingi, r.baduta_didampingi, r.balita_didampingi) > 0)::int as x_didampingi,
    coalesce(coalesce(r.catin_berisiko, case get_bit(r.na, 2) when 1 then 0 end) + coalesce(r.hamil_berisiko, case get_bit(r.na, 7) when 1 then 0 end) + coalesce(r.pascasalin_berisiko, case get_bit(r.na, 12) when 1 then 0 end) + coalesce(r.baduta_berisiko, case get_bit(r.na, 17) when 1 then 0 end) + coalesce(r.balita_berisiko, case get_bit(r.na, 22) when 1 then 0 end), 0) as v_berisiko,
    (coalesce(r.catin_berisiko, case get_bit(r.na, 2) when 1 then 0 end) + coalesce(r.hamil_berisiko, case get_bit(r.na, 7) when 1 then 0 end) + coalesce(r.pascasalin_berisiko, case get_bit(r.na, 12) when 1 then 0 end) + coalesce(r.baduta_berisiko, case get_bit(r.na, 17) when 1 then 0 end) + coalesce(r.balita_berisiko, case get_bit(r.na, 22) when 1 then 0 end) is not null and num_nonnulls(r.catin_berisiko, r.hamil_berisiko, r.pascasalin_berisiko, r.baduta_berisiko, r.balita_berisiko) > 0)::int as n_berisiko,
    (coalesce(r.catin_berisiko, case get_bit(r.na, 2) when 1 then 0 end) + coalesce(r.hamil_berisiko, case get_bit(r.na, 7) when 1 then 0 end) + coalesce(r.pascasalin_berisiko, case get_bit(r.na, 12) when 1 then 0 end) + coalesce(r.baduta_berisiko, case get_bit(r.na, 17) when 1 then 0 end) + coalesce(r.balita_berisiko, case get_bit(r.na, 22) when 1 then 0 end) is not null and not num_nonnulls(r.catin_berisiko, r.hamil_berisiko, r.pascasalin_berisiko, r.baduta_berisiko, r.balita_berisiko) > 0)::int as x_berisiko,
    coalesce(coalesce(r.catin_dirujuk, case get_bit(r.na, 3) when 1 then 0 end) + coalesce(r.hamil_dirujuk, case get_bit(r.na, 8) when 1 then 0 end) + coalesce(r.pascasalin_dirujuk, case get_bit(r.na, 13) when 1 then 0 end) + coalesce(r.baduta_dirujuk, case get_bit(r.na, 18) when 1 then 0 end) + coalesce(r.balita_dirujuk, case get_bit(r.na, 23) when 1 then 0 end), 0) as v_dirujuk,
    (coalesce(r.catin_dirujuk, case get_bit(r.na, 3) when 1 then 0 end) + coalesce(r.hamil_dirujuk, case get_bit(r.na, 8) when 1 then 0 end) + coalesce(r.pascasalin_dirujuk, case get_bit(r.na, 13) when 1 then 0 end) + coalesce(r.baduta_dirujuk, case get_bit(r.na, 18) when 1 then 0 end) + coalesce(r.balita_dirujuk, case get_bit(r.na, 23) when 1 then 0 end) is not null and num_nonnulls(r.catin_dirujuk, r.hamil_dirujuk, r.pascasalin_dirujuk, r.baduta_dirujuk, r.balita_dirujuk) > 0)::int as n_dirujuk,
    (coalesce(r.catin_dirujuk, case get_bit(r.na, 3) when 1 then 0 end) + coalesce(r.hamil_dirujuk, case get_bit(r.na, 8) when 1 then 0 end) + coalesce(r.pascasalin_dirujuk, case get_bit(r.na, 13) when 1 then 0 end) + coalesce(r.baduta_dirujuk, case get_bit(r.na, 18) when 1 then 0 end) + coalesce(r.balita_dirujuk, case get_bit(r.na, 23) when 1 then 0 end) is not null and not num_nonnulls(r.catin_dirujuk, r.hamil_dirujuk, r.pascasalin_dirujuk, r.baduta_dirujuk, r.balita_dirujuk) > 0)::int as x_dirujuk,
    coalesce(coalesce(r.catin_bansos, case get_bit(r.na, 4) when 1 then 0 end) + coalesce(r.hamil_bansos, case get_bit(r.na, 9) when 1 then 0 end) + coalesce(r.pascasalin_bansos, case get_bit(r.na, 14) when 1 then 0 end) + coalesce(r.baduta_bansos, case get_bit(r.na, 19) when 1 then 0 end) + coalesce(r.balita_bansos, case get_bit(r.na, 24) when 1 then 0 end), 0) as v_bansos,
    (coalesce(r.catin_bansos, case get_bit(r.na, 4) when 1 then 0 end) + coalesce(r.hamil_bansos, case get_bit(r.na, 9) when 1 then 0 end) + coalesce(r.pascasalin_bansos, case get_bit(r.na, 14) when 1 then 0 end) + coalesce(r.baduta_bansos, case get_bit(r.na, 19) when 1 then 0 end) + coalesce(r.balita_bansos, case get_bit(r.na, 24) when 1 then 0 end) is not null and num_nonnulls(r.catin_bansos, r.hamil_bansos, r.pascasalin_bansos, r.baduta_bansos, r.balita_bansos) > 0)::int as n_bansos,
    (coalesce(r.catin_bansos, case get_bit(r.na, 4) when 1 then 0 end) + coalesce(r.hamil_bansos, case get_bit(r.na, 9) when 1 then 0 end) + coalesce(r.pascasalin_bansos, case get_bit(r.na, 14) when 1 then 0 end) + coalesce(r.baduta_bansos, case get_bit(r.na, 19) when 1 then 0 end) + coalesce(r.balita_bansos, case get_bit(r.na, 24) when 1 then 0 end) is not null and not num_nonnulls(r.catin_bansos, r.hamil_bansos, r.pascasalin_bansos, r.baduta_bansos, r.balita_bansos) > 0)::int as x_bansos,
    case when r.catin_didampingi + r.catin_sasaran is null then 0 else r.catin_didampingi end as num_cakupan_catin,
    case when r.catin_didampingi + r.catin_sasaran is null then 0 else r.catin_sasaran end as den_cakupan_catin,
    (r.catin_didampingi + r.catin_sasaran is not null)::int as both_cakupan_catin,
    case when r.catin_berisiko + r.catin_didampingi is null then 0 else r.catin_berisiko end as num_risiko_catin,
    case when r.catin_berisiko + r.catin_didampingi is null then 0 else r.catin_didampingi end as den_risiko_catin,
    (r.catin_berisiko + r.catin_didampingi is not null)::int as both_risiko_catin,
    case when r.hamil_didampingi + r.hamil_sasaran is null then 0 else r.hamil_didampingi end as num_cakupan_hamil,
    case when r.hamil_didampingi + r.hamil_sasaran is null then 0 else r.hamil_sasaran end as den_cakupan_hamil,
    (r.hamil_didampingi + r.hamil_sasaran is not null)::int as both_cakupan_hamil,
    case when r.hamil_berisiko + r.hamil_didampingi is null then 0 else r.hamil_berisiko end as num_risiko_hamil,
    case when r.hamil_berisiko + r.hamil_didampingi is null then 0 else r.hamil_didampingi end as den_risiko_hamil,
    (r.hamil_berisiko + r.hamil_didampingi is not null)::int as both_risiko_hamil,
    case when r.pascasalin_didampingi + r.pascasalin_sasaran is null then 0 else r.pascasalin_didampingi end as num_cakupan_pascasalin,
    case when r.pascasalin_didampingi + r.pascasalin_sasaran is null then 0 else r.pascasalin_sasaran end as den_cakupan_pascasalin,
    (r.pascasalin_didampingi + r.pascasalin_sasaran is not null)::int as both_cakupan_pascasalin,
    case when r.pascasalin_berisiko + r.pascasalin_didampingi is null then 0 else r.pascasalin_berisiko end as num_risiko_pascasalin,
    case when r.pascasalin_berisiko + r.pascasalin_didampingi is null then 0 else r.pascasalin_didampingi end as den_risiko_pascasalin,
    (r.pascasalin_berisiko + r.pascasalin_didampingi is not null)::int as both_risiko_pascasalin,
    case when r.baduta_didampingi + r.baduta_sasaran is null then 0 else r.baduta_didampingi end as num_cakupan_baduta,
    case when r.baduta_didampingi + r.baduta_sasaran is null then 0 else r.baduta_sasaran end as den_cakupan_baduta,
    (r.baduta_didampingi + r.baduta_sasaran is not null)::int as both_cakupan_baduta,
    case when r.baduta_berisiko + r.baduta_didampingi is null then 0 else r.baduta_berisiko end as num_risiko_baduta,
    case when r.baduta_berisiko + r.baduta_didampingi is null then 0 else r.baduta_didampingi end as den_risiko_baduta,
    (r.baduta_berisiko + r.baduta_didampingi is not null)::int as both_risiko_baduta,
    case when r.balita_didampingi + r.balita_sasaran is null then 0 else r.balita_didampingi end as num_cakupan_balita,
    case when r.balita_didampingi + r.balita_sasaran is null then 0 else r.balita_sasaran end as den_cakupan_balita,
    (r.balita_didampingi + r.balita_sasaran is not null)::int as both_cakupan_balita,
    case when r.balita_berisiko + r.balita_didampingi is null then 0 else r.balita_berisiko end as num_risiko_balita,
    case when r.balita_berisiko + r.balita_didampingi is null then 0 else r.balita_didampingi end as den_risiko_balita,
    (r.balita_berisiko + r.balita_didampingi is not null)::int as both_risiko_balita
from fact_rekap_tpk r join tenant o on o.id = r.tenant_id
where r.status >= 2;
grant select on contribution_rekap_tpk to lini_app, lini_verify;

/* How many kecamatan, district and province rows differ from the facts. Must be 0. */
create function verify_rekap_tpk() returns table (level text, differences bigint)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  return query select 'kecamatan'::text, count(*) from (
    select 1 from (
      select tenant_id, kecamatan_id, period,
        sent, verified, approved, on_time, v_catin_sasaran, n_catin_sasaran, x_catin_sasaran,
        v_catin_didampingi, n_catin_didampingi, x_catin_didampingi, v_catin_berisiko, n_catin_berisiko,
        x_catin_berisiko, v_catin_dirujuk, n_catin_dirujuk, x_catin_dirujuk, v_catin_bansos, n_catin_bansos,
        x_catin_bansos, v_hamil_sasaran, n_hamil_sasaran, x_hamil_sasaran, v_hamil_didampingi,
        n_hamil_didampingi, x_hamil_didampingi, v_hamil_berisiko, n_hamil_berisiko, x_hamil_berisiko,
        v_hamil_dirujuk, n_hamil_dirujuk, x_hamil_dirujuk, v_hamil_bansos, n_hamil_bansos, x_hamil_bansos,
        v_pascasalin_sasaran, n_pascasalin_sasaran, x_pascasalin_sasaran, v_pascasalin_didampingi,
        n_pascasalin_didampingi, x_pascasalin_didampingi, v_pascasalin_berisiko, n_pascasalin_berisiko,
        x_pascasalin_berisiko, v_pascasalin_dirujuk, n_pascasalin_dirujuk, x_pascasalin_dirujuk,
        v_pascasalin_bansos, n_pascasalin_bansos, x_pascasalin_bansos, v_baduta_sasaran, n_baduta_sasaran,
        x_baduta_sasaran, v_baduta_didampingi, n_baduta_didampingi, x_baduta_didampingi, v_baduta_berisiko,
        n_baduta_berisiko, x_baduta_berisiko, v_baduta_dirujuk, n_baduta_dirujuk, x_baduta_dirujuk,
        v_baduta_bansos, n_baduta_bansos, x_baduta_bansos, v_balita_sasaran, n_balita_sasaran,
        x_balita_sasaran, v_balita_didampingi, n_balita_didampingi, x_balita_didampingi, v_balita_berisiko,
        n_balita_berisiko, x_balita_berisiko, v_balita_dirujuk, n_balita_dirujuk, x_balita_dirujuk,
        v_balita_bansos, n_balita_bansos, x_balita_bansos, v_sasaran, n_sasaran, x_sasaran, v_didampingi,
        n_didampingi, x_didampingi, v_berisiko, n_berisiko, x_berisiko, v_dirujuk, n_dirujuk, x_dirujuk,
        v_bansos, n_bansos, x_bansos, num_cakupan_catin, den_cakupan_catin, both_cakupan_catin,
        num_risiko_catin, den_risiko_catin, both_risiko_catin, num_cakupan_hamil, den_cakupan_hamil,
        both_cakupan_hamil, num_risiko_hamil, den_risiko_hamil, both_risiko_hamil, num_cakupan_pascasalin,
        den_cakupan_pascasalin, both_cakupan_pascasalin, num_risiko_pascasalin, den_risiko_pascasalin,
        both_risiko_pascasalin, num_cakupan_baduta, den_cakupan_baduta, both_cakupan_baduta, num_risiko_baduta,
        den_risiko_baduta, both_risiko_baduta, num_cakupan_balita, den_cakupan_balita, both_cakupan_balita,
        num_risiko_balita, den_risiko_balita, both_risiko_balita from contribution_rekap_tpk
      union all select tenant_id, kecamatan_id, period,
        -sent, -verified, -approved, -on_time, -v_catin_sasaran, -n_catin_sasaran, -x_catin_sasaran,
        -v_catin_didampingi, -n_catin_didampingi, -x_catin_didampingi, -v_catin_berisiko, -n_catin_berisiko,
        -x_catin_berisiko, -v_catin_dirujuk, -n_catin_dirujuk, -x_catin_dirujuk, -v_catin_bansos,
        -n_catin_bansos, -x_catin_bansos, -v_hamil_sasaran, -n_hamil_sasaran, -x_hamil_sasaran,
        -v_hamil_didampingi, -n_hamil_didampingi, -x_hamil_didampingi, -v_hamil_berisiko, -n_hamil_berisiko,
        -x_hamil_berisiko, -v_hamil_dirujuk, -n_hamil_dirujuk, -x_hamil_dirujuk, -v_hamil_bansos,
        -n_hamil_bansos, -x_hamil_bansos, -v_pascasalin_sasaran, -n_pascasalin_sasaran, -x_pascasalin_sasaran,
        -v_pascasalin_didampingi, -n_pascasalin_didampingi, -x_pascasalin_didampingi, -v_pascasalin_berisiko,
        -n_pascasalin_berisiko, -x_pascasalin_berisiko, -v_pascasalin_dirujuk, -n_pascasalin_dirujuk,
        -x_pascasalin_dirujuk, -v_pascasalin_bansos, -n_pascasalin_bansos, -x_pascasalin_bansos,
        -v_baduta_sasaran, -n_baduta_sasaran, -x_baduta_sasaran, -v_baduta_didampingi, -n_baduta_didampingi,
        -x_baduta_didampingi, -v_baduta_berisiko, -n_baduta_berisiko, -x_baduta_berisiko, -v_baduta_dirujuk,
        -n_baduta_dirujuk, -x_baduta_dirujuk, -v_baduta_bansos, -n_baduta_bansos, -x_baduta_bansos,
        -v_balita_sasaran, -n_balita_sasaran, -x_balita_sasaran, -v_balita_didampingi, -n_balita_didampingi,
        -x_balita_didampingi, -v_balita_berisiko, -n_balita_berisiko, -x_balita_berisiko, -v_balita_dirujuk,
        -n_balita_dirujuk, -x_balita_dirujuk, -v_balita_bansos, -n_balita_bansos, -x_balita_bansos, -v_sasaran,
        -n_sasaran, -x_sasaran, -v_didampingi, -n_didampingi, -x_didampingi, -v_berisiko, -n_berisiko,
        -x_berisiko, -v_dirujuk, -n_dirujuk, -x_dirujuk, -v_bansos, -n_bansos, -x_bansos, -num_cakupan_catin,
        -den_cakupan_catin, -both_cakupan_catin, -num_risiko_catin, -den_risiko_catin, -both_risiko_catin,
        -num_cakupan_hamil, -den_cakupan_hamil, -both_cakupan_hamil, -num_risiko_hamil, -den_risiko_hamil,
        -both_risiko_hamil, -num_cakupan_pascasalin, -den_cakupan_pascasalin, -both_cakupan_pascasalin,
        -num_risiko_pascasalin, -den_risiko_pascasalin, -both_risiko_pascasalin, -num_cakupan_baduta,
        -den_cakupan_baduta, -both_cakupan_baduta, -num_risiko_baduta, -den_risiko_baduta, -both_risiko_baduta,
        -num_cakupan_balita, -den_cakupan_balita, -both_cakupan_balita, -num_risiko_balita, -den_risiko_balita,
        -both_risiko_balita from rollup_rekap_tpk_kecamatan
      union all select d.tenant_id, d.kecamatan_id, d.period,
        -sent, -verified, -approved, -on_time, -v_catin_sasaran, -n_catin_sasaran, -x_catin_sasaran,
        -v_catin_didampingi, -n_catin_didampingi, -x_catin_didampingi, -v_catin_berisiko, -n_catin_berisiko,
        -x_catin_berisiko, -v_catin_dirujuk, -n_catin_dirujuk, -x_catin_dirujuk, -v_catin_bansos,
        -n_catin_bansos, -x_catin_bansos, -v_hamil_sasaran, -n_hamil_sasaran, -x_hamil_sasaran,
        -v_hamil_didampingi, -n_hamil_didampingi, -x_hamil_didampingi, -v_hamil_berisiko, -n_hamil_berisiko,
        -x_hamil_berisiko, -v_hamil_dirujuk, -n_hamil_dirujuk, -x_hamil_dirujuk, -v_hamil_bansos,
        -n_hamil_bansos, -x_hamil_bansos, -v_pascasalin_sasaran, -n_pascasalin_sasaran, -x_pascasalin_sasaran,
        -v_pascasalin_didampingi, -n_pascasalin_didampingi, -x_pascasalin_didampingi, -v_pascasalin_berisiko,
        -n_pascasalin_berisiko, -x_pascasalin_berisiko, -v_pascasalin_dirujuk, -n_pascasalin_dirujuk,
        -x_pascasalin_dirujuk, -v_pascasalin_bansos, -n_pascasalin_bansos, -x_pascasalin_bansos,
        -v_baduta_sasaran, -n_baduta_sasaran, -x_baduta_sasaran, -v_baduta_didampingi, -n_baduta_didampingi,
        -x_baduta_didampingi, -v_baduta_berisiko, -n_baduta_berisiko, -x_baduta_berisiko, -v_baduta_dirujuk,
        -n_baduta_dirujuk, -x_baduta_dirujuk, -v_baduta_bansos, -n_baduta_bansos, -x_baduta_bansos,
        -v_balita_sasaran, -n_balita_sasaran, -x_balita_sasaran, -v_balita_didampingi, -n_balita_didampingi,
        -x_balita_didampingi, -v_balita_berisiko, -n_balita_berisiko, -x_balita_berisiko, -v_balita_dirujuk,
        -n_balita_dirujuk, -x_balita_dirujuk, -v_balita_bansos, -n_balita_bansos, -x_balita_bansos, -v_sasaran,
        -n_sasaran, -x_sasaran, -v_didampingi, -n_didampingi, -x_didampingi, -v_berisiko, -n_berisiko,
        -x_berisiko, -v_dirujuk, -n_dirujuk, -x_dirujuk, -v_bansos, -n_bansos, -x_bansos, -num_cakupan_catin,
        -den_cakupan_catin, -both_cakupan_catin, -num_risiko_catin, -den_risiko_catin, -both_risiko_catin,
        -num_cakupan_hamil, -den_cakupan_hamil, -both_cakupan_hamil, -num_risiko_hamil, -den_risiko_hamil,
        -both_risiko_hamil, -num_cakupan_pascasalin, -den_cakupan_pascasalin, -both_cakupan_pascasalin,
        -num_risiko_pascasalin, -den_risiko_pascasalin, -both_risiko_pascasalin, -num_cakupan_baduta,
        -den_cakupan_baduta, -both_cakupan_baduta, -num_risiko_baduta, -den_risiko_baduta, -both_risiko_baduta,
        -num_cakupan_balita, -den_cakupan_balita, -both_cakupan_balita, -num_risiko_balita, -den_risiko_balita,
        -both_risiko_balita
      from delta_rekap_tpk d join tenant o on o.id = d.tenant_id
    ) u
    group by tenant_id, kecamatan_id, period having
      sum(u.sent) <> 0 or sum(u.verified) <> 0 or sum(u.approved) <> 0 or sum(u.on_time) <> 0 or
      sum(u.v_catin_sasaran) <> 0 or sum(u.n_catin_sasaran) <> 0 or sum(u.x_catin_sasaran) <> 0 or
      sum(u.v_catin_didampingi) <> 0 or sum(u.n_catin_didampingi) <> 0 or sum(u.x_catin_didampingi) <> 0 or
      sum(u.v_catin_berisiko) <> 0 or sum(u.n_catin_berisiko) <> 0 or sum(u.x_catin_berisiko) <> 0 or
      sum(u.v_catin_dirujuk) <> 0 or sum(u.n_catin_dirujuk) <> 0 or sum(u.x_catin_dirujuk) <> 0 or
      sum(u.v_catin_bansos) <> 0 or sum(u.n_catin_bansos) <> 0 or sum(u.x_catin_bansos) <> 0 or
      sum(u.v_hamil_sasaran) <> 0 or sum(u.n_hamil_sasaran) <> 0 or sum(u.x_hamil_sasaran) <> 0 or
      sum(u.v_hamil_didampingi) <> 0 or sum(u.n_hamil_didampingi) <> 0 or sum(u.x_hamil_didampingi) <> 0 or
      sum(u.v_hamil_berisiko) <> 0 or sum(u.n_hamil_berisiko) <> 0 or sum(u.x_hamil_berisiko) <> 0 or
      sum(u.v_hamil_dirujuk) <> 0 or sum(u.n_hamil_dirujuk) <> 0 or sum(u.x_hamil_dirujuk) <> 0 or
      sum(u.v_hamil_bansos) <> 0 or sum(u.n_hamil_bansos) <> 0 or sum(u.x_hamil_bansos) <> 0 or
      sum(u.v_pascasalin_sasaran) <> 0 or sum(u.n_pascasalin_sasaran) <> 0 or
      sum(u.x_pascasalin_sasaran) <> 0 or sum(u.v_pascasalin_didampingi) <> 0 or
      sum(u.n_pascasalin_didampingi) <> 0 or sum(u.x_pascasalin_didampingi) <> 0 or
      sum(u.v_pascasalin_berisiko) <> 0 or sum(u.n_pascasalin_berisiko) <> 0 or
      sum(u.x_pascasalin_berisiko) <> 0 or sum(u.v_pascasalin_dirujuk) <> 0 or
      sum(u.n_pascasalin_dirujuk) <> 0 or sum(u.x_pascasalin_dirujuk) <> 0 or
      sum(u.v_pascasalin_bansos) <> 0 or sum(u.n_pascasalin_bansos) <> 0 or
      sum(u.x_pascasalin_bansos) <> 0 or sum(u.v_baduta_sasaran) <> 0 or sum(u.n_baduta_sasaran) <> 0 or
      sum(u.x_baduta_sasaran) <> 0 or sum(u.v_baduta_didampingi) <> 0 or sum(u.n_baduta_didampingi) <> 0 or
      sum(u.x_baduta_didampingi) <> 0 or sum(u.v_baduta_berisiko) <> 0 or sum(u.n_baduta_berisiko) <> 0 or
      sum(u.x_baduta_berisiko) <> 0 or sum(u.v_baduta_dirujuk) <> 0 or sum(u.n_baduta_dirujuk) <> 0 or
      sum(u.x_baduta_dirujuk) <> 0 or sum(u.v_baduta_bansos) <> 0 or sum(u.n_baduta_bansos) <> 0 or
      sum(u.x_baduta_bansos) <> 0 or sum(u.v_balita_sasaran) <> 0 or sum(u.n_balita_sasaran) <> 0 or
      sum(u.x_balita_sasaran) <> 0 or sum(u.v_balita_didampingi) <> 0 or sum(u.n_balita_didampingi) <> 0 or
      sum(u.x_balita_didampingi) <> 0 or sum(u.v_balita_berisiko) <> 0 or sum(u.n_balita_berisiko) <> 0 or
      sum(u.x_balita_berisiko) <> 0 or sum(u.v_balita_dirujuk) <> 0 or sum(u.n_balita_dirujuk) <> 0 or
      sum(u.x_balita_dirujuk) <> 0 or sum(u.v_balita_bansos) <> 0 or sum(u.n_balita_bansos) <> 0 or
      sum(u.x_balita_bansos) <> 0 or sum(u.v_sasaran) <> 0 or sum(u.n_sasaran) <> 0 or
      sum(u.x_sasaran) <> 0 or sum(u.v_didampingi) <> 0 or sum(u.n_didampingi) <> 0 or
      sum(u.x_didampingi) <> 0 or sum(u.v_berisiko) <> 0 or sum(u.n_berisiko) <> 0 or
      sum(u.x_berisiko) <> 0 or sum(u.v_dirujuk) <> 0 or sum(u.n_dirujuk) <> 0 or sum(u.x_dirujuk) <> 0 or
      sum(u.v_bansos) <> 0 or sum(u.n_bansos) <> 0 or sum(u.x_bansos) <> 0 or
      sum(u.num_cakupan_catin) <> 0 or sum(u.den_cakupan_catin) <> 0 or sum(u.both_cakupan_catin) <> 0 or
      sum(u.num_risiko_catin) <> 0 or sum(u.den_risiko_catin) <> 0 or sum(u.both_risiko_catin) <> 0 or
      sum(u.num_cakupan_hamil) <> 0 or sum(u.den_cakupan_hamil) <> 0 or sum(u.both_cakupan_hamil) <> 0 or
      sum(u.num_risiko_hamil) <> 0 or sum(u.den_risiko_hamil) <> 0 or sum(u.both_risiko_hamil) <> 0 or
      sum(u.num_cakupan_pascasalin) <> 0 or sum(u.den_cakupan_pascasalin) <> 0 or
      sum(u.both_cakupan_pascasalin) <> 0 or sum(u.num_risiko_pascasalin) <> 0 or
      sum(u.den_risiko_pascasalin) <> 0 or sum(u.both_risiko_pascasalin) <> 0 or
      sum(u.num_cakupan_baduta) <> 0 or sum(u.den_cakupan_baduta) <> 0 or sum(u.both_cakupan_baduta) <> 0 or
      sum(u.num_risiko_baduta) <> 0 or sum(u.den_risiko_baduta) <> 0 or sum(u.both_risiko_baduta) <> 0 or
      sum(u.num_cakupan_balita) <> 0 or sum(u.den_cakupan_balita) <> 0 or sum(u.both_cakupan_balita) <> 0 or
      sum(u.num_risiko_balita) <> 0 or sum(u.den_risiko_balita) <> 0 or sum(u.both_risiko_balita) <> 0
  ) wrong;
  return query select 'district'::text, count(*) from (
    select 1 from (
      select tenant_id, period,
        sent, verified, approved, on_time, v_catin_sasaran, n_catin_sasaran, x_catin_sasaran,
        v_catin_didampingi, n_catin_didampingi, x_catin_didampingi, v_catin_berisiko, n_catin_berisiko,
        x_catin_berisiko, v_catin_dirujuk, n_catin_dirujuk, x_catin_dirujuk, v_catin_bansos, n_catin_bansos,
        x_catin_bansos, v_hamil_sasaran, n_hamil_sasaran, x_hamil_sasaran, v_hamil_didampingi,
        n_hamil_didampingi, x_hamil_didampingi, v_hamil_berisiko, n_hamil_berisiko, x_hamil_berisiko,
        v_hamil_dirujuk, n_hamil_dirujuk, x_hamil_dirujuk, v_hamil_bansos, n_hamil_bansos, x_hamil_bansos,
        v_pascasalin_sasaran, n_pascasalin_sasaran, x_pascasalin_sasaran, v_pascasalin_didampingi,
        n_pascasalin_didampingi, x_pascasalin_didampingi, v_pascasalin_berisiko, n_pascasalin_berisiko,
        x_pascasalin_berisiko, v_pascasalin_dirujuk, n_pascasalin_dirujuk, x_pascasalin_dirujuk,
        v_pascasalin_bansos, n_pascasalin_bansos, x_pascasalin_bansos, v_baduta_sasaran, n_baduta_sasaran,
        x_baduta_sasaran, v_baduta_didampingi, n_baduta_didampingi, x_baduta_didampingi, v_baduta_berisiko,
        n_baduta_berisiko, x_baduta_berisiko, v_baduta_dirujuk, n_baduta_dirujuk, x_baduta_dirujuk,
        v_baduta_bansos, n_baduta_bansos, x_baduta_bansos, v_balita_sasaran, n_balita_sasaran,
        x_balita_sasaran, v_balita_didampingi, n_balita_didampingi, x_balita_didampingi, v_balita_berisiko,
        n_balita_berisiko, x_balita_berisiko, v_balita_dirujuk, n_balita_dirujuk, x_balita_dirujuk,
        v_balita_bansos, n_balita_bansos, x_balita_bansos, v_sasaran, n_sasaran, x_sasaran, v_didampingi,
        n_didampingi, x_didampingi, v_berisiko, n_berisiko, x_berisiko, v_dirujuk, n_dirujuk, x_dirujuk,
        v_bansos, n_bansos, x_bansos, num_cakupan_catin, den_cakupan_catin, both_cakupan_catin,
        num_risiko_catin, den_risiko_catin, both_risiko_catin, num_cakupan_hamil, den_cakupan_hamil,
        both_cakupan_hamil, num_risiko_hamil, den_risiko_hamil, both_risiko_hamil, num_cakupan_pascasalin,
        den_cakupan_pascasalin, both_cakupan_pascasalin, num_risiko_pascasalin, den_risiko_pascasalin,
        both_risiko_pascasalin, num_cakupan_baduta, den_cakupan_baduta, both_cakupan_baduta, num_risiko_baduta,
        den_risiko_baduta, both_risiko_baduta, num_cakupan_balita, den_cakupan_balita, both_cakupan_balita,
        num_risiko_balita, den_risiko_balita, both_risiko_balita from contribution_rekap_tpk
      union all select tenant_id, period,
        -sent, -verified, -approved, -on_time, -v_catin_sasaran, -n_catin_sasaran, -x_catin_sasaran,
        -v_catin_didampingi, -n_catin_didampingi, -x_catin_didampingi, -v_catin_berisiko, -n_catin_berisiko,
        -x_catin_berisiko, -v_catin_dirujuk, -n_catin_dirujuk, -x_catin_dirujuk, -v_catin_bansos,
        -n_catin_bansos, -x_catin_bansos, -v_hamil_sasaran, -n_hamil_sasaran, -x_hamil_sasaran,
        -v_hamil_didampingi, -n_hamil_didampingi, -x_hamil_didampingi, -v_hamil_berisiko, -n_hamil_berisiko,
        -x_hamil_berisiko, -v_hamil_dirujuk, -n_hamil_dirujuk, -x_hamil_dirujuk, -v_hamil_bansos,
        -n_hamil_bansos, -x_hamil_bansos, -v_pascasalin_sasaran, -n_pascasalin_sasaran, -x_pascasalin_sasaran,
        -v_pascasalin_didampingi, -n_pascasalin_didampingi, -x_pascasalin_didampingi, -v_pascasalin_berisiko,
        -n_pascasalin_berisiko, -x_pascasalin_berisiko, -v_pascasalin_dirujuk, -n_pascasalin_dirujuk,
        -x_pascasalin_dirujuk, -v_pascasalin_bansos, -n_pascasalin_bansos, -x_pascasalin_bansos,
        -v_baduta_sasaran, -n_baduta_sasaran, -x_baduta_sasaran, -v_baduta_didampingi, -n_baduta_didampingi,
        -x_baduta_didampingi, -v_baduta_berisiko, -n_baduta_berisiko, -x_baduta_berisiko, -v_baduta_dirujuk,
        -n_baduta_dirujuk, -x_baduta_dirujuk, -v_baduta_bansos, -n_baduta_bansos, -x_baduta_bansos,
        -v_balita_sasaran, -n_balita_sasaran, -x_balita_sasaran, -v_balita_didampingi, -n_balita_didampingi,
        -x_balita_didampingi, -v_balita_berisiko, -n_balita_berisiko, -x_balita_berisiko, -v_balita_dirujuk,
        -n_balita_dirujuk, -x_balita_dirujuk, -v_balita_bansos, -n_balita_bansos, -x_balita_bansos, -v_sasaran,
        -n_sasaran, -x_sasaran, -v_didampingi, -n_didampingi, -x_didampingi, -v_berisiko, -n_berisiko,
        -x_berisiko, -v_dirujuk, -n_dirujuk, -x_dirujuk, -v_bansos, -n_bansos, -x_bansos, -num_cakupan_catin,
        -den_cakupan_catin, -both_cakupan_catin, -num_risiko_catin, -den_risiko_catin, -both_risiko_catin,
        -num_cakupan_hamil, -den_cakupan_hamil, -both_cakupan_hamil, -num_risiko_hamil, -den_risiko_hamil,
        -both_risiko_hamil, -num_cakupan_pascasalin, -den_cakupan_pascasalin, -both_cakupan_pascasalin,
        -num_risiko_pascasalin, -den_risiko_pascasalin, -both_risiko_pascasalin, -num_cakupan_baduta,
        -den_cakupan_baduta, -both_cakupan_baduta, -num_risiko_baduta, -den_risiko_baduta, -both_risiko_baduta,
        -num_cakupan_balita, -den_cakupan_balita, -both_cakupan_balita, -num_risiko_balita, -den_risiko_balita,
        -both_risiko_balita from rollup_rekap_tpk_district
      union all select d.tenant_id, d.period,
        -sent, -verified, -approved, -on_time, -v_catin_sasaran, -n_catin_sasaran, -x_catin_sasaran,
        -v_catin_didampingi, -n_catin_didampingi, -x_catin_didampingi, -v_catin_berisiko, -n_catin_berisiko,
        -x_catin_berisiko, -v_catin_dirujuk, -n_catin_dirujuk, -x_catin_dirujuk, -v_catin_bansos,
        -n_catin_bansos, -x_catin_bansos, -v_hamil_sasaran, -n_hamil_sasaran, -x_hamil_sasaran,
        -v_hamil_didampingi, -n_hamil_didampingi, -x_hamil_didampingi, -v_hamil_berisiko, -n_hamil_berisiko,
        -x_hamil_berisiko, -v_hamil_dirujuk, -n_hamil_dirujuk, -x_hamil_dirujuk, -v_hamil_bansos,
        -n_hamil_bansos, -x_hamil_bansos, -v_pascasalin_sasaran, -n_pascasalin_sasaran, -x_pascasalin_sasaran,
        -v_pascasalin_didampingi, -n_pascasalin_didampingi, -x_pascasalin_didampingi, -v_pascasalin_berisiko,
        -n_pascasalin_berisiko, -x_pascasalin_berisiko, -v_pascasalin_dirujuk, -n_pascasalin_dirujuk,
        -x_pascasalin_dirujuk, -v_pascasalin_bansos, -n_pascasalin_bansos, -x_pascasalin_bansos,
        -v_baduta_sasaran, -n_baduta_sasaran, -x_baduta_sasaran, -v_baduta_didampingi, -n_baduta_didampingi,
        -x_baduta_didampingi, -v_baduta_berisiko, -n_baduta_berisiko, -x_baduta_berisiko, -v_baduta_dirujuk,
        -n_baduta_dirujuk, -x_baduta_dirujuk, -v_baduta_bansos, -n_baduta_bansos, -x_baduta_bansos,
        -v_balita_sasaran, -n_balita_sasaran, -x_balita_sasaran, -v_balita_didampingi, -n_balita_didampingi,
        -x_balita_didampingi, -v_balita_berisiko, -n_balita_berisiko, -x_balita_berisiko, -v_balita_dirujuk,
        -n_balita_dirujuk, -x_balita_dirujuk, -v_balita_bansos, -n_balita_bansos, -x_balita_bansos, -v_sasaran,
        -n_sasaran, -x_sasaran, -v_didampingi, -n_didampingi, -x_didampingi, -v_berisiko, -n_berisiko,
        -x_berisiko, -v_dirujuk, -n_dirujuk, -x_dirujuk, -v_bansos, -n_bansos, -x_bansos, -num_cakupan_catin,
        -den_cakupan_catin, -both_cakupan_catin, -num_risiko_catin, -den_risiko_catin, -both_risiko_catin,
        -num_cakupan_hamil, -den_cakupan_hamil, -both_cakupan_hamil, -num_risiko_hamil, -den_risiko_hamil,
        -both_risiko_hamil, -num_cakupan_pascasalin, -den_cakupan_pascasalin, -both_cakupan_pascasalin,
        -num_risiko_pascasalin, -den_risiko_pascasalin, -both_risiko_pascasalin, -num_cakupan_baduta,
        -den_cakupan_baduta, -both_cakupan_baduta, -num_risiko_baduta, -den_risiko_baduta, -both_risiko_baduta,
        -num_cakupan_balita, -den_cakupan_balita, -both_cakupan_balita, -num_risiko_balita, -den_risiko_balita,
        -both_risiko_balita
      from delta_rekap_tpk d join tenant o on o.id = d.tenant_id
    ) u
    group by tenant_id, period having
      sum(u.sent) <> 0 or sum(u.verified) <> 0 or sum(u.approved) <> 0 or sum(u.on_time) <> 0 or
      sum(u.v_catin_sasaran) <> 0 or sum(u.n_catin_sasaran) <> 0 or sum(u.x_catin_sasaran) <> 0 or
      sum(u.v_catin_didampingi) <> 0 or sum(u.n_catin_didampingi) <> 0 or sum(u.x_catin_didampingi) <> 0 or
      sum(u.v_catin_berisiko) <> 0 or sum(u.n_catin_berisiko) <> 0 or sum(u.x_catin_berisiko) <> 0 or
      sum(u.v_catin_dirujuk) <> 0 or sum(u.n_catin_dirujuk) <> 0 or sum(u.x_catin_dirujuk) <> 0 or
      sum(u.v_catin_bansos) <> 0 or sum(u.n_catin_bansos) <> 0 or sum(u.x_catin_bansos) <> 0 or
      sum(u.v_hamil_sasaran) <> 0 or sum(u.n_hamil_sasaran) <> 0 or sum(u.x_hamil_sasaran) <> 0 or
      sum(u.v_hamil_didampingi) <> 0 or sum(u.n_hamil_didampingi) <> 0 or sum(u.x_hamil_didampingi) <> 0 or
      sum(u.v_hamil_berisiko) <> 0 or sum(u.n_hamil_berisiko) <> 0 or sum(u.x_hamil_berisiko) <> 0 or
      sum(u.v_hamil_dirujuk) <> 0 or sum(u.n_hamil_dirujuk) <> 0 or sum(u.x_hamil_dirujuk) <> 0 or
      sum(u.v_hamil_bansos) <> 0 or sum(u.n_hamil_bansos) <> 0 or sum(u.x_hamil_bansos) <> 0 or
      sum(u.v_pascasalin_sasaran) <> 0 or sum(u.n_pascasalin_sasaran) <> 0 or
      sum(u.x_pascasalin_sasaran) <> 0 or sum(u.v_pascasalin_didampingi) <> 0 or
      sum(u.n_pascasalin_didampingi) <> 0 or sum(u.x_pascasalin_didampingi) <> 0 or
      sum(u.v_pascasalin_berisiko) <> 0 or sum(u.n_pascasalin_berisiko) <> 0 or
      sum(u.x_pascasalin_berisiko) <> 0 or sum(u.v_pascasalin_dirujuk) <> 0 or
      sum(u.n_pascasalin_dirujuk) <> 0 or sum(u.x_pascasalin_dirujuk) <> 0 or
      sum(u.v_pascasalin_bansos) <> 0 or sum(u.n_pascasalin_bansos) <> 0 or
      sum(u.x_pascasalin_bansos) <> 0 or sum(u.v_baduta_sasaran) <> 0 or sum(u.n_baduta_sasaran) <> 0 or
      sum(u.x_baduta_sasaran) <> 0 or sum(u.v_baduta_didampingi) <> 0 or sum(u.n_baduta_didampingi) <> 0 or
      sum(u.x_baduta_didampingi) <> 0 or sum(u.v_baduta_berisiko) <> 0 or sum(u.n_baduta_berisiko) <> 0 or
      sum(u.x_baduta_berisiko) <> 0 or sum(u.v_baduta_dirujuk) <> 0 or sum(u.n_baduta_dirujuk) <> 0 or
      sum(u.x_baduta_dirujuk) <> 0 or sum(u.v_baduta_bansos) <> 0 or sum(u.n_baduta_bansos) <> 0 or
      sum(u.x_baduta_bansos) <> 0 or sum(u.v_balita_sasaran) <> 0 or sum(u.n_balita_sasaran) <> 0 or
      sum(u.x_balita_sasaran) <> 0 or sum(u.v_balita_didampingi) <> 0 or sum(u.n_balita_didampingi) <> 0 or
      sum(u.x_balita_didampingi) <> 0 or sum(u.v_balita_berisiko) <> 0 or sum(u.n_balita_berisiko) <> 0 or
      sum(u.x_balita_berisiko) <> 0 or sum(u.v_balita_dirujuk) <> 0 or sum(u.n_balita_dirujuk) <> 0 or
      sum(u.x_balita_dirujuk) <> 0 or sum(u.v_balita_bansos) <> 0 or sum(u.n_balita_bansos) <> 0 or
      sum(u.x_balita_bansos) <> 0 or sum(u.v_sasaran) <> 0 or sum(u.n_sasaran) <> 0 or
      sum(u.x_sasaran) <> 0 or sum(u.v_didampingi) <> 0 or sum(u.n_didampingi) <> 0 or
      sum(u.x_didampingi) <> 0 or sum(u.v_berisiko) <> 0 or sum(u.n_berisiko) <> 0 or
      sum(u.x_berisiko) <> 0 or sum(u.v_dirujuk) <> 0 or sum(u.n_dirujuk) <> 0 or sum(u.x_dirujuk) <> 0 or
      sum(u.v_bansos) <> 0 or sum(u.n_bansos) <> 0 or sum(u.x_bansos) <> 0 or
      sum(u.num_cakupan_catin) <> 0 or sum(u.den_cakupan_catin) <> 0 or sum(u.both_cakupan_catin) <> 0 or
      sum(u.num_risiko_catin) <> 0 or sum(u.den_risiko_catin) <> 0 or sum(u.both_risiko_catin) <> 0 or
      sum(u.num_cakupan_hamil) <> 0 or sum(u.den_cakupan_hamil) <> 0 or sum(u.both_cakupan_hamil) <> 0 or
      sum(u.num_risiko_hamil) <> 0 or sum(u.den_risiko_hamil) <> 0 or sum(u.both_risiko_hamil) <> 0 or
      sum(u.num_cakupan_pascasalin) <> 0 or sum(u.den_cakupan_pascasalin) <> 0 or
      sum(u.both_cakupan_pascasalin) <> 0 or sum(u.num_risiko_pascasalin) <> 0 or
      sum(u.den_risiko_pascasalin) <> 0 or sum(u.both_risiko_pascasalin) <> 0 or
      sum(u.num_cakupan_baduta) <> 0 or sum(u.den_cakupan_baduta) <> 0 or sum(u.both_cakupan_baduta) <> 0 or
      sum(u.num_risiko_baduta) <> 0 or sum(u.den_risiko_baduta) <> 0 or sum(u.both_risiko_baduta) <> 0 or
      sum(u.num_cakupan_balita) <> 0 or sum(u.den_cakupan_balita) <> 0 or sum(u.both_cakupan_balita) <> 0 or
      sum(u.num_risiko_balita) <> 0 or sum(u.den_risiko_balita) <> 0 or sum(u.both_risiko_balita) <> 0
  ) wrong;
  return query select 'province'::text, count(*) from (
    select 1 from (
      select province_id, period,
        sent, verified, approved, on_time, v_catin_sasaran, n_catin_sasaran, x_catin_sasaran,
        v_catin_didampingi, n_catin_didampingi, x_catin_didampingi, v_catin_berisiko, n_catin_berisiko,
        x_catin_berisiko, v_catin_dirujuk, n_catin_dirujuk, x_catin_dirujuk, v_catin_bansos, n_catin_bansos,
        x_catin_bansos, v_hamil_sasaran, n_hamil_sasaran, x_hamil_sasaran, v_hamil_didampingi,
        n_hamil_didampingi, x_hamil_didampingi, v_hamil_berisiko, n_hamil_berisiko, x_hamil_berisiko,
        v_hamil_dirujuk, n_hamil_dirujuk, x_hamil_dirujuk, v_hamil_bansos, n_hamil_bansos, x_hamil_bansos,
        v_pascasalin_sasaran, n_pascasalin_sasaran, x_pascasalin_sasaran, v_pascasalin_didampingi,
        n_pascasalin_didampingi, x_pascasalin_didampingi, v_pascasalin_berisiko, n_pascasalin_berisiko,
        x_pascasalin_berisiko, v_pascasalin_dirujuk, n_pascasalin_dirujuk, x_pascasalin_dirujuk,
        v_pascasalin_bansos, n_pascasalin_bansos, x_pascasalin_bansos, v_baduta_sasaran, n_baduta_sasaran,
        x_baduta_sasaran, v_baduta_didampingi, n_baduta_didampingi, x_baduta_didampingi, v_baduta_berisiko,
        n_baduta_berisiko, x_baduta_berisiko, v_baduta_dirujuk, n_baduta_dirujuk, x_baduta_dirujuk,
        v_baduta_bansos, n_baduta_bansos, x_baduta_bansos, v_balita_sasaran, n_balita_sasaran,
        x_balita_sasaran, v_balita_didampingi, n_balita_didampingi, x_balita_didampingi, v_balita_berisiko,
        n_balita_berisiko, x_balita_berisiko, v_balita_dirujuk, n_balita_dirujuk, x_balita_dirujuk,
        v_balita_bansos, n_balita_bansos, x_balita_bansos, v_sasaran, n_sasaran, x_sasaran, v_didampingi,
        n_didampingi, x_didampingi, v_berisiko, n_berisiko, x_berisiko, v_dirujuk, n_dirujuk, x_dirujuk,
        v_bansos, n_bansos, x_bansos, num_cakupan_catin, den_cakupan_catin, both_cakupan_catin,
        num_risiko_catin, den_risiko_catin, both_risiko_catin, num_cakupan_hamil, den_cakupan_hamil,
        both_cakupan_hamil, num_risiko_hamil, den_risiko_hamil, both_risiko_hamil, num_cakupan_pascasalin,
        den_cakupan_pascasalin, both_cakupan_pascasalin, num_risiko_pascasalin, den_risiko_pascasalin,
        both_risiko_pascasalin, num_cakupan_baduta, den_cakupan_baduta, both_cakupan_baduta, num_risiko_baduta,
        den_risiko_baduta, both_risiko_baduta, num_cakupan_balita, den_cakupan_balita, both_cakupan_balita,
        num_risiko_balita, den_risiko_balita, both_risiko_balita from contribution_rekap_tpk
      union all select province_id, period,
        -sent, -verified, -approved, -on_time, -v_catin_sasaran, -n_catin_sasaran, -x_catin_sasaran,
        -v_catin_didampingi, -n_catin_didampingi, -x_catin_didampingi, -v_catin_berisiko, -n_catin_berisiko,
        -x_catin_berisiko, -v_catin_dirujuk, -n_catin_dirujuk, -x_catin_dirujuk, -v_catin_bansos,
        -n_catin_bansos, -x_catin_bansos, -v_hamil_sasaran, -n_hamil_sasaran, -x_hamil_sasaran,
        -v_hamil_didampingi, -n_hamil_didampingi, -x_hamil_didampingi, -v_hamil_berisiko, -n_hamil_berisiko,
        -x_hamil_berisiko, -v_hamil_dirujuk, -n_hamil_dirujuk, -x_hamil_dirujuk, -v_hamil_bansos,
        -n_hamil_bansos, -x_hamil_bansos, -v_pascasalin_sasaran, -n_pascasalin_sasaran, -x_pascasalin_sasaran,
        -v_pascasalin_didampingi, -n_pascasalin_didampingi, -x_pascasalin_didampingi, -v_pascasalin_berisiko,
        -n_pascasalin_berisiko, -x_pascasalin_berisiko, -v_pascasalin_dirujuk, -n_pascasalin_dirujuk,
        -x_pascasalin_dirujuk, -v_pascasalin_bansos, -n_pascasalin_bansos, -x_pascasalin_bansos,
        -v_baduta_sasaran, -n_baduta_sasaran, -x_baduta_sasaran, -v_baduta_didampingi, -n_baduta_didampingi,
        -x_baduta_didampingi, -v_baduta_berisiko, -n_baduta_berisiko, -x_baduta_berisiko, -v_baduta_dirujuk,
        -n_baduta_dirujuk, -x_baduta_dirujuk, -v_baduta_bansos, -n_baduta_bansos, -x_baduta_bansos,
        -v_balita_sasaran, -n_balita_sasaran, -x_balita_sasaran, -v_balita_didampingi, -n_balita_didampingi,
        -x_balita_didampingi, -v_balita_berisiko, -n_balita_berisiko, -x_balita_berisiko, -v_balita_dirujuk,
        -n_balita_dirujuk, -x_balita_dirujuk, -v_balita_bansos, -n_balita_bansos, -x_balita_bansos, -v_sasaran,
        -n_sasaran, -x_sasaran, -v_didampingi, -n_didampingi, -x_didampingi, -v_berisiko, -n_berisiko,
        -x_berisiko, -v_dirujuk, -n_dirujuk, -x_dirujuk, -v_bansos, -n_bansos, -x_bansos, -num_cakupan_catin,
        -den_cakupan_catin, -both_cakupan_catin, -num_risiko_catin, -den_risiko_catin, -both_risiko_catin,
        -num_cakupan_hamil, -den_cakupan_hamil, -both_cakupan_hamil, -num_risiko_hamil, -den_risiko_hamil,
        -both_risiko_hamil, -num_cakupan_pascasalin, -den_cakupan_pascasalin, -both_cakupan_pascasalin,
        -num_risiko_pascasalin, -den_risiko_pascasalin, -both_risiko_pascasalin, -num_cakupan_baduta,
        -den_cakupan_baduta, -both_cakupan_baduta, -num_risiko_baduta, -den_risiko_baduta, -both_risiko_baduta,
        -num_cakupan_balita, -den_cakupan_balita, -both_cakupan_balita, -num_risiko_balita, -den_risiko_balita,
        -both_risiko_balita from rollup_rekap_tpk_province
      union all select o.province_id, d.period,
        -sent, -verified, -approved, -on_time, -v_catin_sasaran, -n_catin_sasaran, -x_catin_sasaran,
        -v_catin_didampingi, -n_catin_didampingi, -x_catin_didampingi, -v_catin_berisiko, -n_catin_berisiko,
        -x_catin_berisiko, -v_catin_dirujuk, -n_catin_dirujuk, -x_catin_dirujuk, -v_catin_bansos,
        -n_catin_bansos, -x_catin_bansos, -v_hamil_sasaran, -n_hamil_sasaran, -x_hamil_sasaran,
        -v_hamil_didampingi, -n_hamil_didampingi, -x_hamil_didampingi, -v_hamil_berisiko, -n_hamil_berisiko,
        -x_hamil_berisiko, -v_hamil_dirujuk, -n_hamil_dirujuk, -x_hamil_dirujuk, -v_hamil_bansos,
        -n_hamil_bansos, -x_hamil_bansos, -v_pascasalin_sasaran, -n_pascasalin_sasaran, -x_pascasalin_sasaran,
        -v_pascasalin_didampingi, -n_pascasalin_didampingi, -x_pascasalin_didampingi, -v_pascasalin_berisiko,
        -n_pascasalin_berisiko, -x_pascasalin_berisiko, -v_pascasalin_dirujuk, -n_pascasalin_dirujuk,
        -x_pascasalin_dirujuk, -v_pascasalin_bansos, -n_pascasalin_bansos, -x_pascasalin_bansos,
        -v_baduta_sasaran, -n_baduta_sasaran, -x_baduta_sasaran, -v_baduta_didampingi, -n_baduta_didampingi,
        -x_baduta_didampingi, -v_baduta_berisiko, -n_baduta_berisiko, -x_baduta_berisiko, -v_baduta_dirujuk,
        -n_baduta_dirujuk, -x_baduta_dirujuk, -v_baduta_bansos, -n_baduta_bansos, -x_baduta_bansos,
        -v_balita_sasaran, -n_balita_sasaran, -x_balita_sasaran, -v_balita_didampingi, -n_balita_didampingi,
        -x_balita_didampingi, -v_balita_berisiko, -n_balita_berisiko, -x_balita_berisiko, -v_balita_dirujuk,
        -n_balita_dirujuk, -x_balita_dirujuk, -v_balita_bansos, -n_balita_bansos, -x_balita_bansos, -v_sasaran,
        -n_sasaran, -x_sasaran, -v_didampingi, -n_didampingi, -x_didampingi, -v_berisiko, -n_berisiko,
        -x_berisiko, -v_dirujuk, -n_dirujuk, -x_dirujuk, -v_bansos, -n_bansos, -x_bansos, -num_cakupan_catin,
        -den_cakupan_catin, -both_cakupan_catin, -num_risiko_catin, -den_risiko_catin, -both_risiko_catin,
        -num_cakupan_hamil, -den_cakupan_hamil, -both_cakupan_hamil, -num_risiko_hamil, -den_risiko_hamil,
        -both_risiko_hamil, -num_cakupan_pascasalin, -den_cakupan_pascasalin, -both_cakupan_pascasalin,
        -num_risiko_pascasalin, -den_risiko_pascasalin, -both_risiko_pascasalin, -num_cakupan_baduta,
        -den_cakupan_baduta, -both_cakupan_baduta, -num_risiko_baduta, -den_risiko_baduta, -both_risiko_baduta,
        -num_cakupan_balita, -den_cakupan_balita, -both_cakupan_balita, -num_risiko_balita, -den_risiko_balita,
        -both_risiko_balita
      from delta_rekap_tpk d join tenant o on o.id = d.tenant_id
    ) u
    group by province_id, period having
      sum(u.sent) <> 0 or sum(u.verified) <> 0 or sum(u.approved) <> 0 or sum(u.on_time) <> 0 or
      sum(u.v_catin_sasaran) <> 0 or sum(u.n_catin_sasaran) <> 0 or sum(u.x_catin_sasaran) <> 0 or
      sum(u.v_catin_didampingi) <> 0 or sum(u.n_catin_didampingi) <> 0 or sum(u.x_catin_didampingi) <> 0 or
      sum(u.v_catin_berisiko) <> 0 or sum(u.n_catin_berisiko) <> 0 or sum(u.x_catin_berisiko) <> 0 or
      sum(u.v_catin_dirujuk) <> 0 or sum(u.n_catin_dirujuk) <> 0 or sum(u.x_catin_dirujuk) <> 0 or
      sum(u.v_catin_bansos) <> 0 or sum(u.n_catin_bansos) <> 0 or sum(u.x_catin_bansos) <> 0 or
      sum(u.v_hamil_sasaran) <> 0 or sum(u.n_hamil_sasaran) <> 0 or sum(u.x_hamil_sasaran) <> 0 or
      sum(u.v_hamil_didampingi) <> 0 or sum(u.n_hamil_didampingi) <> 0 or sum(u.x_hamil_didampingi) <> 0 or
      sum(u.v_hamil_berisiko) <> 0 or sum(u.n_hamil_berisiko) <> 0 or sum(u.x_hamil_berisiko) <> 0 or
      sum(u.v_hamil_dirujuk) <> 0 or sum(u.n_hamil_dirujuk) <> 0 or sum(u.x_hamil_dirujuk) <> 0 or
      sum(u.v_hamil_bansos) <> 0 or sum(u.n_hamil_bansos) <> 0 or sum(u.x_hamil_bansos) <> 0 or
      sum(u.v_pascasalin_sasaran) <> 0 or sum(u.n_pascasalin_sasaran) <> 0 or
      sum(u.x_pascasalin_sasaran) <> 0 or sum(u.v_pascasalin_didampingi) <> 0 or
      sum(u.n_pascasalin_didampingi) <> 0 or sum(u.x_pascasalin_didampingi) <> 0 or
      sum(u.v_pascasalin_berisiko) <> 0 or sum(u.n_pascasalin_berisiko) <> 0 or
      sum(u.x_pascasalin_berisiko) <> 0 or sum(u.v_pascasalin_dirujuk) <> 0 or
      sum(u.n_pascasalin_dirujuk) <> 0 or sum(u.x_pascasalin_dirujuk) <> 0 or
      sum(u.v_pascasalin_bansos) <> 0 or sum(u.n_pascasalin_bansos) <> 0 or
      sum(u.x_pascasalin_bansos) <> 0 or sum(u.v_baduta_sasaran) <> 0 or sum(u.n_baduta_sasaran) <> 0 or
      sum(u.x_baduta_sasaran) <> 0 or sum(u.v_baduta_didampingi) <> 0 or sum(u.n_baduta_didampingi) <> 0 or
      sum(u.x_baduta_didampingi) <> 0 or sum(u.v_baduta_berisiko) <> 0 or sum(u.n_baduta_berisiko) <> 0 or
      sum(u.x_baduta_berisiko) <> 0 or sum(u.v_baduta_dirujuk) <> 0 or sum(u.n_baduta_dirujuk) <> 0 or
      sum(u.x_baduta_dirujuk) <> 0 or sum(u.v_baduta_bansos) <> 0 or sum(u.n_baduta_bansos) <> 0 or
      sum(u.x_baduta_bansos) <> 0 or sum(u.v_balita_sasaran) <> 0 or sum(u.n_balita_sasaran) <> 0 or
      sum(u.x_balita_sasaran) <> 0 or sum(u.v_balita_didampingi) <> 0 or sum(u.n_balita_didampingi) <> 0 or
      sum(u.x_balita_didampingi) <> 0 or sum(u.v_balita_berisiko) <> 0 or sum(u.n_balita_berisiko) <> 0 or
      sum(u.x_balita_berisiko) <> 0 or sum(u.v_balita_dirujuk) <> 0 or sum(u.n_balita_dirujuk) <> 0 or
      sum(u.x_balita_dirujuk) <> 0 or sum(u.v_balita_bansos) <> 0 or sum(u.n_balita_bansos) <> 0 or
      sum(u.x_balita_bansos) <> 0 or sum(u.v_sasaran) <> 0 or sum(u.n_sasaran) <> 0 or
      sum(u.x_sasaran) <> 0 or sum(u.v_didampingi) <> 0 or sum(u.n_didampingi) <> 0 or
      sum(u.x_didampingi) <> 0 or sum(u.v_berisiko) <> 0 or sum(u.n_berisiko) <> 0 or
      sum(u.x_berisiko) <> 0 or sum(u.v_dirujuk) <> 0 or sum(u.n_dirujuk) <> 0 or sum(u.x_dirujuk) <> 0 or
      sum(u.v_bansos) <> 0 or sum(u.n_bansos) <> 0 or sum(u.x_bansos) <> 0 or
      sum(u.num_cakupan_catin) <> 0 or sum(u.den_cakupan_catin) <> 0 or sum(u.both_cakupan_catin) <> 0 or
      sum(u.num_risiko_catin) <> 0 or sum(u.den_risiko_catin) <> 0 or sum(u.both_risiko_catin) <> 0 or
      sum(u.num_cakupan_hamil) <> 0 or sum(u.den_cakupan_hamil) <> 0 or sum(u.both_cakupan_hamil) <> 0 or
      sum(u.num_risiko_hamil) <> 0 or sum(u.den_risiko_hamil) <> 0 or sum(u.both_risiko_hamil) <> 0 or
      sum(u.num_cakupan_pascasalin) <> 0 or sum(u.den_cakupan_pascasalin) <> 0 or
      sum(u.both_cakupan_pascasalin) <> 0 or sum(u.num_risiko_pascasalin) <> 0 or
      sum(u.den_risiko_pascasalin) <> 0 or sum(u.both_risiko_pascasalin) <> 0 or
      sum(u.num_cakupan_baduta) <> 0 or sum(u.den_cakupan_baduta) <> 0 or sum(u.both_cakupan_baduta) <> 0 or
      sum(u.num_risiko_baduta) <> 0 or sum(u.den_risiko_baduta) <> 0 or sum(u.both_risiko_baduta) <> 0 or
      sum(u.num_cakupan_balita) <> 0 or sum(u.den_cakupan_balita) <> 0 or sum(u.both_cakupan_balita) <> 0 or
      sum(u.num_risiko_balita) <> 0 or sum(u.den_risiko_balita) <> 0 or sum(u.both_risiko_balita) <> 0
  ) wrong;
end
$f$;
grant create on schema public to lini_verify;
alter function verify_rekap_tpk() owner to lini_verify;
revoke create on schema public from lini_verify;
set role lini_verify;
revoke execute on function verify_rekap_tpk() from public;
grant execute on function verify_rekap_tpk() to lini_app, lini_owner;
reset role;

/* Makes every roll-up again from the facts. Savers wait at the delta table meanwhile. */
create function rebuild_rekap_tpk() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $f$
begin
  lock table change_rekap_tpk in share row exclusive mode;
  delete from change_rekap_tpk;
  delete from rollup_rekap_tpk_kecamatan;
  delete from rollup_rekap_tpk_district;
  delete from rollup_rekap_tpk_province;
  insert into rollup_rekap_tpk_kecamatan (tenant_id, kecamatan_id, period,
    sent, verified, approved, on_time, v_catin_sasaran, n_catin_sasaran, x_catin_sasaran,
    v_catin_didampingi, n_catin_didampingi, x_catin_didampingi, v_catin_berisiko, n_catin_berisiko,
    x_catin_berisiko, v_catin_dirujuk, n_catin_dirujuk, x_catin_dirujuk, v_catin_bansos, n_catin_bansos,
    x_catin_bansos, v_hamil_sasaran, n_hamil_sasaran, x_hamil_sasaran, v_hamil_didampingi,
    n_hamil_didampingi, x_hamil_didampingi, v_hamil_berisiko, n_hamil_berisiko, x_hamil_berisiko,
    v_hamil_dirujuk, n_hamil_dirujuk, x_hamil_dirujuk, v_hamil_bansos, n_hamil_bansos, x_hamil_bansos,
    v_pascasalin_sasaran, n_pascasalin_sasaran, x_pascasalin_sasaran, v_pascasalin_didampingi,
    n_pascasalin_didampingi, x_pascasalin_didampingi, v_pascasalin_berisiko, n_pascasalin_berisiko,
    x_pascasalin_berisiko, v_pascasalin_dirujuk, n_pascasalin_dirujuk, x_pascasalin_dirujuk,
    v_pascasalin_bansos, n_pascasalin_bansos, x_pascasalin_bansos, v_baduta_sasaran, n_baduta_sasaran,
    x_baduta_sasaran, v_baduta_didampingi, n_baduta_didampingi, x_baduta_didampingi, v_baduta_berisiko,
    n_baduta_berisiko, x_baduta_berisiko, v_baduta_dirujuk, n_baduta_dirujuk, x_baduta_dirujuk,
    v_baduta_bansos, n_baduta_bansos, x_baduta_bansos, v_balita_sasaran, n_balita_sasaran,
    x_balita_sasaran, v_balita_didampingi, n_balita_didampingi, x_balita_didampingi, v_balita_berisiko,
    n_balita_berisiko, x_balita_berisiko, v_balita_dirujuk, n_balita_dirujuk, x_balita_dirujuk,
    v_balita_bansos, n_balita_bansos, x_balita_bansos, v_sasaran, n_sasaran, x_sasaran, v_didampingi,
    n_didampingi, x_didampingi, v_berisiko, n_berisiko, x_berisiko, v_dirujuk, n_dirujuk, x_dirujuk,
    v_bansos, n_bansos, x_bansos, num_cakupan_catin, den_cakupan_catin, both_cakupan_catin,
    num_risiko_catin, den_risiko_catin, both_risiko_catin, num_cakupan_hamil, den_cakupan_hamil,
    both_cakupan_hamil, num_risiko_hamil, den_risiko_hamil, both_risiko_hamil, num_cakupan_pascasalin,
    den_cakupan_pascasalin, both_cakupan_pascasalin, num_risiko_pascasalin, den_risiko_pascasalin,
    both_risiko_pascasalin, num_cakupan_baduta, den_cakupan_baduta, both_cakupan_baduta, num_risiko_baduta,
    den_risiko_baduta, both_risiko_baduta, num_cakupan_balita, den_cakupan_balita, both_cakupan_balita,
    num_risiko_balita, den_risiko_balita, both_risiko_balita)
  select tenant_id, kecamatan_id, period,
    sum(sent), sum(verified), sum(approved), sum(on_time), sum(v_catin_sasaran), sum(n_catin_sasaran),
    sum(x_catin_sasaran), sum(v_catin_didampingi), sum(n_catin_didampingi), sum(x_catin_didampingi),
    sum(v_catin_berisiko), sum(n_catin_berisiko), sum(x_catin_berisiko), sum(v_catin_dirujuk),
    sum(n_catin_dirujuk), sum(x_catin_dirujuk), sum(v_catin_bansos), sum(n_catin_bansos),
    sum(x_catin_bansos), sum(v_hamil_sasaran), sum(n_hamil_sasaran), sum(x_hamil_sasaran),
    sum(v_hamil_didampingi), sum(n_hamil_didampingi), sum(x_hamil_didampingi), sum(v_hamil_berisiko),
    sum(n_hamil_berisiko), sum(x_hamil_berisiko), sum(v_hamil_dirujuk), sum(n_hamil_dirujuk),
    sum(x_hamil_dirujuk), sum(v_hamil_bansos), sum(n_hamil_bansos), sum(x_hamil_bansos),
    sum(v_pascasalin_sasaran), sum(n_pascasalin_sasaran), sum(x_pascasalin_sasaran),
    sum(v_pascasalin_didampingi), sum(n_pascasalin_didampingi), sum(x_pascasalin_didampingi),
    sum(v_pascasalin_berisiko), sum(n_pascasalin_berisiko), sum(x_pascasalin_berisiko),
    sum(v_pascasalin_dirujuk), sum(n_pascasalin_dirujuk), sum(x_pascasalin_dirujuk),
    sum(v_pascasalin_bansos), sum(n_pascasalin_bansos), sum(x_pascasalin_bansos), sum(v_baduta_sasaran),
    sum(n_baduta_sasaran), sum(x_baduta_sasaran), sum(v_baduta_didampingi), sum(n_baduta_didampingi),
    sum(x_baduta_didampingi), sum(v_baduta_berisiko), sum(n_baduta_berisiko), sum(x_baduta_berisiko),
    sum(v_baduta_dirujuk), sum(n_baduta_dirujuk), sum(x_baduta_dirujuk), sum(v_baduta_bansos),
    sum(n_baduta_bansos), sum(x_baduta_bansos), sum(v_balita_sasaran), sum(n_balita_sasaran),
    sum(x_balita_sasaran), sum(v_balita_didampingi), sum(n_balita_didampingi), sum(x_balita_didampingi),
    sum(v_balita_berisiko), sum(n_balita_berisiko), sum(x_balita_berisiko), sum(v_balita_dirujuk),
    sum(n_balita_dirujuk), sum(x_balita_dirujuk), sum(v_balita_bansos), sum(n_balita_bansos),
    sum(x_balita_bansos), sum(v_sasaran), sum(n_sasaran), sum(x_sasaran), sum(v_didampingi),
    sum(n_didampingi), sum(x_didampingi), sum(v_berisiko), sum(n_berisiko), sum(x_berisiko),
    sum(v_dirujuk), sum(n_dirujuk), sum(x_dirujuk), sum(v_bansos), sum(n_bansos), sum(x_bansos),
    sum(num_cakupan_catin), sum(den_cakupan_catin), sum(both_cakupan_catin), sum(num_risiko_catin),
    sum(den_risiko_catin), sum(both_risiko_catin), sum(num_cakupan_hamil), sum(den_cakupan_hamil),
    sum(both_cakupan_hamil), sum(num_risiko_hamil), sum(den_risiko_hamil), sum(both_risiko_hamil),
    sum(num_cakupan_pascasalin), sum(den_cakupan_pascasalin), sum(both_cakupan_pascasalin),
    sum(num_risiko_pascasalin), sum(den_risiko_pascasalin), sum(both_risiko_pascasalin),
    sum(num_cakupan_baduta), sum(den_cakupan_baduta), sum(both_cakupan_baduta), sum(num_risiko_baduta),
    sum(den_risiko_baduta), sum(both_risiko_baduta), sum(num_cakupan_balita), sum(den_cakupan_balita),
    sum(both_cakupan_balita), sum(num_risiko_balita), sum(den_risiko_balita), sum(both_risiko_balita)
  from contribution_rekap_tpk group by tenant_id, kecamatan_id, period;
  insert into rollup_rekap_tpk_district (tenant_id, period,
    sent, verified, approved, on_time, v_catin_sasaran, n_catin_sasaran, x_catin_sasaran,
    v_catin_didampingi, n_catin_didampingi, x_catin_didampingi, v_catin_berisiko, n_catin_berisiko,
    x_catin_berisiko, v_catin_dirujuk, n_catin_dirujuk, x_catin_dirujuk, v_catin_bansos, n_catin_bansos,
    x_catin_bansos, v_hamil_sasaran, n_hamil_sasaran, x_hamil_sasaran, v_hamil_didampingi,
    n_hamil_didampingi, x_hamil_didampingi, v_hamil_berisiko, n_hamil_berisiko, x_hamil_berisiko,
    v_hamil_dirujuk, n_hamil_dirujuk, x_hamil_dirujuk, v_hamil_bansos, n_hamil_bansos, x_hamil_bansos,
    v_pascasalin_sasaran, n_pascasalin_sasaran, x_pascasalin_sasaran, v_pascasalin_didampingi,
    n_pascasalin_didampingi, x_pascasalin_didampingi, v_pascasalin_berisiko, n_pascasalin_berisiko,
    x_pascasalin_berisiko, v_pascasalin_dirujuk, n_pascasalin_dirujuk, x_pascasalin_dirujuk,
    v_pascasalin_bansos, n_pascasalin_bansos, x_pascasalin_bansos, v_baduta_sasaran, n_baduta_sasaran,
    x_baduta_sasaran, v_baduta_didampingi, n_baduta_didampingi, x_baduta_didampingi, v_baduta_berisiko,
    n_baduta_berisiko, x_baduta_berisiko, v_baduta_dirujuk, n_baduta_dirujuk, x_baduta_dirujuk,
    v_baduta_bansos, n_baduta_bansos, x_baduta_bansos, v_balita_sasaran, n_balita_sasaran,
    x_balita_sasaran, v_balita_didampingi, n_balita_didampingi, x_balita_didampingi, v_balita_berisiko,
    n_balita_berisiko, x_balita_berisiko, v_balita_dirujuk, n_balita_dirujuk, x_balita_dirujuk,
    v_balita_bansos, n_balita_bansos, x_balita_bansos, v_sasaran, n_sasaran, x_sasaran, v_didampingi,
    n_didampingi, x_didampingi, v_berisiko, n_berisiko, x_berisiko, v_dirujuk, n_dirujuk, x_dirujuk,
    v_bansos, n_bansos, x_bansos, num_cakupan_catin, den_cakupan_catin, both_cakupan_catin,
    num_risiko_catin, den_risiko_catin, both_risiko_catin, num_cakupan_hamil, den_cakupan_hamil,
    both_cakupan_hamil, num_risiko_hamil, den_risiko_hamil, both_risiko_hamil, num_cakupan_pascasalin,
    den_cakupan_pascasalin, both_cakupan_pascasalin, num_risiko_pascasalin, den_risiko_pascasalin,
    both_risiko_pascasalin, num_cakupan_baduta, den_cakupan_baduta, both_cakupan_baduta, num_risiko_baduta,
    den_risiko_baduta, both_risiko_baduta, num_cakupan_balita, den_cakupan_balita, both_cakupan_balita,
    num_risiko_balita, den_risiko_balita, both_risiko_balita)
  select tenant_id, period,
    sum(sent), sum(verified), sum(approved), sum(on_time), sum(v_catin_sasaran), sum(n_catin_sasaran),
    sum(x_catin_sasaran), sum(v_catin_didampingi), sum(n_catin_didampingi), sum(x_catin_didampingi),
    sum(v_catin_berisiko), sum(n_catin_berisiko), sum(x_catin_berisiko), sum(v_catin_dirujuk),
    sum(n_catin_dirujuk), sum(x_catin_dirujuk), sum(v_catin_bansos), sum(n_catin_bansos),
    sum(x_catin_bansos), sum(v_hamil_sasaran), sum(n_hamil_sasaran), sum(x_hamil_sasaran),
    sum(v_hamil_didampingi), sum(n_hamil_didampingi), sum(x_hamil_didampingi), sum(v_hamil_berisiko),
    sum(n_hamil_berisiko), sum(x_hamil_berisiko), sum(v_hamil_dirujuk), sum(n_hamil_dirujuk),
    sum(x_hamil_dirujuk), sum(v_hamil_bansos), sum(n_hamil_bansos), sum(x_hamil_bansos),
    sum(v_pascasalin_sasaran), sum(n_pascasalin_sasaran), sum(x_pascasalin_sasaran),
    sum(v_pascasalin_didampingi), sum(n_pascasalin_didampingi), sum(x_pascasalin_didampingi),
    sum(v_pascasalin_berisiko), sum(n_pascasalin_berisiko), sum(x_pascasalin_berisiko),
    sum(v_pascasalin_dirujuk), sum(n_pascasalin_dirujuk), sum(x_pascasalin_dirujuk),
    sum(v_pascasalin_bansos), sum(n_pascasalin_bansos), sum(x_pascasalin_bansos), sum(v_baduta_sasaran),
    sum(n_baduta_sasaran), sum(x_baduta_sasaran), sum(v_baduta_didampingi), sum(n_baduta_didampingi),
    sum(x_baduta_didampingi), sum(v_baduta_berisiko), sum(n_baduta_berisiko), sum(x_baduta_berisiko),
    sum(v_baduta_dirujuk), sum(n_baduta_dirujuk), sum(x_baduta_dirujuk), sum(v_baduta_bansos),
    sum(n_baduta_bansos), sum(x_baduta_bansos), sum(v_balita_sasaran), sum(n_balita_sasaran),
    sum(x_balita_sasaran), sum(v_balita_didampingi), sum(n_balita_didampingi), sum(x_balita_didampingi),
    sum(v_balita_berisiko), sum(n_balita_berisiko), sum(x_balita_berisiko), sum(v_balita_dirujuk),
    sum(n_balita_dirujuk), sum(x_balita_dirujuk), sum(v_balita_bansos), sum(n_balita_bansos),
    sum(x_balita_bansos), sum(v_sasaran), sum(n_sasaran), sum(x_sasaran), sum(v_didampingi),
    sum(n_didampingi), sum(x_didampingi), sum(v_berisiko), sum(n_berisiko), sum(x_berisiko),
    sum(v_dirujuk), sum(n_dirujuk), sum(x_dirujuk), sum(v_bansos), sum(n_bansos), sum(x_bansos),
    sum(num_cakupan_catin), sum(den_cakupan_catin), sum(both_cakupan_catin), sum(num_risiko_catin),
    sum(den_risiko_catin), sum(both_risiko_catin), sum(num_cakupan_hamil), sum(den_cakupan_hamil),
    sum(both_cakupan_hamil), sum(num_risiko_hamil), sum(den_risiko_hamil), sum(both_risiko_hamil),
    sum(num_cakupan_pascasalin), sum(den_cakupan_pascasalin), sum(both_cakupan_pascasalin),
    sum(num_risiko_pascasalin), sum(den_risiko_pascasalin), sum(both_risiko_pascasalin),
    sum(num_cakupan_baduta), sum(den_cakupan_baduta), sum(both_cakupan_baduta), sum(num_risiko_baduta),
    sum(den_risiko_baduta), sum(both_risiko_baduta), sum(num_cakupan_balita), sum(den_cakupan_balita),
    sum(both_cakupan_balita), sum(num_risiko_balita), sum(den_risiko_balita), sum(both_risiko_balita)
  from contribution_rekap_tpk group by tenant_id, period;
  insert into rollup_rekap_tpk_province (province_id, period,
    sent, verified, approved, on_time, v_catin_sasaran, n_catin_sasaran, x_catin_sasaran,
    v_catin_didampingi, n_catin_didampingi, x_catin_didampingi, v_catin_berisiko, n_catin_berisiko,
    x_catin_berisiko, v_catin_dirujuk, n_catin_dirujuk, x_catin_dirujuk, v_catin_bansos, n_catin_bansos,
    x_catin_bansos, v_hamil_sasaran, n_hamil_sasaran, x_hamil_sasaran, v_hamil_didampingi,
    n_hamil_didampingi, x_hamil_didampingi, v_hamil_berisiko, n_hamil_berisiko, x_hamil_berisiko,
    v_hamil_dirujuk, n_hamil_dirujuk, x_hamil_dirujuk, v_hamil_bansos, n_hamil_bansos, x_hamil_bansos,
    v_pascasalin_sasaran, n_pascasalin_sasaran, x_pascasalin_sasaran, v_pascasalin_didampingi,
    n_pascasalin_didampingi, x_pascasalin_didampingi, v_pascasalin_berisiko, n_pascasalin_berisiko,
    x_pascasalin_berisiko, v_pascasalin_dirujuk, n_pascasalin_dirujuk, x_pascasalin_dirujuk,
    v_pascasalin_bansos, n_pascasalin_bansos, x_pascasalin_bansos, v_baduta_sasaran, n_baduta_sasaran,
    x_baduta_sasaran, v_baduta_didampingi, n_baduta_didampingi, x_baduta_didampingi, v_baduta_berisiko,
    n_baduta_berisiko, x_baduta_berisiko, v_baduta_dirujuk, n_baduta_dirujuk, x_baduta_dirujuk,
    v_baduta_bansos, n_baduta_bansos, x_baduta_bansos, v_balita_sasaran, n_balita_sasaran,
    x_balita_sasaran, v_balita_didampingi, n_balita_didampingi, x_balita_didampingi, v_balita_berisiko,
    n_balita_berisiko, x_balita_berisiko, v_balita_dirujuk, n_balita_dirujuk, x_balita_dirujuk,
    v_balita_bansos, n_balita_bansos, x_balita_bansos, v_sasaran, n_sasaran, x_sasaran, v_didampingi,
    n_didampingi, x_didampingi, v_berisiko, n_berisiko, x_berisiko, v_dirujuk, n_dirujuk, x_dirujuk,
    v_bansos, n_bansos, x_bansos, num_cakupan_catin, den_cakupan_catin, both_cakupan_catin,
    num_risiko_catin, den_risiko_catin, both_risiko_catin, num_cakupan_hamil, den_cakupan_hamil,
    both_cakupan_hamil, num_risiko_hamil, den_risiko_hamil, both_risiko_hamil, num_cakupan_pascasalin,
    den_cakupan_pascasalin, both_cakupan_pascasalin, num_risiko_pascasalin, den_risiko_pascasalin,
    both_risiko_pascasalin, num_cakupan_baduta, den_cakupan_baduta, both_cakupan_baduta, num_risiko_baduta,
    den_risiko_baduta, both_risiko_baduta, num_cakupan_balita, den_cakupan_balita, both_cakupan_balita,
    num_risiko_balita, den_risiko_balita, both_risiko_balita)
  select province_id, period,
    sum(sent), sum(verified), sum(approved), sum(on_time), sum(v_catin_sasaran), sum(n_catin_sasaran),
    sum(x_catin_sasaran), sum(v_catin_didampingi), sum(n_catin_didampingi), sum(x_catin_didampingi),
    sum(v_catin_berisiko), sum(n_catin_berisiko), sum(x_catin_berisiko), sum(v_catin_dirujuk),
    sum(n_catin_dirujuk), sum(x_catin_dirujuk), sum(v_catin_bansos), sum(n_catin_bansos),
    sum(x_catin_bansos), sum(v_hamil_sasaran), sum(n_hamil_sasaran), sum(x_hamil_sasaran),
    sum(v_hamil_didampingi), sum(n_hamil_didampingi), sum(x_hamil_didampingi), sum(v_hamil_berisiko),
    sum(n_hamil_berisiko), sum(x_hamil_berisiko), sum(v_hamil_dirujuk), sum(n_hamil_dirujuk),
    sum(x_hamil_dirujuk), sum(v_hamil_bansos), sum(n_hamil_bansos), sum(x_hamil_bansos),
    sum(v_pascasalin_sasaran), sum(n_pascasalin_sasaran), sum(x_pascasalin_sasaran),
    sum(v_pascasalin_didampingi), sum(n_pascasalin_didampingi), sum(x_pascasalin_didampingi),
    sum(v_pascasalin_berisiko), sum(n_pascasalin_berisiko), sum(x_pascasalin_berisiko),
    sum(v_pascasalin_dirujuk), sum(n_pascasalin_dirujuk), sum(x_pascasalin_dirujuk),
    sum(v_pascasalin_bansos), sum(n_pascasalin_bansos), sum(x_pascasalin_bansos), sum(v_baduta_sasaran),
    sum(n_baduta_sasaran), sum(x_baduta_sasaran), sum(v_baduta_didampingi), sum(n_baduta_didampingi),
    sum(x_baduta_didampingi), sum(v_baduta_berisiko), sum(n_baduta_berisiko), sum(x_baduta_berisiko),
    sum(v_baduta_dirujuk), sum(n_baduta_dirujuk), sum(x_baduta_dirujuk), sum(v_baduta_bansos),
    sum(n_baduta_bansos), sum(x_baduta_bansos), sum(v_balita_sasaran), sum(n_balita_sasaran),
    sum(x_balita_sasaran), sum(v_balita_didampingi), sum(n_balita_didampingi), sum(x_balita_didampingi),
    sum(v_balita_berisiko), sum(n_balita_berisiko), sum(x_balita_berisiko), sum(v_balita_dirujuk),
    sum(n_balita_dirujuk), sum(x_balita_dirujuk), sum(v_balita_bansos), sum(n_balita_bansos),
    sum(x_balita_bansos), sum(v_sasaran), sum(n_sasaran), sum(x_sasaran), sum(v_didampingi),
    sum(n_didampingi), sum(x_didampingi), sum(v_berisiko), sum(n_berisiko), sum(x_berisiko),
    sum(v_dirujuk), sum(n_dirujuk), sum(x_dirujuk), sum(v_bansos), sum(n_bansos), sum(x_bansos),
    sum(num_cakupan_catin), sum(den_cakupan_catin), sum(both_cakupan_catin), sum(num_risiko_catin),
    sum(den_risiko_catin), sum(both_risiko_catin), sum(num_cakupan_hamil), sum(den_cakupan_hamil),
    sum(both_cakupan_hamil), sum(num_risiko_hamil), sum(den_risiko_hamil), sum(both_risiko_hamil),
    sum(num_cakupan_pascasalin), sum(den_cakupan_pascasalin), sum(both_cakupan_pascasalin),
    sum(num_risiko_pascasalin), sum(den_risiko_pascasalin), sum(both_risiko_pascasalin),
    sum(num_cakupan_baduta), sum(den_cakupan_baduta), sum(both_cakupan_baduta), sum(num_risiko_baduta),
    sum(den_risiko_baduta), sum(both_risiko_baduta), sum(num_cakupan_balita), sum(den_cakupan_balita),
    sum(both_cakupan_balita), sum(num_risiko_balita), sum(den_risiko_balita), sum(both_risiko_balita)
  from contribution_rekap_tpk group by province_id, period;
end
$f$;
grant create on schema public to lini_verify;
alter function rebuild_rekap_tpk() owner to lini_verify;
revoke create on schema public from lini_verify;
set role lini_verify;
revoke execute on function rebuild_rekap_tpk() from public;
grant execute on function rebuild_rekap_tpk() to lini_owner;
reset role;

/** `facilityClass` as an expression over a facility `t`; a test holds the two equal. */
export const FACILITY_CLASS_SQL = `case when t.kind in ('rumah_sakit', 'klinik_utama') then 'fkrtl'
  when t.kind in ('pustu', 'polindes', 'pusling') then 'jaringan'
  when t.kind = 'praktik_mandiri_bidan' and t.standing <> 'setara' then 'jejaring' else 'fktp' end`

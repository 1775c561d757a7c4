export type PrintLetterheadProps = {
  /** Lines above the office: "PEMERINTAH KABUPATEN BLORA". */
  government: string
  /** "DINAS PENGENDALIAN PENDUDUK DAN KELUARGA BERENCANA". */
  office: string
  address?: string
  logoSrc?: string
}

/** The office's letterhead, on paper only. */
export function PrintLetterhead({ government, office, address, logoSrc }: PrintLetterheadProps) {
  return (
    <div className="only-print mb-5 border-b-[3px] border-double border-current pb-3">
      <div className="flex items-center gap-5">
        {/* biome-ignore lint/performance/noImgElement: office logos come from the database, already sized */}
        {logoSrc && <img src={logoSrc} alt="" width={64} height={64} className="size-16 object-contain" />}
        <div className="flex-1 text-center">
          <p className="text-md">{government}</p>
          <p className="text-lg font-semibold">{office}</p>
          {address && <p className="text-sm">{address}</p>}
        </div>
      </div>
    </div>
  )
}

export type SignatureProps = { place: string; date: string; position: string; name: string; nip?: string }

/** Where the signatory signs, on paper only. */
export function PrintSignature({ place, date, position, name, nip }: SignatureProps) {
  return (
    <div className="only-print mt-8 ms-auto w-72 break-inside-avoid">
      <p>
        {place}, {date}
      </p>
      <p>{position}</p>
      <p className="mt-16 font-semibold underline">{name}</p>
      {nip && <p className="figures">NIP {nip}</p>}
    </div>
  )
}

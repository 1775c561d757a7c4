/** The day from which a region's first version is told, when nothing older is known: the Republic's first. */
export const BEGINNING = '1945-08-17'

/**
 * The four provinces cut from Papua and Papua Barat in 2022, and the codes their
 * districts carried before. Dates are those of the laws; old codes are those of
 * Kepmendagri 050-145/2022, compared by name with Kepmendagri 300.2.2-2430/2025.
 */
export const PAPUA_2022 = [
  {
    province: '93', // Papua Selatan, UU 14/2022
    from: '91',
    on: '2022-07-25',
    districts: { '93.01': '91.01', '93.02': '91.16', '93.03': '91.17', '93.04': '91.18' },
  },
  {
    province: '94', // Papua Tengah, UU 15/2022
    from: '91',
    on: '2022-07-25',
    districts: {
      '94.01': '91.04',
      '94.02': '91.07',
      '94.03': '91.08',
      '94.04': '91.09',
      '94.05': '91.25',
      '94.06': '91.26',
      '94.07': '91.27',
      '94.08': '91.28',
    },
  },
  {
    province: '95', // Papua Pegunungan, UU 16/2022
    from: '91',
    on: '2022-07-25',
    districts: {
      '95.01': '91.02',
      '95.02': '91.12',
      '95.03': '91.13',
      '95.04': '91.14',
      '95.05': '91.21',
      '95.06': '91.22',
      '95.07': '91.23',
      '95.08': '91.24',
    },
  },
  {
    province: '96', // Papua Barat Daya, UU 29/2022
    from: '92',
    on: '2022-12-08',
    districts: {
      '96.01': '92.01',
      '96.02': '92.04',
      '96.03': '92.05',
      '96.04': '92.09',
      '96.05': '92.10',
      '96.71': '92.71',
    },
  },
] as const

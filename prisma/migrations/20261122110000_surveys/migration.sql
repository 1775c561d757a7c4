-- CreateTable
CREATE TABLE "survey_result" (
    "survey" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "region_code" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "low" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "source" TEXT NOT NULL,
    "certainty" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "survey_result_pkey" PRIMARY KEY ("survey","year","measure","region_code")
);

-- CreateTable
CREATE TABLE "survey_entry" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "survey" TEXT NOT NULL,
    "survey_name" TEXT NOT NULL DEFAULT '',
    "year" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "low" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "source" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "made_by" UUID NOT NULL,
    "made_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "survey_entry_pkey" PRIMARY KEY ("tenant_id","id")
);

alter table survey_result add check (survey in ('ssgi', 'ski')), add check (measure in ('stunting', 'wasting', 'underweight')),
  add check (certainty in ('pasti', 'mungkin', 'disimpulkan')), add check (value between 0 and 100);
alter table survey_entry add check (survey in ('ssgi', 'ski', 'lain')),
  add check (measure in ('stunting', 'wasting', 'underweight')), add check (value >= 0);

-- One result of a survey, year and measure stands at a time; those taken back stay for the trail.
create unique index survey_entry_standing on survey_entry (tenant_id, survey, survey_name, year, measure)
  where not withdrawn;

-- What was published of the country is everybody's to read and nobody's to write.
grant select on survey_result to lini_app, lini_across, lini_nation, lini_login, lini_backup;

grant select, insert, update on survey_entry to lini_app;
grant select on survey_entry to lini_across, lini_nation, lini_backup;
alter table survey_entry enable row level security;
alter table survey_entry force row level security;
create policy survey_entry_office on survey_entry for all to lini_app
  using (tenant_id = current_setting('app.tenant')::int)
  with check (tenant_id = current_setting('app.tenant')::int);
-- A survey's result is published: province and nation see what their offices wrote down.
create policy survey_entry_province on survey_entry for select to lini_across
  using (tenant_id = any (current_setting('app.tenants')::int[]));
create policy survey_entry_nation on survey_entry for select to lini_nation using (true);

-- What was found published, each with its source; what no page gave is not here.
insert into survey_result (survey, year, measure, region_code, value, source, certainty, note) values
  ('ssgi', 2021, 'stunting', '00', 24.4, 'Kementerian Kesehatan, dikutip banyak media nasional', 'pasti', 'Sebuah tulisan Kompas mencetak 24,2.'),
  ('ssgi', 2022, 'stunting', '00', 21.6, 'Kementerian Kesehatan, dikutip banyak media nasional', 'pasti', ''),
  ('ski', 2023, 'stunting', '00', 21.5, 'Kementerian Kesehatan, dikutip banyak media nasional', 'pasti', 'Di media sering disebut SSGI 2023.'),
  ('ssgi', 2024, 'stunting', '00', 19.8, 'Kementerian Kesehatan, dikutip banyak media nasional', 'pasti', '36 dari 38 provinsi tercakup.'),
  ('ssgi', 2022, 'stunting', '11', 31.2, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '12', 21.1, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '13', 25.2, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '14', 17.0, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '15', 18.0, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '16', 18.6, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '17', 19.8, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '18', 15.2, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '19', 18.5, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '21', 15.4, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '31', 14.8, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '32', 20.2, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '33', 20.8, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '34', 16.4, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '35', 19.2, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '36', 20.0, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '51', 8.0, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '52', 32.7, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '53', 35.3, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '61', 27.8, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '62', 26.9, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '63', 24.6, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '64', 23.9, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '65', 22.1, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '71', 20.5, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '72', 28.2, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '73', 27.2, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '74', 27.7, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '75', 23.8, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '76', 35.0, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '81', 26.1, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '82', 26.1, 'databoks.katadata.co.id 431ef7319d34be5', 'pasti', ''),
  ('ssgi', 2022, 'stunting', '91', 34.6, 'databoks.katadata.co.id 431ef7319d34be5', 'mungkin', 'Wilayah sebelum pemekaran Papua 2022; sumber menukar Papua dan Papua Barat di kalimatnya, tabelnya dipakai.'),
  ('ssgi', 2022, 'stunting', '92', 30.0, 'databoks.katadata.co.id 431ef7319d34be5', 'mungkin', 'Wilayah sebelum pemekaran Papua 2022; sumber menukar Papua dan Papua Barat di kalimatnya, tabelnya dipakai.'),
  ('ski', 2023, 'stunting', '51', 7.2, 'Kompas Lestari, SKI 2023', 'mungkin', ''),
  ('ski', 2023, 'stunting', '15', 13.5, 'Kompas Lestari, SKI 2023', 'mungkin', ''),
  ('ski', 2023, 'stunting', '14', 13.6, 'Kompas Lestari, SKI 2023', 'mungkin', ''),
  ('ski', 2023, 'stunting', '18', 14.9, 'Kompas Lestari, SKI 2023', 'mungkin', ''),
  ('ski', 2023, 'stunting', '21', 16.8, 'Kompas Lestari, SKI 2023', 'mungkin', ''),
  ('ski', 2023, 'stunting', '65', 17.4, 'Kompas Lestari, SKI 2023', 'mungkin', ''),
  ('ski', 2023, 'stunting', '31', 17.6, 'Kompas Lestari, SKI 2023', 'mungkin', ''),
  ('ski', 2023, 'stunting', '35', 17.7, 'Kompas Lestari, SKI 2023', 'mungkin', ''),
  ('ski', 2023, 'stunting', '34', 18.0, 'Kompas Lestari, SKI 2023', 'mungkin', ''),
  ('ski', 2023, 'stunting', '12', 18.9, 'Kompas Lestari, SKI 2023', 'mungkin', ''),
  ('ski', 2023, 'stunting', '19', 20.6, 'lintasbabel, SKI 2023', 'mungkin', ''),
  ('ssgi', 2024, 'stunting', '53', 37.0, 'databoks.katadata.co.id 68354587f262f', 'mungkin', 'Tertinggi dari provinsi yang tercakup.'),
  ('ssgi', 2024, 'stunting', '51', 8.7, 'databoks.katadata.co.id 68354587f262f', 'mungkin', 'Terendah dari provinsi yang tercakup.'),
  ('ssgi', 2021, 'stunting', '64.08', 27.5, 'daulatnews; netizens.id/11585', 'mungkin', ''),
  ('ssgi', 2022, 'stunting', '64.08', 24.7, 'daulatnews; netizens.id/11585', 'mungkin', ''),
  ('ski', 2023, 'stunting', '64.08', 29, 'daulatnews; netizens.id/11585', 'mungkin', 'Satu media (18 November 2025) menyebutnya gizi buruk; yang dimaksud stunting.'),
  ('ssgi', 2024, 'stunting', '64.08', 20.6, 'daulatnews; netizens.id/11585', 'mungkin', 'Di berita sering disebut angka 2025.'),
  ('ssgi', 2022, 'stunting', '33.16', 25.8, 'jatengprov.go.id; infodesanews', 'mungkin', 'Juga tertulis 25,83.'),
  ('ski', 2023, 'stunting', '33.16', 21.2, 'infodesanews', 'pasti', ''),
  ('ssgi', 2024, 'stunting', '19.06', 17.1, 'belitung.tribunnews.com', 'mungkin', 'Terendah di Kepulauan Bangka Belitung.'),
  ('ssgi', 2021, 'stunting', '19.02', 13.6, 'babel.antaranews.com', 'mungkin', ''),
  ('ssgi', 2022, 'stunting', '19.02', 19.8, 'babel.antaranews.com', 'mungkin', ''),
  ('ssgi', 2021, 'stunting', '64.72', 21.6, 'Media daerah Kalimantan Timur', 'mungkin', ''),
  ('ssgi', 2021, 'stunting', '64.02', 26.4, 'Media daerah Kalimantan Timur', 'mungkin', '');

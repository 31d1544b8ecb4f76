import { VERSION } from '../../version.ts'

/** For whoever gets a bundle and has never heard of it. */
export function readme(documents: number): string {
  return `A bundle of Hearsay ${VERSION}: what ${documents === 1 ? 'one report says' : `${documents} reports say`}, and what shows that they say it.

page.html        open it in a browser: who said what, according to whom, and where the reports
                 differ. It needs nothing from the network and loads nothing.
collation.json   the same for programs (format "hearsay/1").
texts/           the text of each report, UTF-8, named by its SHA-256. Every finding names
                 characters of one of these texts, counted in UTF-16 code units.
snapshots/       the bytes of each report as they were read, named by their SHA-256; those that
                 were no longer kept are missing.
manifest.json    the size and SHA-256 of every file, and which text was made of which bytes.

Whether all of it is as it was:
  hearsay verify THIS.zip
By hand: unzip it and compare "sha256sum" of any file with the manifest. The manifest itself, and
every byte between the files, is under the hash in the archive's comment ("unzip -z THIS.zip"): of
all bytes before the last two of the end record, which say how long that comment is. A seal tells of
damage and of careless changes. Whoever changes a bundle on purpose can seal it anew: ask for the
archive's own SHA-256 by another way if that matters.

Nothing here says what is true. A statement is what a report says that somebody said; what is not
found in a report may stand in a version of it that was not read. Rights in the reports stay with
their outlets.
`
}

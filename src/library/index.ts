/**
 * Hearsay for programs: texts in hand → who said what, according to whom, and where the reports differ. Nothing here reads a
 * file, opens a store or asks the network; all of it runs in a browser and gives the same there.
 */
export type { CheckedReports } from '../export/check-json.ts'
export { checkJson } from '../export/check-json.ts'
export { collationJson } from '../export/collation-json.ts'
export type { Annotation } from '../model/annotation.ts'
export type { Act, Attribution, Relay, SpeakerBasis, SpeechForm } from '../model/attribution.ts'
export type {
  Check,
  CheckedChange,
  CheckedPassage,
  CheckForm,
  CheckVerdict,
  Cut,
  CutMatter,
  CutPlace,
  RecordedSpeaker,
  ReportedSpeaker,
  Smoothing,
  SmoothingKind,
  SpeakerAgreement,
} from '../model/check.ts'
export type { Collation } from '../model/collation.ts'
export type { ComparedCopy, Copy, CopyVariant } from '../model/copy.ts'
export type { Document, MetadataBasis } from '../model/document.ts'
export type { Bound, Figure, FigureMention, FigureReading, Standing } from '../model/figure.ts'
export type {
  Basis,
  DatePrecision,
  Occasion,
  OccasionCircumstance,
  OccasionDate,
  OccasionDateReading,
} from '../model/occasion.ts'
export type { Origin, OriginBasis } from '../model/origin.ts'
export type { Problem, ProblemCode } from '../model/problem.ts'
export type { Described, Provenance, ReadFrom, SourceRun } from '../model/provenance.ts'
export type { Passage, Span } from '../model/span.ts'
export type { DocumentSpeaker, Mention, MentionForm, Speaker, SpeakerKind } from '../model/speaker.ts'
export type { Story } from '../model/story.ts'
export type { Term, TermName } from '../model/term.ts'
export type {
  Apparatus,
  Cell,
  Position,
  Reading,
  Utterance,
  Variant,
  VariantReading,
  VariantType,
} from '../model/utterance.ts'
export { VERSION } from '../version.ts'
export { reportPage } from '../web/report.tsx'
export type { WitnessText } from './align.ts'
export { align } from './align.ts'
export { annotate } from './annotate.ts'
export { check } from './check.ts'
export type { CompareOptions } from './compare.ts'
export { compare } from './compare.ts'
export type { ExportFormat, TableExportFormat } from './exported.ts'
export { exported, exportedTables } from './exported.ts'
export { HearsayError } from './hearsay-error.ts'
export type { Report } from './report.ts'
export { wordsOf } from './words-of.ts'

/** The names under which data sets give what a document has; the first that holds something is taken. */
export const RECORD_FIELDS = {
  id: ['id', 'guid', 'article_id', 'document_id', 'doc_id', 'uid'],
  text: [
    'text',
    'body',
    'content',
    'article',
    'full_text',
    'fulltext',
    'maintext',
    'main_text',
    'article_text',
    'articlebody',
    'plain_text',
  ],
  title: ['title', 'headline', 'heading'],
  outlet: [
    'publisher',
    'outlet',
    'source',
    'site',
    'site_name',
    'domain',
    'source_domain',
    'publication',
    'newspaper',
  ],
  published: [
    'published',
    'date',
    'published_at',
    'publish_date',
    'publication_date',
    'date_published',
    'date_publish',
    'datepublished',
    'pubdate',
    'pub_date',
    'timestamp',
  ],
  modified: ['modified', 'updated', 'date_modified', 'datemodified', 'updated_at'],
  url: ['url', 'link', 'uri', 'permalink', 'canonical_url'],
  language: ['language', 'lang', 'inlanguage'],
  byline: ['byline', 'author', 'authors', 'creator'],
} as const

export type RecordField = keyof typeof RECORD_FIELDS

/** As names are compared: "Published at" is "published_at". */
export function fieldName(written: string): string {
  return written
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
}

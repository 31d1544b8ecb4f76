export interface CurlRequest {
  readonly method: string
  readonly url: string
  /** Sent as JSON; missing where nothing is sent. */
  readonly body?: unknown
}

/** A request as a command, in parts that fit a line each. */
export function curlLine({ method, url, body }: CurlRequest, withToken: boolean): string {
  return [
    `curl ${quoted(url)}`,
    ...(withToken ? ['-H "Authorization: Bearer $HEARSAY_TOKEN"'] : []),
    ...(method === (body === undefined ? 'get' : 'post') ? [] : [`-X ${method.toUpperCase()}`]),
    ...(body === undefined
      ? []
      : ["-H 'Content-Type: application/json'", `-d ${quoted(JSON.stringify(body))}`]),
  ].join(' \\\n  ')
}

/** A shell takes what stands in single marks as it is. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

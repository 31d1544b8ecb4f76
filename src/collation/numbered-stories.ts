/** Stories by number, each as long as it is there, for what has to point to many in little memory. */
export class NumberedStories {
  readonly #ids: string[] = []
  readonly #free: number[] = []

  add(id: string): number {
    const number = this.#free.pop() ?? this.#ids.length
    this.#ids[number] = id
    return number
  }

  drop(number: number): void {
    this.#ids[number] = ''
    this.#free.push(number)
  }

  id(number: number): string {
    return this.#ids[number]!
  }
}

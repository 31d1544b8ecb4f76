import { parentPort, workerData } from 'node:worker_threads'
import { annotate } from '../../src/attribution/annotate.ts'
import type { Document } from '../../src/model/document.ts'

parentPort!.postMessage((workerData as Document[]).map(annotate))

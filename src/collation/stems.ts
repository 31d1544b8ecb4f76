export { englishStem as stem } from '../text/english-stem.ts'

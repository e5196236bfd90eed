import { foundation } from './foundation.ts'
import { prove } from './proof.ts'

prove(foundation)

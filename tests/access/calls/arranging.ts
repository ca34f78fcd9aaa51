import { addSection } from '#app/domain/sections/add.server.ts';
import { recordAgreement, seenChange } from '#app/domain/sections/agreement.server.ts';
import { agreementForm, arrangement, sectionDetails } from '#app/domain/sections/arrangement.server.ts';
import { describeSection } from '#app/domain/sections/describe.server.ts';
import { documentToArrange } from '#app/domain/sections/order.server.ts';
import { moveSection } from '#app/domain/sections/place.server.ts';
import { removeSection } from '#app/domain/sections/remove.server.ts';
import { returnSection } from '#app/domain/sections/return.server.ts';
import { setStatus } from '#app/domain/sections/status.server.ts';
import { only, reading, type Call } from '../call.ts';
import { documentOf, sectionOf, thingsOf } from '../row.ts';

const MEETING = { on: '2026-09-14', at: 'Steering group', people: [] };
const WAS = { heading: 'First section', purpose: '', guidance: '', due: null };

/** Sections: adding, moving, describing, agreeing and removing them. */
export const arrangingCalls: Record<string, Call> = {
  arrangement: { call: (a, w, o) => arrangement(a, documentOf(w, o)), ...only('facilitator') },
  documentToArrange: { call: (a, w, o) => documentToArrange(a, sectionOf(w, o)), ...only('facilitator') },
  addSection: {
    call: (a, w, o) => addSection(a, documentOf(w, o), { heading: 'New', after: 'first' }),
    ...only('facilitator'),
  },
  moveSection: { call: (a, w, o) => moveSection(a, sectionOf(w, o), 'down'), ...only('facilitator') },
  removeSection: { call: (a, w, o) => removeSection(a, sectionOf(w, o)), ...only('facilitator') },
  returnSection: { call: (a, w, o) => returnSection(a, sectionOf(w, o)), ...only('facilitator') },
  sectionDetails: { call: (a, w, o) => sectionDetails(a, sectionOf(w, o)), ...only('owner', 'facilitator') },
  describeSection: {
    call: (a, w, o) => describeSection(a, sectionOf(w, o), { ...WAS, heading: 'Renamed' }, WAS),
    ...only('owner', 'facilitator'),
  },
  setStatus: {
    call: (a, w, o) => setStatus(a, sectionOf(w, o), 'revising'),
    ...only('owner', 'facilitator'),
  },
  agreementForm: { call: (a, w, o) => agreementForm(a, sectionOf(w, o)), ...only('owner', 'facilitator') },
  recordAgreement: {
    call: (a, w, o) => recordAgreement(a, sectionOf(w, o), MEETING),
    ...only('owner', 'facilitator'),
  },
  seenChange: { call: (a, w, o) => seenChange(a, thingsOf(w, o).agreementId), ...reading },
};

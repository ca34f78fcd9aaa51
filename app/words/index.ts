import { access } from './en-GB/access.ts';
import { documents } from './en-GB/documents.ts';
import { exporting } from './en-GB/export.ts';
import { http } from './en-GB/http.ts';
import { ownership } from './en-GB/ownership.ts';
import { home } from './en-GB/home.ts';
import { page } from './en-GB/page.ts';
import { reading } from './en-GB/reading.ts';
import { editor } from './en-GB/editor.ts';
import { account } from './en-GB/account.ts';
import { arranging } from './en-GB/arranging.ts';
import { finding } from './en-GB/finding.ts';
import { joining } from './en-GB/joining.ts';
import { members } from './en-GB/members.ts';
import { owning } from './en-GB/owning.ts';
import { starting } from './en-GB/starting.ts';
import { demo, forms, password, setUp, signIn } from './en-GB/people.ts';

/** The one word catalogue: every text a person reads. British English; another language is another folder. */
export const words = {
  home,
  page,
  reading,
  editor,
  access,
  documents,
  exporting,
  http,
  ownership,
  members,
  joining,
  account,
  starting,
  arranging,
  owning,
  finding,
  demo,
  forms,
  password,
  setUp,
  signIn,
} as const;

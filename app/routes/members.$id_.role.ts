import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { ROLES } from '#app/domain/access/roles.ts';
import { reachMember } from '#app/domain/coalitions/find.server.ts';
import { changeRole } from '#app/domain/coalitions/role.server.ts';
import { Invalid } from '#app/domain/errors.ts';
import { answer } from '#app/http/errors.server.ts';
import { formOf } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const roleForm = z.strictObject({ role: z.enum(ROLES) });

export async function action({ request, params: { id = '' } }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  await answer(async () => {
    await reachMember(actor, 'coalition.manage-members', id);
    const form = parseWithZod(await formOf(request), { schema: roleForm });
    if (form.status !== 'success') throw new Invalid(words.members.nothingChosen);
    await changeRole(actor, id, form.value.role);
  });
  return onTo(`/members/${id}`, 'role');
}

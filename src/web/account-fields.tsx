import { ROLES, type Role } from '../model/role.ts'
import { mayAct } from './viewer.ts'

/** Roles up to one's own. */
export function RoleChoice({ label, most, chosen }: { label: string; most: Role; chosen: Role }) {
  return (
    <label>
      {label}
      <select name="role">
        {ROLES.filter(role => mayAct(most, role)).map(role => (
          <option value={role} selected={role === chosen}>
            {role}
          </option>
        ))}
      </select>
    </label>
  )
}

export function NewPassword({ label }: { label: string }) {
  return (
    <label>
      {label}, 12 characters or more
      <input
        type="password"
        name="password"
        autocomplete="new-password"
        required
        minlength={12}
        maxlength={256}
      />
    </label>
  )
}

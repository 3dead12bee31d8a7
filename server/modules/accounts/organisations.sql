/* @name ListOrganisations */
SELECT o.id, o.code, o.name, o.kind, o.is_mobile, o.is_fixed, o.plmn, o.map_symbol, o.map_colour, o.version, o.retired_at IS NOT NULL AS "is_retired!",
  (SELECT count(*) FROM app_user u WHERE u.organisation_id = o.id AND u.disabled_at IS NULL)::integer AS "users!",
  (SELECT count(*) FROM site s WHERE s.owner_organisation_id = o.id)::integer AS "sites!"
FROM organisation o
WHERE :organisationId::integer IS NULL OR o.id = :organisationId
ORDER BY o.retired_at IS NOT NULL, o.kind, o.id;

/* @name CreateOrganisation */
INSERT INTO organisation (code, name, kind, is_mobile, is_fixed, plmn, map_symbol, map_colour)
VALUES (:code!, :name!, :kind!, :isMobile!, :isFixed!, :plmn, :mapSymbol!, :mapColour!)
ON CONFLICT (code) DO NOTHING
RETURNING id;

/* @name LockOrganisation */
SELECT id, version, kind FROM organisation WHERE id = :organisationId! FOR UPDATE;

/* @name ChangeOrganisation */
UPDATE organisation
SET name = :name!, kind = :kind!, is_mobile = :isMobile!, is_fixed = :isFixed!, plmn = :plmn, map_symbol = :mapSymbol!, map_colour = :mapColour!,
  retired_at = CASE WHEN :isRetired! THEN coalesce(retired_at, now()) END, version = version + 1
WHERE id = :organisationId!;

/* @name RolesIn */
SELECT role, count(*)::integer AS "count!" FROM app_user WHERE organisation_id = :organisationId! AND disabled_at IS NULL GROUP BY role;

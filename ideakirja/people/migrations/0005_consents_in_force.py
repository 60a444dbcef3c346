from django.db import migrations


def put_in_force(apps, schema_editor):
    """Consents that were given before and not withdrawn. Apart from 0004: PostgreSQL does not alter a table that it has
    just written to."""
    consents = apps.get_model("people", "Consent").objects.filter(withdrawn_at=None, in_force=None)
    in_force = apps.get_model("people", "InForce")
    in_force.objects.bulk_create(in_force(consent_id=pk) for pk in consents.values_list("pk", flat=True))


class Migration(migrations.Migration):
    dependencies = [("people", "0004_consent_uses")]

    operations = [migrations.RunPython(put_in_force, migrations.RunPython.noop)]

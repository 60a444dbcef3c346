"""Whether an open gathering stands in the public list. All open ones did until now, so they stay there."""

from django.db import migrations, models


def list_open_ones(apps, schema_editor):
    apps.get_model("gatherings", "Gathering").objects.filter(is_open=True).update(is_listed=True)


class Migration(migrations.Migration):
    dependencies = [
        ("gatherings", "0004_hints_of_ready_agendas"),
    ]

    operations = [
        migrations.AddField(
            model_name="gathering",
            name="is_listed",
            field=models.BooleanField(
                default=False,
                help_text="If not, only those who have the code or the link find it: for example workers or partners.",
                verbose_name="It is in the public list of events",
            ),
        ),
        migrations.RunPython(list_open_ones, migrations.RunPython.noop),
    ]

from django.db import migrations
from django.db.models import F


def keep_for_leaders(apps, schema_editor):
    """Until now hints of ready agendas stood where participants read them. They cannot be told from what was typed,
    so all of them become the leaders'."""
    apps.get_model("gatherings", "Item").objects.exclude(about="").update(hint=F("about"), about="")


class Migration(migrations.Migration):
    dependencies = [("gatherings", "0003_item_hint")]

    operations = [migrations.RunPython(keep_for_leaders, migrations.RunPython.noop)]

from django.db import migrations
from django.db.models import Count, Min, Q

QUARTER = 3


def give_periods(apps, schema_editor):
    """Earlier answers make one period for each collection. Its figures have been seen as they came: they are frozen at the
    next turn of the quarter, or when the collection is over."""
    Collection = apps.get_model("surveys", "Collection")
    Period = apps.get_model("surveys", "Period")
    Response = apps.get_model("surveys", "Response")
    Collection.objects.update(figures_every=QUARTER)
    counted = Count("pk", filter=Q(is_aside=False))
    for row in Response.objects.values("collection").annotate(first=Min("month"), size=counted).order_by("collection"):
        period = Period.objects.create(
            collection_id=row["collection"], number=1, began_on=row["first"], size=row["size"]
        )
        Response.objects.filter(collection_id=row["collection"]).update(period=period)


class Migration(migrations.Migration):
    dependencies = [("surveys", "0003_periods")]
    operations = [migrations.RunPython(give_periods, migrations.RunPython.noop)]

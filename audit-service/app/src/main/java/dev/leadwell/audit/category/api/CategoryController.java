package dev.leadwell.audit.category.api;

import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.contract.CategoriesApi;
import dev.leadwell.audit.contract.CategoryList;
import dev.leadwell.audit.contract.CategoryOfBucket;
import dev.leadwell.kit.security.Allowed;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CategoryController implements CategoriesApi {

    @Override
    @Allowed(scope = "audit:read")
    public ResponseEntity<CategoryList> listCategories() {
        return ResponseEntity.ok(new CategoryList(Stream.of(Category.values())
                .map(one -> new CategoryOfBucket(CategoryMapping.dto(one), CategoryMapping.dto(one.bucket())))
                .toList()));
    }
}
